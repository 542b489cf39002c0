"""Keeping a timeline as a calendar file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.plan import Plan
from icp_wizard.model.words import words
from icp_wizard.ui.background import Work
from icp_wizard.ui.keeping import Keeping
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button, Kind
from icp_wizard.work.planning import write_calendar

SUFFIX = ".ics"


class CalendarKeeping(Keeping):
    """Keeps the timeline shown last."""

    def __init__(self, live: LiveDraft, kind: Kind = "primary") -> None:
        super().__init__(Button(words("planner.save"), kind, "export"))
        self._live = live
        self._plan: Plan | None = None
        self.button.setEnabled(False)

    def show_plan(self, plan: Plan) -> None:
        """Have the timeline of this plan to keep."""
        self._plan = plan
        self.said.hide()
        self.button.setEnabled(True)

    def writing(self, path: Path) -> Work | None:
        if self._plan is None:
            return None
        return partial(write_calendar, self._plan, self._live.filing, path)

    def ask(self) -> Path | None:
        kinds = pick(words("planner.ics")) + f" (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(
            self.button, pick(words("planner.save")), f"ICP{SUFFIX}", kinds
        )
        chosen = Path(path)
        return (chosen if chosen.suffix else chosen.with_suffix(SUFFIX)) if path else None

    def told(self, path: str) -> Words:
        return words("planner.written", path=path)
