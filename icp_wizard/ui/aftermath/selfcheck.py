"""Questions to ask oneself once a service is open; a "no" is answered by its rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.draft import Event
from icp_wizard.journey.happenings import Happening
from icp_wizard.journey.selfcheck import Asked
from icp_wizard.model.words import words
from icp_wizard.ui.aftermath.snippet import quoted
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, OtherLabel, Wrapped


class QuestionView(Alive, QWidget):
    """One question, its two answers, and the finding below a "no"."""

    answered = Signal(str, str)
    """The address and the answer."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._words, self._address = asked.question, asked.address
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        self.editor = YesNoEditor()
        self.editor.edited.connect(self._answer)
        stack.addWidget(Wrapped(asked.question))
        stack.addWidget(self.editor)
        self.found = QVBoxLayout()
        stack.addLayout(self.found)
        self.live()
        self.show_asked(asked)

    def show_asked(self, asked: Asked) -> None:
        """Show the answer, and what its rule says to it."""
        if asked == self._asked:
            return
        self._asked = asked
        self.editor.show_value(asked.answer)
        empty(self.found)
        if asked.is_broken:
            box = Box("risk")
            box.body.addWidget(Wrapped(asked.rule.advice, "strong"))
            box.body.addWidget(Wrapped(quoted(asked.rule), "small", "soft", selectable=True))
            self.found.addWidget(box)

    def retell(self) -> None:
        self.editor.set_accessible(pick(self._words), "")

    def _answer(self, answer: object) -> None:
        self.answered.emit(self._address, str(answer))


class SelfCheckCard(Card):
    """``answered`` carries address and answer, ``looked`` the Event of having looked."""

    answered = Signal(str, str)
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=20, spacing=16)
        self.questions: dict[str, QuestionView] = {}
        self.last = Wrapped("", "strong", "risk", selectable=True)
        self.body.addWidget(self.last)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(14)
        self.body.addLayout(self._stack)
        self.body.addWidget(Wrapped(words("aftermath.looked_hint"), "small", "soft"))
        self.look = Button(words("aftermath.looked"), "plain", "check")
        self.look.clicked.connect(self._look)
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_questions(self, asked: Sequence[Asked], police_by: date | None) -> None:
        """Show the questions with their answers; without any the card is not there.

        *police_by* is the last day of the filing with the police, while it is due.
        """
        self.last.show_words(words("aftermath.police_by", day=police_by) if police_by else "")
        self.last.setVisible(police_by is not None)
        if list(self.questions) != [each.key for each in asked]:
            self._make(asked)
        for each in asked:
            self.questions[each.key].show_asked(each)
        self.setVisible(bool(asked))

    def _make(self, asked: Sequence[Asked]) -> None:
        empty(self._stack)
        self.questions = {}
        chapter = ""
        for each in asked:
            if each.chapter != chapter:
                chapter = each.chapter
                self._stack.addLayout(_head(chapter))
            view = QuestionView(each)
            view.answered.connect(self.answered)
            self.questions[each.key] = view
            self._stack.addWidget(view)

    def _look(self, _: bool = False) -> None:
        self.looked.emit(Event(datetime.now().astimezone(), Happening.CHECKED))


def _head(chapter: str) -> QHBoxLayout:
    title = words(f"aftermath.ask_{chapter}")
    head = QHBoxLayout()
    head.addWidget(Label(title, "strong"))
    head.addWidget(OtherLabel(title), 1)
    return head
