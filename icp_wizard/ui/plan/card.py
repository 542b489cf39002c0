"""The card which says how the plan stands, and opens plan and dates."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from icp_wizard.journey.guidance import Standing
from icp_wizard.journey.plan import Plan
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import named
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.plan.planning import planning_of


class PlanCard(Card):
    """Follows the plan of an open draft while it is shown."""

    go_to = Signal(str)
    """Show the answer at this address."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__(padding=20)
        self._live = live
        self.planning = planning_of(live)
        self.state, self.days = Wrapped("", "small", "soft"), Wrapped("", "small", "soft")
        self.plan = Button(words("planner.open_plan"), "plain", "document")
        self.dates = Button(words("planner.open_dates"), "plain", "calendar")
        self._lay()
        self.plan.clicked.connect(self.open_plan)
        self.dates.clicked.connect(self.open_dates)
        self.planning.made.connect(self._show)
        live.judged.connect(self._follow)

    def open_plan(self) -> None:
        """Show the account and hosting plan."""
        self._open("plan")

    def open_dates(self) -> None:
        """Show the last safe day of each step."""
        self._open("dates")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.planning.ask()
        if self.planning.plan is not None:
            self._show(self.planning.plan)

    def _open(self, part: str) -> None:
        """Show a part of the page Plan and dates; the draft has one window for it."""
        from icp_wizard.ui.plan.window import PlanWindow

        ground = self.window()
        page = ground.findChild(PlanWindow)
        if page is None:
            page = PlanWindow(self._live, ground)
            page.go_to.connect(self._lead)
        page.show_part(part)
        page.come_to_front()

    def _lead(self, address: str) -> None:
        self.window().activateWindow()
        self.go_to.emit(address)

    def _follow(self) -> None:
        if self.isVisible():
            self.planning.ask()

    def _show(self, plan: Plan) -> None:
        lines = (line for chapter in plan.chapters for line in chapter.lines)
        self.state.show_words(_counted(Counter(line.standing for line in lines)))
        at = plan.timeline
        late = "days_late" if at.late else at.ending.worded("days")
        self.days.show_words(words(f"planner.{late}", submit=at.submit_by, open=at.open_by))
        self.days.show_tone("risk" if at.late else "soft")

    def _lay(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(12)
        icon = Lead(Picture("calendar"), "body", wrapped=False)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(named(words("planner.when")))
        column.addWidget(self.state)
        column.addWidget(self.days)
        flow = Flow()
        flow.addWidget(self.plan)
        flow.addWidget(self.dates)
        column.addSpacing(4)
        column.addLayout(flow)
        across.addLayout(column, 1)
        self.body.addLayout(across)


def _counted(counts: Counter[Standing]) -> Text:
    """How many lines are left, by what is to be done with them."""
    left = [each for each in Standing if each is not Standing.SETTLED and counts[each]]
    if not left:
        return words("planner.all_settled")
    told = [words(f"planner.count_{each}", count=counts[each]) for each in left]
    return Text(" · ".join(each.en for each in told), " · ".join(each.zh for each in told))
