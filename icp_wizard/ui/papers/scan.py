"""One reading of one picture beside the interface's thread: how far it is, and an end at once."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from icp_wizard.photos.reading import PhotoReader
from icp_wizard.rules.printed.line import Reading
from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Task
from icp_wizard.work.reading import read_print


class Scan(QObject):
    """Reads once, as soon as it is started."""

    progressed = Signal(int, int)
    """So many lines are read of so many; 0 of 0 while they are looked for."""
    done = Signal(object)
    """The Reading."""
    failed = Signal(Exception)

    def __init__(self, library: Library, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._name = library, name
        self.reader = PhotoReader()
        self.destroyed.connect(self.reader.cancel)

    def start(self) -> None:
        """Begin."""
        task = Task(self._read)
        task.succeeded.connect(self.done)
        task.failed.connect(self.failed)
        task.start()

    def cancel(self) -> None:
        """End the reading process; *failed* then tells Stopped."""
        self.reader.cancel()

    def _read(self) -> Reading:
        return read_print(self._library, self._name, self.reader, self._tell)

    def _tell(self, done: int, of: int) -> None:
        with suppress(RuntimeError):  # the dialogue was closed meanwhile; nobody is left to tell
            self.progressed.emit(done, of)
