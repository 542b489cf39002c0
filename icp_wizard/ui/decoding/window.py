"""The window Decode a refusal; what is pasted into it stays in it unless it is taken over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.decoding.decode import LONGEST, Decoded, decode
from icp_wizard.journey.decoding.explained import left_out, reasons, unread
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.ui import messages
from icp_wizard.ui.background import Latest
from icp_wizard.ui.decoding.cards import ReasonCard, UnknownCard
from icp_wizard.ui.decoding.message import MessageEdit
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.reference.frame import Halves, Notice, Reading, ReferenceWindow
from icp_wizard.ui.reference.grouped import both
from icp_wizard.work import refusals

NAME = Text("Decode a refusal", "驳回解读")
_MOST_UNREAD = 30
"""So many cards of unknown passages are drawn at once; the last of them holds all others."""


class DecoderWindow(ReferenceWindow):
    """A message at the left, read while it is pasted or typed; its reasons at the right."""

    rule_wanted = Signal(str)
    """A rule is to be read among all of them, by its id."""
    field_wanted = Signal(str)
    """A field is to be shown in the open draft, by its key."""
    paper_wanted = Signal(str)
    """A paper is to be shown in the open draft, by its key."""
    term_wanted = Signal(str)
    """A word is to be read in the glossary, by its Chinese."""

    taken = Signal(object)
    """A tuple of Objection is to be kept with the open draft."""
    read = Signal()
    """What stands in the box now is shown."""

    def __init__(self, parent: QWidget, has_draft: Callable[[], bool]) -> None:
        super().__init__(NAME, parent)
        self._has_draft = has_draft
        self._pack: Pack | None = None
        self.decoded: Decoded | None = None
        self.message = MessageEdit(
            lambda: self.tr("The message"),
            lambda: self.tr("Paste here what the provider or the regulator wrote, in Chinese."),
            lambda: self.tr("Click what is marked to come to what it means."),
        )
        self.paste = Button(lambda: self.tr("Paste"), "primary", "import")
        self.clear = Button(lambda: self.tr("Clear"), "plain", "close")
        self.copy = Button(lambda: self.tr("Copy as text"), "plain", "copy")
        self.take: Button | None = None
        self.found, self._right = QVBoxLayout(), Reading(top=8)
        self._reading = Latest(parent=self)
        self._lay()
        self._listen()
        self.about.show_words(self._promise)
        self._show()
        self.message.setFocus()
        self.live()

    def show_pack(self, pack: Pack) -> None:
        """Say what the rules of a pack say."""
        self._pack = pack
        if self.decoded is not None:
            self._take(self.decoded)

    def refresh(self) -> None:
        """Show the same with links into the draft which is open now."""
        self._show()

    @property
    def cards(self) -> list[QWidget]:
        """What is shown of the message, in its order."""
        items = (self.found.itemAt(place) for place in range(self.found.count()))
        return [widget for each in items if each and (widget := each.widget())]

    def _lay(self) -> None:
        left, right = QWidget(), self._right
        stack = QVBoxLayout(left)
        stack.setContentsMargins(24, 0, 16, 16)
        stack.setSpacing(12)
        stack.addWidget(self.message, 1)
        row = Flow(gap=8)
        for button in (self.paste, self.clear, self.copy):
            row.addWidget(button)
        stack.addLayout(row)
        self.found.setSpacing(16)
        right.body.addLayout(self.found)
        self.body.addWidget(Halves(left, right), 1)

    def _listen(self) -> None:
        self.message.textChanged.connect(self._ask)
        self.message.pointed.connect(self._come_to)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._say_failed)
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self.message.clear)
        self.copy.clicked.connect(self._copy)

    def _ask(self) -> None:
        text = self.message.toPlainText()
        self.message.show_found(None)
        self._reading.ask(lambda: decode(text))

    def _take(self, decoded: Decoded | None) -> None:
        self.decoded = decoded if decoded and decoded.text.strip() else None
        self._show()
        if self._pack is not None:
            self.read.emit()

    def _show(self) -> None:
        """Show what was read; before anything was, what will stand here."""
        empty(self.found)
        self.take = None
        decoded, pack = self.decoded, self._pack
        self.copy.setEnabled(decoded is not None)
        self.message.show_found(decoded)
        if decoded is None or pack is None:
            self.found.addWidget(Wrapped(self._waiting, "body", "soft"))
            return
        self.found.addWidget(both(refusals.summary(decoded), "strong"))
        if len(self.message.toPlainText()) > LONGEST:
            self.found.addWidget(Wrapped(self._cut, "small", "risk"))
        for reason in reasons(decoded, pack):
            self._add_reason(ReasonCard(reason, has_draft=self._has_draft()))
        for quote, terms in unread(decoded, _MOST_UNREAD):
            card = UnknownCard(quote, terms)
            card.term_wanted.connect(self.term_wanted)
            self.found.addWidget(card)
        if self._has_draft() and (decoded.reasons or decoded.unknown):
            self._add_taking()
        if left := left_out(decoded):
            self.found.addWidget(Wrapped(lambda: self._left_words(left), "small", "soft"))

    def _add_reason(self, card: ReasonCard) -> None:
        card.rule_wanted.connect(self.rule_wanted)
        card.field_wanted.connect(self.field_wanted)
        card.paper_wanted.connect(self.paper_wanted)
        self.found.addWidget(card)

    def _add_taking(self) -> None:
        """Offer to keep what was read with the open draft."""
        self.take = Button(lambda: self.tr("Take these over to the second try"), "primary")
        self.take.clicked.connect(lambda _=False: self._take_over())
        self.found.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.found.addWidget(Wrapped(self._kept, "small", "soft"))

    def _take_over(self) -> None:
        """Hand on the reasons which are ticked, and everything that was not recognised."""
        cards = (each for each in self.cards if isinstance(each, ReasonCard | UnknownCard))
        found = tuple(each.objection for each in cards if each.objection)
        if found:
            self.taken.emit(found)

    def _come_to(self, place: int) -> None:
        """Bring what tells of a character of the message to the top."""
        piece = self.decoded.at(place) if self.decoded else None
        if self.decoded is None or piece is None:
            return
        said = self.decoded.text[piece.start : piece.end].strip()
        for card in self.cards:
            if isinstance(card, ReasonCard | UnknownCard) and card.tells_of(piece, place, said):
                self._right.show_top(card)
                return

    def _paste(self) -> None:
        self.message.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message.paste()

    def _copy(self) -> None:
        if self.decoded is not None and self._pack is not None:
            told = refusals.as_text(self.decoded, self._pack)
            QGuiApplication.clipboard().setText(told)
            self.say(Notice(lambda: self.tr("Copied, in both languages."), "ready"))

    def _say_failed(self, trouble: Exception) -> None:
        self.say(Notice(lambda: messages.told(trouble), "stop"))

    def _promise(self) -> str:
        return self.tr(
            "What you paste is read on this computer, never sent, and not kept unless you take"
            " it over."
        )

    def _kept(self) -> str:
        return self.tr("What is ticked, and what was not recognised, is kept with the open draft.")

    def _waiting(self) -> str:
        return self.tr("What the message says will stand here: each reason with its cure.")

    def _cut(self) -> str:
        return self.tr("Only the first {0} characters are read.").format(LONGEST)

    def _left_words(self, left: tuple[str, ...]) -> str:
        return self.tr("Passed over, since nothing in it is to be mended: {0}").format(
            " / ".join(left)
        )
