"""Keeping the days ahead as a calendar file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from icp_wizard.model.words import words
from icp_wizard.ui.background import Work
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.plan.calendar import CalendarKeeping
from icp_wizard.work.planning import write_remaining


class RemainingKeeping(CalendarKeeping):
    """Keeps what lies ahead by the events as they stand."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(live, "plain")
        self._draft = live
        self.button.show_words(words("aftermath.save_days"))
        self.button.setEnabled(True)

    def writing(self, path: Path) -> Work | None:
        judgement = self._draft.judgement
        if judgement is None:
            return None
        return partial(write_remaining, self._draft.draft, judgement, path)
