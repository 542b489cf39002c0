"""A page of questions with the plan which follows from its answers below them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.row import BAR
from icp_wizard.ui.plan.card import PlanCard


class PlannedPage(FormPage):
    """Questions, and at the end the card which opens plan and dates."""

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self.plan = PlanCard(live)
        self.plan.go_to.connect(self.go_to)
        inset = QVBoxLayout()
        inset.setContentsMargins(BAR, 0, 0, 0)
        inset.addWidget(self.plan)
        self.stack.addLayout(inset)
