"""The route as it is seen: the trail of answers, and below it a question or the outcome."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.carrying import Carried
from icp_wizard.journey.outcome import Outcome
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.decide.outcome import OutcomeView
from icp_wizard.ui.decide.question import QuestionView
from icp_wizard.ui.decide.trail import Trail
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.parts.page import ScrollPage


class RouteView(QWidget):
    """Shows a course and goes along it; *offers* a button which begins the filing."""

    begun = Signal()
    """The filing is to begin with what the answers give."""
    elsewhere = Signal(str)
    """Show the field at this address: it settled the question."""

    def __init__(self, course: Course, *, offers: bool = True) -> None:
        super().__init__()
        self.course, self._offers = course, offers
        self._shown: tuple[Outcome, Sequence[Carried]] | None = None
        self.trail, self.question, self.outcome = Trail(), QuestionView(), OutcomeView()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(24)
        for part in (Anchor(), self.trail, self.question, self.outcome):
            stack.addWidget(part)
        self._listen()

    def show_course(self) -> None:
        """Show where the course stands."""
        question, found = self.course.question, self.course.outcome
        self._show_trail()
        self.question.setVisible(question is not None)
        self.question.show_course(self.course)
        self.outcome.setVisible(found is not None)
        if found is not None:
            self._show_outcome(found)
        set_reading_order(self)

    def take_focus(self) -> None:
        """Put the keyboard where the person goes on; an outcome is said to a screen reader."""
        QTimer.singleShot(0, self, self._show_top)  # once it is laid out
        if self.course.question is not None:
            self.question.take_focus()
            return
        self.outcome.announce()
        carrying = self.outcome.carrying
        if carrying is not None and self._offers:
            carrying.button.setFocus()
        else:
            self.trail.focus_last()

    def go_on(self) -> bool:
        """Continue from a question; False at an outcome."""
        if self.course.question is None:
            return False
        if self.course.go_on():
            self.take_focus()
        else:
            self.question.nudge()
        return True

    def go_back(self) -> bool:
        """Back to the question before; False at the first."""
        if not self.course.can_go_back:
            return False
        self.course.go_back()
        self.take_focus()
        return True

    def _listen(self) -> None:
        course = self.course
        course.moved.connect(self.show_course)
        self.trail.wanted.connect(self._look_at)
        self.question.chosen.connect(course.choose)
        self.question.settled.connect(self.go_on)
        self.question.elsewhere.connect(lambda: self.elsewhere.emit(course.typed_at))
        self.outcome.tried.connect(course.attempt)
        self.outcome.tried.connect(self.take_focus)
        self.outcome.begun.connect(self.begun)

    def _show_top(self) -> None:
        """Scroll to where what is new begins; the card in focus may stand far below it."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, ScrollPage):
            around = around.parentWidget()
        if around is not None:
            around.show_part(self.question.count if self.course.question else self.trail)

    def _look_at(self, question: str) -> None:
        self.course.look_at(question)
        self.take_focus()

    def _show_trail(self) -> None:
        answered, question = self.course.walk.answered, self.course.question
        here = question.key if question else ""
        if answered and answered[-1].question.key == here:
            answered = answered[:-1]
        self.trail.show_way(answered, here)

    def _show_outcome(self, found: Outcome) -> None:
        state = (found, self.course.carried)
        if state != self._shown:
            self._shown = state
            self.outcome.show_outcome(found, state[1], offers=self._offers)
