"""Keeping something as a file: a button which asks where to, and a line which tells what came."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from icp_wizard.ui import messages
from icp_wizard.ui.background import Task, Work
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped


class Keeping(QObject):
    """A ``button`` to press and a line which ``said`` what came of it.

    Who derives from it gives the place (``ask``), the work (``writing``) and the words (``told``).
    """

    written = Signal(str)
    """It stands in the file at this path."""

    def __init__(self, button: Button) -> None:
        super().__init__()
        self.button = button
        self.button.clicked.connect(self._choose)
        self.said = Wrapped("", "small", "soft", selectable=True)
        self.said.hide()

    def ask(self) -> Path | None:
        """Ask where to; None if the person thought better of it."""
        raise NotImplementedError

    def writing(self, path: Path) -> Work | None:
        """The work that writes it, to be done beside the interface's thread; None without it."""
        raise NotImplementedError

    def told(self, path: str) -> Words:
        """Say that it is written."""
        raise NotImplementedError

    def write(self, path: Path) -> None:
        """Write it beside the interface's thread."""
        work = self.writing(path)
        if work is None:
            return
        task = Task(partial(_done, work, str(path)))
        task.succeeded.connect(self._tell_written)
        task.failed.connect(self._tell_trouble)
        self.button.setEnabled(False)
        task.start()

    def _choose(self) -> None:
        path = self.ask()
        if path is not None:
            self.write(path)

    def _tell_written(self, path: str) -> None:
        self._tell(self.told(path))
        self.written.emit(path)

    def _tell_trouble(self, trouble: Exception) -> None:
        self._tell(lambda: messages.told(trouble))

    def _tell(self, said: Words) -> None:
        self.button.setEnabled(True)
        self.said.show_words(said)
        self.said.show()


def _done(work: Work, path: str) -> str:
    work()
    return path
