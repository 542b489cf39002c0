"""The window that the fuzz calls at: the sample open in it, receiving on loopback, off any screen.

Says its address on the first line. At each line it is given it says what it saw since the line
before: how late its event loop was (ms), its memory, and what was logged as an error.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from argparse import ArgumentParser
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import psutil
import stage
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from icp_wizard.app import new_application, new_window
from icp_wizard.phone import door, listener
from icp_wizard.storage.library import Library
from icp_wizard.ui.pages.papers import PapersPage
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window
from icp_wizard.work.exchange import sample

TICK = 5  # ms between two looks at the clock
STEP = "people"  # the page shown meanwhile: the link goes on behind it


@dataclass
class Faults(logging.Handler):
    """What was logged as an error."""

    said: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the words."""
        self.said.append(f"{record.name}: {record.getMessage()}")

    __hash__ = logging.Handler.__hash__


class Probe(QObject):
    """A timer in the interface's thread: what it is late by is what a key would wait."""

    asked = Signal()
    left = Signal()
    """Nobody asks any more."""

    def __init__(self) -> None:
        super().__init__()
        self.faults = Faults()
        logging.getLogger().addHandler(self.faults)
        self._late: list[float] = []
        self._due = 0.0
        self._timer = QTimer(self, interval=TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.asked.connect(self._tell)
        threading.Thread(target=self._read, daemon=True).start()

    def _look(self) -> None:
        now = time.perf_counter()
        if self._due:
            self._late.append(max(0.0, now - self._due) * 1000)
        self._due = now + TICK / 1000

    def _read(self) -> None:
        for _ in sys.stdin:
            self.asked.emit()
        self.left.emit()

    def _tell(self) -> None:
        late, self._late = sorted(self._late), []
        memory = psutil.Process().memory_info().rss
        said = {"late": late, "memory": memory, "faults": self.faults.said}
        print(json.dumps(said), flush=True)


def lift(lines: int) -> None:
    """Let the link live through wrong paths, and each caller hold so many lines."""
    door.MAX_GUESSES = door.MAX_CODES = 10**9
    if lines:
        for cap in ("_PER_CALLER", "_IN_ALL"):
            setattr(listener, cap, lines)


def main() -> int:
    """Show the window until the fuzz ends it."""
    parser = ArgumentParser()
    parser.add_argument("--lines", type=int, default=0, help="0 leaves the link's own caps")
    lift(parser.parse_args().lines)
    with stage.own_folders(f"fuzz-{os.getpid()}") as folder:
        settings = Settings()
        app = new_application(settings)
        window, probe = _receiving(folder / "library.sqlite", settings), Probe()
        probe.left.connect(app.quit)
        app.exec()
        del window, probe
    return 0


def _receiving(path: Path, settings: Settings) -> Window:
    library = Library.open(path)
    window = new_window(path, settings, library.create(sample()).id)
    window.take(library)
    window.show()
    view = window.view
    assert view is not None
    view.show_step("papers")
    receiving = cast("PapersPage", view.frame.page).receiving
    receiving.opened.connect(lambda url: print(url, flush=True))  # pyright: ignore
    receiving.open("127.0.0.1")
    view.show_step(STEP)
    return window


if __name__ == "__main__":
    sys.exit(main())
