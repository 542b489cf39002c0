"""Takes pictures in beside the interface's thread, one at a time, and tells what came of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from icp_wizard.storage.library import Library
from icp_wizard.ui.background import Task
from icp_wizard.work.pictures import Kept, keep

Source = Callable[[], bytes | Path]
"""Gives the file or the bytes of a picture; called on the worker."""


class Intake(QObject):
    """Pictures on their way into the library, each for a slot."""

    kept = Signal(str, object, str)
    """A picture is in the library: its slot, Kept, the name of the one it stands in for."""
    refused = Signal(str, Exception)
    changed = Signal(str)
    """A slot begins to wait for a picture, or waits no longer."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._waiting: list[_Waiting] = []

    def take(self, slot: str, source: Source, instead_of: str = "") -> None:
        """Take a picture in for a slot."""
        waiting = _Waiting(self, slot, instead_of)
        self._waiting.append(waiting)
        task = Task(partial(_kept, self._library, slot, source))
        task.succeeded.connect(waiting.end)
        task.failed.connect(waiting.fail)
        task.start(_line())
        self.changed.emit(slot)

    def waits(self, slot: str) -> bool:
        """Whether a picture for the slot is on its way."""
        return any(each.slot == slot for each in self._waiting)

    def cancel(self, slot: str) -> None:
        """Forget what is on its way for a slot."""
        for waiting in [each for each in self._waiting if each.slot == slot]:
            self.is_due(waiting)

    def is_due(self, waiting: _Waiting) -> bool:
        """Whether this picture is still waited for; from now on it is not."""
        if waiting not in self._waiting:
            return False
        self._waiting.remove(waiting)
        waiting.deleteLater()
        self.changed.emit(waiting.slot)
        return True


class _Waiting(QObject):
    """One picture on its way; gone with its intake, so that nobody hears of it then."""

    def __init__(self, intake: Intake, slot: str, instead_of: str) -> None:
        super().__init__(intake)
        self._intake, self.slot, self._instead_of = intake, slot, instead_of

    def end(self, kept: Kept) -> None:
        if self._intake.is_due(self):
            self._intake.kept.emit(self.slot, kept, self._instead_of)

    def fail(self, trouble: Exception) -> None:
        if self._intake.is_due(self):
            self._intake.refused.emit(self.slot, trouble)


@cache
def _line() -> QThreadPool:
    """One worker: pictures arrive in the order in which they were given."""
    line = QThreadPool()
    line.setMaxThreadCount(1)
    return line


def _kept(library: Library, slot: str, source: Source) -> Kept:
    return keep(library, slot, source())
