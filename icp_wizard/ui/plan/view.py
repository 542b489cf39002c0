"""The account and hosting plan on the page: chapters, each with its lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.guidance import Chapter
from icp_wizard.journey.plan import Plan
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.plan.lines import GuidanceLine


class PlanView(QWidget):
    """All chapters of a plan."""

    go_to = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[GuidanceLine] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
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
