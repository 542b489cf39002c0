"""Work beside the interface's thread: values in, values out, never a widget."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

Work = Callable[[], object]


class _Run(QRunnable):
    def __init__(self, work: Work, task: Task) -> None:
        super().__init__()
        self.setAutoDelete(False)  # the task owns it; two owners would free it twice
        self._work, self._task = work, task

    def run(self) -> None:
        try:
            outcome, good = self._work(), True
        except Exception as trouble:
            outcome, good = trouble, False
        with suppress(RuntimeError):  # the program has ended meanwhile; nobody is left to tell
            self._task.ended.emit(outcome, good)


class Task(QObject):
    """One piece of work on a worker thread; its signals arrive in the thread which made it.

    It keeps itself alive until it has told its outcome; a receiver that is gone hears nothing.
    """

    succeeded = Signal(object)
    failed = Signal(Exception)
    ended = Signal(object, bool)
    _running: set[Task] = set()  # noqa: RUF012 - shared on purpose

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._run = _Run(work, self)
        self.ended.connect(self._tell)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Begin, on the program's own pool unless another is given."""
        Task._running.add(self)
        (pool or QThreadPool.globalInstance()).start(self._run)

    def _tell(self, outcome: object, good: bool) -> None:
        (self.succeeded if good else self.failed).emit(outcome)
        # Not at once: nothing may be freed while its own slot runs.
        QTimer.singleShot(0, partial(Task._running.discard, self))


class Latest(QObject):
    """Answers only the newest question, a quiet moment after it was asked.

    One piece of work runs at a time; what was asked meanwhile replaces what waited.
    """

    answered = Signal(object)
    failed = Signal(Exception)

    def __init__(self, quiet_ms: int = 150, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: Work | None = None
        self._task: Task | None = None
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None or self._waiting is not None

    def ask(self, work: Work) -> None:
        """Put a question; an older one that has no answer yet is forgotten."""
        self._waiting = work
        self._quiet.start()

    def ask_now(self, work: Work) -> None:
        """Put a question without the quiet moment."""
        self._quiet.stop()
        self._waiting = work
        self._begin()

    def _begin(self) -> None:
        if self._task is not None or self._waiting is None:
            return
        self._task, self._waiting = Task(self._waiting), None
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _succeeded(self, outcome: object) -> None:
        if self._end():
            self.answered.emit(outcome)

    def _failed(self, trouble: Exception) -> None:
        if self._end():
            self.failed.emit(trouble)

    def _end(self) -> bool:
        """Whether the answer that came is to the newest question; begin on a newer one if not."""
        self._task = None
        if self._waiting is None:
            return True
        if not self._quiet.isActive():
            self._begin()
        return False
