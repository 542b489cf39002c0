"""The page Plan and dates: it stands beside the draft, follows it, and leads into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.journey.plan import Plan
from icp_wizard.model.words import words
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.plan.calendar import CalendarKeeping
from icp_wizard.ui.plan.dates import DatesView
from icp_wizard.ui.plan.planning import planning_of
from icp_wizard.ui.plan.view import PlanView
from icp_wizard.ui.plan.wishing import WishRow
from icp_wizard.ui.reference.frame import Reading, ReferenceWindow

PLAN, DATES = "plan", "dates"
_EDGE = 24


class PlanWindow(ReferenceWindow):
    """Account and hosting plan, and timeline, for the day wished; links lead to the answers."""

    go_to = Signal(str)
    """Show the answer at this address."""

    def __init__(self, live: LiveDraft, parent: QWidget) -> None:
        super().__init__(words("planner.when"), parent)
        self.planning = planning_of(live)
        self.about.show_words(words("planner.plan_line"))
        self.wish, self.head = WishRow(live), Wrapped("", "strong", selectable=True)
        self.view, self.dates = PlanView(), DatesView()
        self.keeping = CalendarKeeping(live)
        self.parts = Segments(
            [(PLAN, words("planner.plan")), (DATES, words("planner.dates"))], PLAN
        )
        self._stacked = QStackedWidget()
        self._lay()
        self._listen(live)
        self.live()

    def show_part(self, part: str) -> None:
        """Show the plan or the dates."""
        self.parts.show_key(part)
        self._stacked.setCurrentIndex((PLAN, DATES).index(part))

    def retell(self) -> None:
        super().retell()
        self.parts.setAccessibleName(self.windowTitle())

    def _lay(self) -> None:
        ground = QWidget()
        top = QVBoxLayout(ground)
        top.setContentsMargins(_EDGE, 0, _EDGE, 0)
        top.setSpacing(10)
        top.addWidget(self.wish)
        top.addWidget(self.head)
        across = QWidget()
        flow = Flow(across, gap=12)
        flow.addWidget(self.parts)
        flow.addWidget(self.keeping.button)
        top.addWidget(across)
        top.addWidget(self.keeping.said)
        self.body.addWidget(ground)
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())  # what scrolls ends at the line
        reading = Reading(top=12)
        reading.body.addWidget(self.view)
        for page in (reading, self.dates):
            self._stacked.addWidget(page)
        self.body.addWidget(self._stacked, 1)

    def _listen(self, live: LiveDraft) -> None:
        self.parts.chosen.connect(self.show_part)
        for part in (self.view, self.dates):
            part.go_to.connect(self.go_to)
        self.planning.made.connect(self._show)
        live.changed.connect(self.planning.ask)
        live.judged.connect(self.planning.ask)
        live.destroyed.connect(self.close)
        if self.planning.plan is not None:
            self._show(self.planning.plan)
        self.planning.ask()

    def _show(self, plan: Plan) -> None:
        at = plan.timeline
        late = "days_late" if at.late else at.ending.worded("days")
        self.head.show_words(words(f"planner.{late}", submit=at.submit_by, open=at.open_by))
        self.head.show_tone("risk" if at.late else "")
        for part in (self.wish, self.view, self.dates, self.keeping):
            part.show_plan(plan)
