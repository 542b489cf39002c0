"""Cards of what was read: a reason, or a passage that is not recognised."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.glossary import Term
from icp_wizard.journey.decoding.decode import Kind, Piece
from icp_wizard.journey.decoding.explained import Quote, Reason
from icp_wizard.journey.draft import Objection
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.decoding.marked import Marked
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.radio import Tick
from icp_wizard.ui.reference.grouped import both

translate = QCoreApplication.translate


class ReasonCard(Card):
    """A reason: the words of the message, meaning, cure, what it concerns, and on whose word.

    With *has_draft* what it concerns is a link to it.
    """

    rule_wanted = Signal(str)
    field_wanted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, reason: Reason, *, has_draft: bool) -> None:
        super().__init__(spacing=12)
        self.reason, self._has_draft = reason, has_draft
        self.taken = Tick(_take_words)
        self.taken.setChecked(True)
        self.taken.setVisible(has_draft)
        for quote in reason.quotes:
            self.body.addWidget(Marked(quote.text.strip(), _stripped(quote)))
            if quote.has_typo:
                self.body.addWidget(Wrapped(_typo, "small", "risk"))
        self.body.addWidget(both(reason.phrase.meaning, "strong", "body"))
        self._add(_cure_title, both(reason.phrase.cure))
        self._add_places()
        self._add_rules()
        self.body.addWidget(self.taken, 0, Qt.AlignmentFlag.AlignLeft)

    def tells_of(self, piece: Piece, place: int, said: str) -> bool:
        """Whether it tells of a character in a piece of the message, which reads *said*."""
        return piece.told_at(place) is self.reason.phrase

    @property
    def objection(self) -> Objection | None:
        """What goes to the second try: the words of the message with their reason, if ticked."""
        said = "\n".join(each.text.strip() for each in self.reason.quotes)
        return Objection(said, self.reason.phrase.key) if self.taken.isChecked() else None

    def _add_places(self) -> None:
        phrase, parts = self.reason.phrase, list[QWidget]()
        if self.reason.field:
            parts.append(self._place(self.reason.field, self.field_wanted, phrase.field))
        if self.reason.paper:
            parts.append(self._place(self.reason.paper, self.paper_wanted, self.reason.paper_key))
        self._add(_places_title, *parts)

    def _place(self, place: Text, wanted: SignalInstance, key: str) -> QWidget:
        if not self._has_draft:
            return both(place)
        link = WrappedLink(lambda: _go_words().format(pick(place)))
        link.clicked.connect(partial(wanted.emit, key))
        return link

    def _add_rules(self) -> None:
        parts: list[QWidget] = []
        for each in self.reason.statements:
            link = WrappedLink(each.statement)
            link.clicked.connect(partial(self.rule_wanted.emit, each.id))
            parts.append(link)
        for source in dict.fromkeys(self.reason.sources):
            cited = words("route.source", title=source.title, date=source.date)
            parts.append(Wrapped(cited, "small", "soft", selectable=True))
        self._add(_rules_title, *parts)

    def _add(self, title: Words, *parts: QWidget) -> None:
        if not parts:
            return
        group = QVBoxLayout()
        group.setSpacing(2)
        group.addWidget(Label(title, "caption", "soft"))
        for part in parts:
            group.addWidget(part)
        self.body.addLayout(group)


class UnknownCard(Box):
    """A passage nobody here understands, with the words the glossary knows of it."""

    term_wanted = Signal(str)

    def __init__(self, quote: Quote, terms: tuple[Term, ...]) -> None:
        super().__init__("risk", "question")
        self.quote = quote
        self.body.addWidget(Wrapped(_unknown_title, "strong", "risk"))
        self.body.addWidget(Marked(quote.text.strip(), _stripped(quote), "risk"))
        for term in terms:
            said = f"{term.zh}   {term.pinyin}   {term.en}"
            link = WrappedLink(said)
            link.clicked.connect(partial(self.term_wanted.emit, term.zh))
            self.body.addWidget(link)

    def tells_of(self, piece: Piece, place: int, said: str) -> bool:
        """Whether it tells of a character in a piece of the message, which reads *said*."""
        return piece.kind is Kind.UNKNOWN and said in self.quote.text

    @property
    def objection(self) -> Objection:
        """What goes to the second try as not recognised."""
        return Objection(self.quote.text.strip())


def _stripped(quote: Quote) -> list[tuple[int, int]]:
    """The marks of a quotation whose outer blanks are taken off."""
    off = len(quote.text) - len(quote.text.lstrip())
    return [(max(start - off, 0), end - off) for start, end in quote.marks]


def _take_words() -> str:
    return translate("Decoding", "Goes to the second try")


def _typo() -> str:
    return translate("Decoding", "One character differs from the usual wording: compare it.")


def _cure_title() -> str:
    return translate("Decoding", "What to do")


def _places_title() -> str:
    return translate("Decoding", "What it concerns")


def _rules_title() -> str:
    return translate("Decoding", "On whose word")


def _go_words() -> str:
    return translate("Decoding", "Go there in the open draft: {0}")


def _unknown_title() -> str:
    return translate("Decoding", "Not recognised: let somebody read this")
