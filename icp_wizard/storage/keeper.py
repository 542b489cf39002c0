"""The keeper: saves what a session says, and keeps it pending until that has worked.

It belongs to the session's thread; writing happens on one thread of its own, so that nobody who
types ever waits for the disk. When to flush (a quiet moment, a field left) is the door's business.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime

from icp_wizard.journey.draft import Change, Draft
from icp_wizard.journey.session import Session
from icp_wizard.storage.library import Library
from icp_wizard.storage.rows import Summary
from icp_wizard.storage.trouble import Trouble, Unforeseen

Report = Callable[[Trouble | None], None]
"""Told on the writing thread after each attempt: the trouble, or None when it worked."""

Summarise = Callable[[Draft], Summary]

_log = logging.getLogger(__name__)


class Keeper:
    """Writes an open draft to its library."""

    def __init__(
        self,
        library: Library,
        session: Session,
        summarise: Summarise | None = None,
        report: Report | None = None,
    ) -> None:
        """Listen to a session from now on; *summarise* runs on the writing thread."""
        self._library = library
        self._session = session
        self._summarise = summarise
        self._report = report
        self._guard = threading.Lock()
        self._changes: dict[int, Change] = {}
        self._noted = self._saved = 0
        self._saved_at: datetime | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="keeper")
        self._ends = (session.on_change(self.note), session.on_marks(self._note_marks))

    @property
    def pending(self) -> bool:
        """Whether anything was done that is not on the disk yet."""
        with self._guard:
            return self._saved < self._noted

    @property
    def saved_at(self) -> datetime | None:
        """When everything was last on the disk; None before the first save."""
        with self._guard:
            return self._saved_at

    def note(self, change: Change) -> None:
        """Take a change to be written with the next flush."""
        with self._guard:
            self._changes[change.number] = change
            self._noted += 1

    def flush(self) -> Future[bool]:
        """Begin to write everything pending in one transaction; gives whether it worked."""
        with self._guard:
            if self._saved == self._noted:
                return _done()
            changes, noted = tuple(self._changes.values()), self._noted
        return self._writer.submit(self._write, self._session.draft, changes, noted)

    def flush_and_wait(self, seconds: float = 0.05) -> bool:
        """Write everything pending; gives whether it was on the disk within the time."""
        attempt = self.flush()
        wait((attempt,), seconds)
        return attempt.done() and attempt.result()

    def close(self, seconds: float = 10.0) -> bool:
        """Write what is pending and stop listening; gives False if something could not be kept.

        Then the keeper goes on listening, so that closing can be tried again.
        """
        if not self.flush_and_wait(seconds):
            return False
        for end in self._ends:
            end()
        self._writer.shutdown()
        return True

    def abandon(self) -> None:
        """Stop listening without writing what is pending."""
        for end in self._ends:
            end()
        self._writer.shutdown()

    def _note_marks(self) -> None:
        with self._guard:
            self._noted += 1

    def _write(self, draft: Draft, changes: tuple[Change, ...], noted: int) -> bool:
        trouble = self._trouble_in_writing(draft, changes)
        if trouble is None:
            self._settle(changes, noted)
        if self._report is not None:
            self._report(trouble)
        return trouble is None

    def _trouble_in_writing(self, draft: Draft, changes: tuple[Change, ...]) -> Trouble | None:
        try:
            self._library.save(draft, changes, self._summary(draft))
        except Trouble as trouble:
            return trouble
        except Exception:
            # Whatever it is, the words stay pending and the person must hear of it.
            _log.exception("saving failed")
            return Unforeseen(self._library.path)
        return None

    def _summary(self, draft: Draft) -> Summary | None:
        if self._summarise is None:
            return None
        try:
            return self._summarise(draft)
        except Exception:
            # A row of the start page is never worth an answer.
            _log.exception("summary failed")
            return None

    def _settle(self, changes: tuple[Change, ...], noted: int) -> None:
        with self._guard:
            self._saved = max(self._saved, noted)
            self._saved_at = datetime.now(UTC)
            for change in changes:
                if self._changes.get(change.number) is change:
                    del self._changes[change.number]


def _done() -> Future[bool]:
    future: Future[bool] = Future()
    future.set_result(True)
    return future
