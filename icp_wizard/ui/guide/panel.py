"""The guide: what the field in focus is, why it is asked, and where it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.pinyin import pinyin
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.guide import explanation
from icp_wizard.ui.guide.parts import Examples, Refusals, Section, Where
from icp_wizard.ui.language import Words, current
from icp_wizard.ui.lesson import Lesson
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped


class Guide(Alive, QFrame):
    """Explains one thing at a time; before the first it says what it is for.

    *pack* gives the rules in force.
    """

    rule_wanted = Signal(str)
    """A rule is to be read, by its id."""
    card_wanted = Signal()
    """The question is to be shown to somebody who reads Chinese."""

    def __init__(self, pack: Callable[[], Pack]) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self._pack, self._document = pack, ""
        self.field: Field | None = None
        self.lesson: Lesson | None = None
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 8, 24, 24)
        stack.setSpacing(2)
        self.term = Wrapped("", "title", selectable=True)
        self.pinyin = Wrapped("", "small", "soft", selectable=True)
        self.english = Wrapped("", selectable=True)
        self.invitation = Wrapped(self._invite, "small", "soft")
        self.where, self.examples, self.refusals = Where(), Examples(), Refusals()
        self.refusals.wanted.connect(self.rule_wanted)
        before, behind, last = (
            [_FieldSection(each) for each in part()]
            for part in (explanation.before, explanation.behind, explanation.last)
        )
        self.sections = [*before, *behind, *last]
        self.card = Button(lambda: self.tr("Show this to a Chinese colleague"), "link", "zoom")
        self.card.clicked.connect(self.card_wanted)
        for part in (self.term, self.pinyin, self.english, self.card, self.invitation, *before):
            stack.addWidget(part)
        for part in (self.where, self.examples, *behind, self.refusals, *last):
            stack.addWidget(part)
        self._taught = QVBoxLayout()
        self._taught.setSpacing(2)
        stack.addLayout(self._taught)
        stack.addStretch(1)
        self.live()

    def show_field(self, field: Field, document: str = "") -> None:
        """Explain a field; *document* is the kind of document on which its answer stands."""
        if (field, document) != (self.field, self._document):
            self._teach(None)
            self.field, self._document = field, document
            self.retell()

    def show_lesson(self, lesson: Lesson) -> None:
        """Explain something that is no field."""
        if lesson != self.lesson:
            self.field = None
            self._teach(lesson)
            self.retell()

    def show_nothing(self) -> None:
        """Say again what the guide is for."""
        if self.field or self.lesson:
            self.field = None
            self._teach(None)
            self.retell()

    def retell(self) -> None:
        label = self.field.label if self.field else Text("", "")
        label = self.lesson.term if self.lesson else label
        read = self.lesson.pinyin if self.lesson else pinyin(label.zh)
        self.pinyin.show_words(read)
        self.pinyin.setVisible(bool(read) and current() == "en")
        self.term.show_words(label.zh)
        self.english.show_words(label.en)
        self.english.show_tone("" if current() == "en" else "soft")
        for part in (self.term, self.english):
            part.setVisible(bool(label.zh))
        self.invitation.setVisible(not label.zh)
        for section in self.sections:
            section.show_field(self.field)
        self.card.setVisible(self.field is not None)
        self.where.show_field(self.field, self._document)
        self.examples.show_field(self.field)
        pack = self._pack() if self.field else None
        self.refusals.show_field(self.field, pack, self._document)

    def _teach(self, lesson: Lesson | None) -> None:
        self.lesson = lesson
        empty(self._taught)
        for title, said in lesson.sections if lesson else ():
            section = _Paragraph(title)
            section.show_words(said)
            self._taught.addWidget(section)

    def _invite(self) -> str:
        return self.tr(
            "Go to a field and it is explained here: what it is, why it is asked, "
            "and where it goes in the Chinese system."
        )


class _Paragraph(Section):
    """A section of words alone."""

    def __init__(self, title: Words) -> None:
        super().__init__(title)
        self.words = Wrapped("", "small", selectable=True)
        self.stack.addWidget(self.words)

    def show_words(self, words: Words) -> None:
        """Say something else."""
        self.words.show_words(words)


class _FieldSection(_Paragraph):
    """What is said of a field; hidden while there is nothing to say."""

    def __init__(self, section: explanation.Section) -> None:
        title, self._tell = section
        super().__init__(title)

    def show_field(self, field: Field | None) -> None:
        """Say what there is to say of a field."""
        told = self._tell(field) if field else ""
        self.show_words(told)
        self.setVisible(bool(told))
