from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from icp_wizard.ui import language, theme


@pytest.fixture(autouse=True)
def no_home(tmp_path, monkeypatch):
    """Nothing in these tests reads or writes the tester's own folders."""
    # A thread that starts reads the environment, which must not change under it.
    QThreadPool.globalInstance().waitForDone()
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def tidied(tidy):
    """Every test here has widgets and workers."""


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The program in the light scheme at 100 %, speaking English."""
    theme.apply(qapp, "light")
    language.use("en")
    yield qapp
    language.use("en")


@pytest.fixture
def shown(app: QApplication, qtbot):
    """Show a widget in an active window of its own: ``shown(widget)``."""

    def show(widget: QWidget, width: int = 720) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, widget.sizeHint().height())
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def window(app: QApplication, qtbot, tmp_path):
    """The window of a library in which nothing is yet."""
    from icp_wizard.storage.library import Library
    from icp_wizard.ui.settings import Settings
    from icp_wizard.ui.window import Window

    made = Window(tmp_path / "library.sqlite", Settings())
    made.take(Library.open(tmp_path / "library.sqlite"))
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def opened(app: QApplication, qtbot, tmp_path):
    """Open a draft from a filing written as JSON: ``opened(json)``; judged on one fixed day."""
    from datetime import date

    from icp_wizard.journey.session import Session
    from icp_wizard.model.reading import read_filing
    from icp_wizard.storage.library import Library
    from icp_wizard.ui.live import LiveDraft

    with Library.open(tmp_path / "library.sqlite") as library:
        drafts: list[LiveDraft] = []

        def open_(filing: str = "{}") -> LiveDraft:
            draft = library.create(read_filing(filing))
            live = LiveDraft(library, Session(draft), lambda: date(2026, 7, 31))
            with qtbot.waitSignal(live.judged):
                drafts.append(live)
            return live

        yield open_
        for live in drafts:
            assert live.close()


@pytest.fixture
def live(opened):
    """The sample of an enterprise, open."""
    from icp_wizard.model.resources import root

    return opened((root() / "samples" / "enterprise.json").read_text(encoding="utf-8"))


@pytest.fixture
def unread_desk(live, shown):
    """The copy desk of that sample, whose first screen was not read back yet."""
    from icp_wizard.ui.copydesk.window import CopyDeskWindow

    desk = CopyDeskWindow(live)
    shown(desk, 420)
    desk.resize(420, 800)
    return desk


@pytest.fixture
def desk(unread_desk):
    """The same copy desk at its first line."""
    unread_desk.agree()
    return unread_desk


@pytest.fixture
def settle(qtbot):
    """Wait until everything typed is judged: ``settle(live)``."""

    def wait(live) -> None:
        with qtbot.waitCallback() as fresh:
            live.when_fresh(fresh)

    return wait
