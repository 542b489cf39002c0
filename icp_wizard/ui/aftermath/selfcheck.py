"""Questions to ask oneself once a service is open; a "no" is answered by its rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.draft import Event
from icp_wizard.journey.happenings import Happening
from icp_wizard.journey.selfcheck import Asked
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.aftermath.snippet import quoted
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import named


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
    """The questions, folded by chapter.

    ``answered`` carries address and answer, ``looked`` the Event of having looked.
    """

    answered = Signal(str, str)
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=20, spacing=12)
        self.questions: dict[str, QuestionView] = {}
        self.chapters: dict[str, Fold] = {}
        self.last = Wrapped("", "strong", "risk", selectable=True)
        self.body.addWidget(Anchor())  # the questions are made anew
        self.body.addLayout(named(words("aftermath.check")))
        self.body.addWidget(self.last)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(12)
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
        for chapter, fold in self.chapters.items():
            inside = tuple(each for each in asked if each.chapter == chapter)
            broken = any(each.is_broken for each in inside)
            fold.show_count(_counted(inside), "risk" if broken else "soft")
        self.setVisible(bool(asked))

    def _make(self, asked: Sequence[Asked]) -> None:
        empty(self._stack)
        self.questions, self.chapters = {}, {}
        for each in asked:
            view = QuestionView(each)
            view.answered.connect(self.answered)
            self.questions[each.key] = view
            self._chapter(each.chapter).body.addWidget(view)
        set_reading_order(self)

    def _chapter(self, chapter: str) -> Fold:
        """The fold of a chapter, made with its first question."""
        if chapter not in self.chapters:
            self.chapters[chapter] = Fold(words(f"aftermath.ask_{chapter}"))
            self._stack.addWidget(self.chapters[chapter])
        return self.chapters[chapter]

    def _look(self, _: bool = False) -> None:
        self.looked.emit(Event(datetime.now().astimezone(), Happening.CHECKED))


def _counted(asked: Sequence[Asked]) -> Text:
    """How far a chapter is answered, and how often by a "no"."""
    broken = sum(each.is_broken for each in asked)
    return words(
        "aftermath.answered_no" if broken else "aftermath.answered",
        answered=sum(bool(each.answer) for each in asked),
        total=len(asked),
        broken=broken,
    )
