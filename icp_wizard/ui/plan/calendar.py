"""Keeping a timeline as a calendar file, written beside the interface's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.plan import Plan
from icp_wizard.model.words import words
from icp_wizard.ui import messages
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.work.planning import write_calendar

SUFFIX = ".ics"


class CalendarKeeping(QObject):
    """A ``button`` which asks where to, and a line which ``said`` what came of it."""

    written = Signal(str)
    """The calendar stands in the file at this path."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live = live
        self._plan: Plan | None = None
        self.button = Button(words("planner.save"), "primary", "export")
        self.button.setEnabled(False)
        self.button.clicked.connect(self._choose)
        self.said = Wrapped("", "small", "soft", selectable=True)
        self.said.hide()

    def show_plan(self, plan: Plan) -> None:
        """Have the timeline of this plan to keep."""
        self._plan = plan
        self.said.hide()
        self.button.setEnabled(True)

    def write(self, path: Path) -> None:
        """Write the calendar file."""
        if self._plan is None:
            return
        plan, filing = self._plan, self._live.filing

        def work() -> str:
            write_calendar(plan, filing, path)
            return str(path)

        task = Task(work)
        task.succeeded.connect(self._tell_written)
        task.failed.connect(self._tell_trouble)
        self.button.setEnabled(False)
        task.start()

    def _choose(self) -> None:
        kinds = pick(words("planner.ics")) + f" (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(
            self.button, pick(words("planner.save")), f"ICP{SUFFIX}", kinds
        )
        if path:
            chosen = Path(path)
            self.write(chosen if chosen.suffix else chosen.with_suffix(SUFFIX))

    def _tell_written(self, path: str) -> None:
        self._tell(words("planner.written", path=path))
        self.written.emit(path)

    def _tell_trouble(self, trouble: Exception) -> None:
        self._tell(lambda: messages.told(trouble))

    def _tell(self, said: Words) -> None:
        self.button.setEnabled(True)
        self.said.show_words(said)
        self.said.show()
