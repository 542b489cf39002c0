"""The back-planner on the page: the last safe day of every step, drawn and told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.plan import Plan
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.ui import theme
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.plan.drawing import TimelineDrawing
from icp_wizard.ui.plan.remarks import add_gaps, add_remarks
from icp_wizard.ui.plan.stepline import StepDetail


class DatesView(QWidget):
    """What cannot be kept, the drawing, how days off were reckoned; the step chosen at the foot."""

    go_to = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Plan | None = None
        self.drawing, self.detail = TimelineDrawing(shipped_holidays().works), StepDetail()
        self.told, self.gaps = QVBoxLayout(), QVBoxLayout()
        self.pane = ScrollPage(most=0, margin=44, top=12, spacing=12)
        self.pane.body.addLayout(self.told)
        self.pane.body.addWidget(self.drawing)
        self.pane.body.addLayout(self.gaps)
        self._lay()
        self.drawing.chosen.connect(self.detail.show_step)
        self.drawing.chosen.connect(self._keep_in_sight)
        self.detail.go_to.connect(self.go_to)

    def show_plan(self, plan: Plan) -> None:
        """Show the timeline of a plan."""
        if plan == self._shown:
            return
        self._shown, at = plan, plan.timeline
        for stack in (self.told, self.gaps):
            empty(stack)
        add_remarks(self.told, at, self.go_to.emit)
        add_gaps(self.gaps, at)
        self.drawing.show_timeline(at)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(self.pane, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addWidget(self.detail)
        stack.addLayout(foot)

    def _keep_in_sight(self) -> None:
        self.pane.ensureVisible(0, self.drawing.y() + self.drawing.middle, 0, 2 * theme.control())
