"""The sample draft in the window: pages changed, keys pressed while rules run, memory held.

Each is measured from the act until the paint it causes is done.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from icp_wizard.app import new_application
from icp_wizard.catalogue.load import catalogue
from icp_wizard.storage.library import Library
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window
from icp_wizard.work.exchange import sample

ROUNDS, KEYS, IDLE = 6, 300, 2.0
FIELD = "entity.name"


class Painted(QObject):
    """Notes when a widget, with its parts, was painted; what its paint begins is no part of it."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.at: float | None = None
        self._was_painted = self._is_painting = False
        watched.installEventFilter(self)
        watched.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._was_painted = True
        if event.type() != QEvent.Type.UpdateRequest or self._is_painting:
            return False
        self._is_painting = True
        QApplication.sendEvent(watched, event)  # paints all that is to be painted in the window
        self._is_painting = False
        if self._was_painted and self.at is None:
            self.at = time.perf_counter()
        return True


def until_painted(act: Callable[[], object], watched: Callable[[], QWidget]) -> float:
    """Seconds from an act until what it changes is painted."""
    began = time.perf_counter()
    act()
    painted = Painted(watched())
    while painted.at is None:
        QApplication.processEvents()
    return painted.at - began


def wait(until: Callable[[], bool]) -> None:
    """Let the window do its work until then."""
    while not until():
        QApplication.processEvents()
        time.sleep(0.002)


def rest(seconds: float) -> None:
    """Let the window do its work for so long."""
    end = time.perf_counter() + seconds
    wait(lambda: time.perf_counter() > end)


def at(times: list[float], share: float) -> float:
    """The value below which a share of the times lies."""
    return sorted(times)[int(len(times) * share)]


def pages(window: Window) -> tuple[list[float], list[float]]:
    """Seconds of every change of page: where a page is seen for the first time, and again."""
    view = window.view
    assert view is not None
    first: list[float] = []
    again: list[float] = []
    for number in range(ROUNDS):
        for step in catalogue().steps[1:] + catalogue().steps[:1]:
            took = until_painted(lambda step=step: view.show_step(step.key), lambda: view)
            (again if number else first).append(took)
            rest(0.05 if number else 0.3)  # a page may go on making itself
    return first, again


def keys(window: Window) -> list[float]:
    """Seconds of every key typed into a field, each while a run of the rules has just begun."""
    view, live = window.view, window.live_draft
    assert view is not None
    assert live is not None
    window.activateWindow()
    wait(window.isActiveWindow)
    view.go_to(FIELD)
    rest(0.5)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    found: list[float] = []
    for number in range(KEYS):
        QApplication.processEvents()
        live.when_fresh(lambda: None)  # sends a run of the rules to its worker
        key = Qt.Key.Key_Space if number % 12 == 11 else Qt.Key.Key_A
        found.append(until_painted(lambda key=key: QTest.keyClick(line, key), lambda: line))
    wait(lambda: live.is_fresh and not live.is_pending)
    return found


def main() -> None:
    """Print the figures in seconds and bytes."""
    with tempfile.TemporaryDirectory() as folder:
        new_application(Settings())
        path = Path(folder) / "library.sqlite"
        window = Window(path, Settings())
        library = Library.open(path)
        window.take(library)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        window.open_draft(library.create(sample()).id)
        rest(IDLE)
        opened = psutil.Process().memory_full_info()
        first, again = pages(window)
        typed = keys(window)
        rest(IDLE)
        walked = psutil.Process().memory_full_info()
        window.close()
    print(f"first={max(first)} page={at(again, 0.95)} key={at(typed, 0.99)}")
    print(f"opened={opened.rss} own={opened.uss} walked={walked.rss} walked_own={walked.uss}")


if __name__ == "__main__":
    main()
