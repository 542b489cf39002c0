"""The account and hosting plan in a dialogue: chapters, each with its lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.guidance import Chapter
from icp_wizard.journey.plan import Plan
from icp_wizard.model.words import words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.plan.lines import GuidanceLine
from icp_wizard.ui.plan.planning import Planning
from icp_wizard.ui.shell.dialogue import Dialogue


class PlanDialogue(Dialogue):
    """Follows the plan while it is open; a line's link closes it and shows the answer."""

    go_to = Signal(str)

    def __init__(self, planning: Planning, parent: QWidget) -> None:
        super().__init__(parent, words("planner.plan"), wide=720)
        self.view = PlanView()
        self.view.go_to.connect(self._go)
        self.body.addWidget(Wrapped(words("planner.plan_line"), "small", "soft"))
        pane = ScrollPage(most=0, margin=20, top=0)
        pane.body.addWidget(self.view)
        self.body.addWidget(pane, 1)
        self.add_close(words("planner.close")).setFocus()
        self.finished.connect(self.deleteLater)
        self.resize(self.minimumWidth(), round(parent.height() * 0.9))
        planning.made.connect(self.view.show_plan)
        if planning.plan is not None:
            self.view.show_plan(planning.plan)
        planning.ask()

    def _go(self, address: str) -> None:
        self.accept()
        self.go_to.emit(address)


class PlanView(QWidget):
    """All chapters of a plan."""

    go_to = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[GuidanceLine] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 12, 0)
        self._stack.setSpacing(12)
        self._shown: Plan | None = None

    def show_plan(self, plan: Plan) -> None:
        """Show a plan as it stands."""
        if plan == self._shown:
            return
        self._shown, self.lines = plan, []
        empty(self._stack)
        for chapter in plan.chapters:
            self._add(chapter)

    def _add(self, chapter: Chapter) -> None:
        self._stack.addWidget(Section(chapter.title))
        for each in chapter.lines:
            line = GuidanceLine(each)
            line.go_to.connect(self.go_to)
            self.lines.append(line)
            self._stack.addWidget(line)
