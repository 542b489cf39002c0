"""A letter as it is read: Chinese and English beside each other, and what to do with it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.letters import WrittenLetter
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped

_STACK_BELOW = 720
_INDENT = "\u3000\u3000"


class LetterPreview(Alive, QWidget):
    """The letter shown last; its languages stand below each other where that is narrow."""

    def __init__(self) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 0, 8, 0)
        stack.setSpacing(16)
        self._advice = QVBoxLayout()
        self._advice.setSpacing(12)
        stack.addLayout(self._advice)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(16)
        self.chinese, self.english = LetterText("zh"), LetterText("en")
        self._across.addWidget(self.chinese, 1)
        self._across.addWidget(self.english, 1)
        stack.addLayout(self._across)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(4)
        stack.addLayout(self._sources)
        self.live()

    def show_letter(self, letter: WrittenLetter) -> None:
        """Show another letter, or the same anew."""
        self.chinese.show_letter(letter)
        self.english.show_letter(letter)
        empty(self._advice)
        if letter.gaps:
            box = Box("risk", "pencil")
            box.body.addWidget(Label(words("letters.gaps"), "strong"))
            for gap in letter.gaps:
                box.body.addWidget(Wrapped(gap, "small"))
            self._advice.addWidget(box)
        box = Box("advice")
        for note in letter.notes:
            box.body.addWidget(Wrapped(note, "small"))
        self._advice.addWidget(box)
        empty(self._sources)
        self._sources.addWidget(Label(words("letters.asked_by"), "strong"))
        for each in letter.asked_by:
            self._sources.addWidget(Wrapped(each, "small", "soft", selectable=True))

    def restyle(self) -> None:
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        way = QBoxLayout.Direction
        is_narrow = self.width() < theme.scaled(_STACK_BELOW)
        self._across.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)


class LetterText(Card):
    """A letter in one language, whatever the interface speaks."""

    def __init__(self, language: Language) -> None:
        super().__init__(padding=20, spacing=10)
        self._language: Language = language
        head = words("letters.chinese" if language == "zh" else "letters.reading")
        self.body.addWidget(Label(head, "small", "soft"))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(8)
        self.body.addLayout(self.lines)
        self.body.addStretch(1)

    def show_letter(self, letter: WrittenLetter) -> None:
        """Show another letter."""
        empty(self.lines)
        for said, role in self._said(letter):
            text = said.in_(self._language)
            self.lines.addWidget(Wrapped(text, role, selectable=True))

    def _said(self, letter: WrittenLetter) -> Iterator[tuple[Text, theme.Role]]:
        indent = Text("", _INDENT)
        yield letter.title, "title"
        if letter.to:
            yield letter.to, "body"
        for each in letter.paragraphs:
            role: theme.Role = "strong" if each.role == "heading" else "body"
            yield Text(each.text.en, indent.zh + each.text.zh), role
        for place in letter.places:
            yield place.text, "body"
