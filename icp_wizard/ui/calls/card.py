"""One card: the question in large Chinese, the answer hidden until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.calls import CallCard, Spoken
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.theme import Role

_SHOWS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)


class CardView(Alive, Card):
    """Shows one card; keys and buttons ask for the next or the one before."""

    turned = Signal(int)
    """Show the card so many places on."""

    def __init__(self) -> None:
        super().__init__(padding=28, spacing=10)
        self._name = Text("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = Label("", "small", "soft", digits=True)
        self.question, self.answer = SpokenView("display"), SpokenView("title")
        self.show_answer = Button(words("calls.show"), "primary", "eye")
        self.show_answer.clicked.connect(lambda _=False: self.reveal(not self.is_revealed))
        self.back = Button(words("calls.back"), "plain", "arrow-left")
        self.on = Button(words("calls.next"), "plain", "arrow-right")
        self.back.clicked.connect(lambda _=False: self.turned.emit(-1))
        self.on.clicked.connect(lambda _=False: self.turned.emit(1))
        self.answered = QWidget()
        self._beside = QVBoxLayout()
        self._beside.setSpacing(4)
        self._lay()
        self.live()

    def show_card(self, card: CallCard, place: Text, *, first: bool, last: bool) -> None:
        """Show another card, its answer hidden."""
        callers = Text(
            ", ".join(each.name.en for each in card.callers),
            "、".join(each.name.zh for each in card.callers),
        )
        self.place.show_words(words("calls.asked_by", place=place, callers=callers))
        said = card.question.text
        self._name = words("calls.card", place=place, callers=callers, question=said)
        self.question.show_spoken(card.question)
        self.answer.show_spoken(card.answer)
        self.back.setEnabled(not first)
        self.on.setEnabled(not last)
        empty(self._beside)
        for gap in card.gaps:
            self._beside.addWidget(Wrapped(words("calls.gap", gap=gap), "small", "risk"))
        if card.tip:
            self._beside.addWidget(Wrapped(card.tip, "small"))
        for source in card.asked_by:
            self._beside.addWidget(Wrapped(words("calls.source", source=source), "small", "soft"))
        self.reveal(False)
        self.retell()

    def show_pinyin(self) -> None:
        """Show how the card is read, once that is known."""
        self.question.show_pinyin()
        self.answer.show_pinyin()

    @property
    def is_revealed(self) -> bool:
        """Whether the answer is shown."""
        return not self.answered.isHidden()

    def reveal(self, shown: bool) -> None:
        """Show the answer, or hide it."""
        self.answered.setVisible(shown)
        self.show_answer.show_words(words("calls.hide" if shown else "calls.show"))
        self.show_answer.show_icon("eye-off" if shown else "eye")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case key if key in _SHOWS:
                self.reveal(not self.is_revealed)
            case key if key in _ON:
                self.turned.emit(1)
            case key if key in _BACK:
                self.turned.emit(-1)
            case _:
                super().keyPressEvent(event)

    def retell(self) -> None:
        self.setAccessibleName(pick(self._name))

    def _lay(self) -> None:
        below = QVBoxLayout(self.answered)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(Rule())
        below.addWidget(Label(words("calls.answer"), "small", "soft"))
        below.addWidget(self.answer)
        below.addLayout(self._beside)
        buttons = Flow(gap=12)
        for button in (self.show_answer, self.back, self.on):
            buttons.addWidget(button)
        for part in (self.place, self.question, self.answered):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addLayout(buttons)
        self.body.addWidget(Wrapped(words("calls.keys"), "small", "soft"))


class SpokenView(QWidget):
    """A Chinese sentence in large letters, how it is read, and what it means."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._said: Spoken | None = None
        self.chinese = Wrapped("", role, selectable=True)
        self.pinyin = Wrapped("", "body", "soft", selectable=True)
        self.english = Wrapped("", "body", selectable=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        for part in (self.chinese, self.pinyin, self.english):
            stack.addWidget(part)

    def show_spoken(self, said: Spoken) -> None:
        """Show another sentence."""
        self.chinese.show_words(said.text.zh)
        self.english.show_words(said.text.en)
        self._said = said
        self.show_pinyin()

    def show_pinyin(self) -> None:
        """Show how it is read, once that is known: it is worked out beside this thread."""
        if self._said is not None:
            self.pinyin.show_words(self._said.pinyin if self._said.is_read else "")
