"""Opens the window: puts library, settings and interface together."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from icp_wizard.ui.settings import Settings
    from icp_wizard.ui.window import Window

TURN = 0.0005
"""Seconds a worker keeps the interpreter while a key waits for it."""


def run(library: Path | None = None, draft: str = "") -> int:
    """Show the window until it is closed; gives the exit code.

    *library* is the file of drafts, by default the one in the user's data folder; *draft* is
    opened at once. A second start for the same library brings the first window to the front.
    """
    gc.disable()  # ui/tidy.py collects later; what is made at the start is no garbage
    use_fitting_input_method()
    from icp_wizard.storage.library import Library
    from icp_wizard.storage.place import default_path
    from icp_wizard.storage.trouble import AlreadyOpen, Trouble
    from icp_wizard.ui.settings import Settings

    settings = Settings()
    app = new_application(settings)
    path = (library or default_path()).absolute()
    try:
        opened: Library | Trouble = Library.open(path)
    except AlreadyOpen as trouble:
        from icp_wizard.ui.doorbell import ring

        if ring(path):
            print(trouble.words.in_(settings.language))  # noqa: T201 - for whoever started it
            return 0
        opened = trouble
    except Trouble as trouble:
        opened = trouble
    window = new_window(path, settings, draft)
    if isinstance(opened, Trouble):
        window.show_trouble(opened)
    else:
        window.take(opened)
    window.show()
    return app.exec()


def use_fitting_input_method() -> None:
    """Speak to fcitx through its IBus front: Qt's wheels bring no plug-in for fcitx itself."""
    wanted = os.environ.get("QT_IM_MODULE", ""), os.environ.get("XMODIFIERS", "")
    if sys.platform.startswith("linux") and any("fcitx" in each for each in wanted):
        os.environ["QT_IM_MODULE"] = "ibus"


def let_keys_through() -> None:
    """Have workers take short turns.

    A key waits for a turn at each signal it sends: of Python's own 5 ms it would wait for 15.
    """
    sys.setswitchinterval(TURN)


def new_application(settings: Settings) -> QApplication:
    """The program's one application object, dressed and speaking as the person chose."""
    from PySide6.QtWidgets import QApplication

    from icp_wizard.ui import language, theme

    let_keys_through()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("icp-wizard")
    app.setApplicationDisplayName("ICP Wizard")
    app.setDesktopFileName("icp-wizard")
    theme.apply(app, settings.theme, settings.scale)
    language.use(settings.language)
    return app


def new_window(path: Path, settings: Settings, draft: str = "") -> Window:
    """The window for a library, and what is done beside it; *draft* is opened with the library."""
    from icp_wizard.ui.housekeeping import Housekeeping
    from icp_wizard.ui.window import Window

    window = Window(path, settings)
    Housekeeping(window, path)
    if draft:
        window.library_taken.connect(lambda: window.open_draft(draft))
    return window
