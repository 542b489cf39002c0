"""Below the route: the drawing, keeping the outcome, and a way past the questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.outcome import Outcome
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.decide.keeping import OutcomeKeeping
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow


class Links(QWidget):
    """What one may want besides answering."""

    skipped = Signal()
    """The person knows that a filing is needed."""
    otherwise = Signal()
    """The person wants to change, cancel or move a filing."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self._course = course
        self.keeping = OutcomeKeeping()
        self.skip = _link(lambda: self.tr("I know that I need a filing"), "arrow-right")
        self.other = _link(lambda: self.tr("Change, cancel or move a filing"), "pencil")
        self.draw = _link(lambda: self.tr("See the whole route"), "signpost")
        self.skip.clicked.connect(self.skipped)
        self.other.clicked.connect(self.otherwise)
        self.draw.clicked.connect(self._draw)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        line = Flow(gap=24)
        for button in (self.keeping.button, self.draw, self.skip, self.other):
            line.addWidget(button)
        stack.addLayout(line)
        stack.addWidget(self.keeping.said)
        self.show_state(None, skips=False)

    def show_state(self, found: Outcome | None, *, skips: bool) -> None:
        """Show the links which fit; *skips* whether the questions can be passed over."""
        self.keeping.show_outcome(found, self._course.pack, self._course.day)
        self.skip.setVisible(skips)
        self.other.setVisible(skips)

    def _draw(self) -> None:
        from icp_wizard.ui.decide.overview import OverviewDialogue

        OverviewDialogue(self._course.walk.answers, self.window()).open()


def _link(words: Words, icon: str) -> Button:
    return Button(words, "link", icon, role="label")
