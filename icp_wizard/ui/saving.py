"""Autosave: when what is typed goes to the disk, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from icp_wizard.journey.draft import Draft
from icp_wizard.journey.session import Session
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library

if TYPE_CHECKING:
    from icp_wizard.storage.rows import Summary
    from icp_wizard.storage.trouble import Trouble

QUIET_MS, AT_LAST_MS, AGAIN_MS = 400, 2000, 5000
"""Quiet before saving; the longest that typing goes unsaved; until trying again after trouble."""


class Saving(QObject):
    """Drives a keeper: a quiet moment after a change, at once on demand, again after trouble."""

    saved = Signal(object)
    trouble = Signal(object)
    _reported = Signal(object)

    def __init__(
        self, library: Library, session: Session, summarise: Callable[[Draft], Summary]
    ) -> None:
        super().__init__()
        self._in_trouble: Trouble | None = None
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._keeper = Keeper(library, session, summarise, self._reported.emit)
        self._soon, self._at_last = self._timer(QUIET_MS), self._timer(AT_LAST_MS)
        self._again = self._timer(AGAIN_MS)

    @property
    def is_pending(self) -> bool:
        """Whether anything is not on the disk yet."""
        return self._keeper.pending

    @property
    def saved_at(self) -> datetime | None:
        """When everything was last on the disk in this sitting."""
        return self._keeper.saved_at

    @property
    def in_trouble(self) -> Trouble | None:
        """What kept the last attempt to save from working."""
        return self._in_trouble

    def soon(self) -> None:
        """Save when nothing more comes for a moment."""
        self._soon.start()
        if not self._at_last.isActive():
            self._at_last.start()

    def now(self) -> None:
        """Save what is pending, waiting at most 50 ms."""
        self._soon.stop()
        self._at_last.stop()
        self._keeper.flush_and_wait()

    def close(self, seconds: float) -> bool:
        """Save and stop; gives False, and goes on, if something could not be kept."""
        if not self._keeper.close(seconds):
            return False
        self._stop()
        return True

    def abandon(self) -> None:
        """Stop without saving what is pending."""
        self._keeper.abandon()
        self._stop()

    def _timer(self, ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=ms)
        timer.timeout.connect(self._flush)
        return timer

    def _flush(self) -> None:
        self._soon.stop()
        self._at_last.stop()
        self._keeper.flush()

    def _stop(self) -> None:
        for timer in (self._soon, self._at_last, self._again):
            timer.stop()

    def _tell(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._again.start()
        if trouble is not None or self._in_trouble is not None:
            self._in_trouble = trouble
            self.trouble.emit(trouble)
        if trouble is None:
            self.saved.emit(self._keeper.saved_at)
