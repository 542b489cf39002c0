"""One question of the route with a card for each answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.way import RouteQuestion
from icp_wizard.ui.decide.course import Course
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import OptionCard
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Picture

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionView(Alive, QWidget):
    """Number, question, why it is asked, and the cards; a whole card is pressed."""

    chosen = Signal(str)
    """A card was pressed: the key of its option."""
    settled = Signal()
    """Enter was pressed on a card: it is the answer, go on."""
    elsewhere = Signal()
    """Show where the answer was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._question: RouteQuestion | None = None
        self.cards: dict[str, OptionCard] = {}
        self._group = QButtonGroup(self)
        self.count = Label("", "small", "soft")
        self.title = Wrapped("", "title")
        self._other = Wrapped("", "body", "soft", other=True)
        self._why = Wrapped(self._said_why, "small", "soft")
        self._typed, self.to_typed = self._typed_line()
        self._nudge = self._nudge_line()
        self._place = QVBoxLayout()
        self._lay()
        self.live()

    def retell(self) -> None:
        question = pick(self._question.text) if self._question else ""
        for card in self.cards.values():
            card.setAccessibleDescription(question)

    def show_course(self, course: Course) -> None:
        """Show the question of a course, with its answer if there is one."""
        question = course.question
        if question is None:
            return
        if question is not self._question:
            self._show_question(question)
        self.count.show_words(course.standing.count)
        self._typed.setVisible(bool(course.typed_at))
        self._nudge.hide()
        self._check(course.answered.option.key if course.answered else "")

    def nudge(self) -> None:
        """Say that an answer is wanted before going on."""
        self._nudge.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the card chosen, else on the first."""
        cards = [*self.cards.values()]
        next((card for card in cards if card.isChecked()), cards[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self.focusWidget()
        if event.key() in _ENTER and isinstance(card, OptionCard) and card.hasFocus():
            if not card.isChecked():
                card.click()
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        for part in (self.count, self.title, self._other):
            stack.addWidget(part)
        stack.addSpacing(6)
        stack.addWidget(self._why)
        stack.addWidget(self._typed)
        stack.addSpacing(14)
        stack.addLayout(self._place)
        stack.addWidget(self._nudge)

    def _typed_line(self) -> tuple[QWidget, Button]:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 4, 0, 0)
        across.setSpacing(8)
        across.addWidget(Picture("link", size=16))
        said = Wrapped(lambda: self.tr("This follows from what you entered."), "small")
        across.addWidget(said, 1)
        link = Button(lambda: self.tr("Go to that field"), "link")
        link.clicked.connect(self.elsewhere)
        across.addWidget(link)
        return line, link

    def _nudge_line(self) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 8, 0, 0)
        across.setSpacing(8)
        across.addWidget(Picture("advice", "advice", 16))
        said = Wrapped(lambda: self.tr("Choose the answer which fits best, then go on."), "small")
        across.addWidget(said, 1)
        return line

    def _show_question(self, question: RouteQuestion) -> None:
        self._question = question
        for part in (self.title, self._other):
            part.show_words(question.text)
        self._why.retell()
        self._make_cards(question)

    def _make_cards(self, question: RouteQuestion) -> None:
        for card in self._group.buttons():
            self._group.removeButton(card)
        self.cards = {}
        column = QWidget()
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        for option in question.options:
            card = OptionCard(option.label, option.key)
            card.clicked.connect(partial(self._choose, option.key))
            self._group.addButton(card)
            stack.addWidget(card)
            self.cards[option.key] = card
        empty(self._place)
        self._place.addWidget(column)
        column.show()  # at once, so that a card can take the focus
        self.retell()

    def _choose(self, option: str, _: bool = False) -> None:
        self.chosen.emit(option)

    def _check(self, option: str) -> None:
        self._group.setExclusive(False)  # or Qt keeps one of them chosen
        for key, card in self.cards.items():
            card.setChecked(key == option)
        self._group.setExclusive(True)

    def _said_why(self) -> str:
        if self._question is None:
            return ""
        return self.tr("Why we ask: {0}").format(pick(self._question.why))
