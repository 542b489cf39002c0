"""The window of the telephone rehearsal: cards one by one, what to know before, the message."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from icp_wizard.documents.calls import pages
from icp_wizard.journey.calls import MESSAGE_EVENT, Rehearsal
from icp_wizard.model.words import words
from icp_wizard.ui.background import Latest
from icp_wizard.ui.calls.before import BeforeView
from icp_wizard.ui.calls.card import CardView
from icp_wizard.ui.calls.keeping import CallsKeeping
from icp_wizard.ui.calls.message import MessageView
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.frame import Reading, ReferenceWindow
from icp_wizard.work.calls import rehearsed

FIRST = QSize(860, 760)
PARTS = ("cards", "before", "message")
_CAME = "message.came"
"""The line in which the message's time is typed, where it is kept until it is one."""
_EDGE = 24


class CallsWindow(ReferenceWindow):
    """It follows the draft; the card which is practised stays."""

    def __init__(self, live: LiveDraft, parent: QWidget) -> None:
        super().__init__(words("calls.window"), parent)
        self.resize(FIRST)
        self._live = live
        self.rehearsal: Rehearsal | None = None
        self._card = ""
        self.about.show_words(words("calls.line"))
        self.parts = Segments([(each, words(f"calls.part_{each}")) for each in PARTS], PARTS[0])
        self.keeping = CallsKeeping()
        self.print = Button(words("calls.print"), "plain", "printer")
        self.card, self.before, self.message = CardView(), BeforeView(), MessageView()
        self._reading = Latest(parent=self)
        self._stacked, self._pages = QStackedWidget(), {each: Reading(top=16) for each in PARTS}
        self._lay()
        self._listen()
        self.live()
        self._follow()
        self.message.show_begun(dict(live.marks.begun).get(_CAME, ""))

    def show_part(self, part: str) -> None:
        """Show the cards, what to know before, or the message."""
        self.parts.show_key(part)
        self._stacked.setCurrentIndex(PARTS.index(part))
        if part == PARTS[0]:
            self._begin()

    def turn(self, by: int) -> None:
        """Show the card so many places on; nothing beyond the ends."""
        ids = self._ids
        place = ids.index(self._card) + by if self._card in ids else 0
        if 0 <= place < len(ids):
            self._card = ids[place]
            self._show_card()
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def retell(self) -> None:
        super().retell()
        self.parts.setAccessibleName(self.windowTitle())

    def _begin(self) -> None:
        """Give the card the keyboard, read from its top."""
        self.card.setFocus()
        self._pages[PARTS[0]].verticalScrollBar().setValue(0)

    @property
    def _ids(self) -> list[str]:
        return [each.id for each in self.rehearsal.cards] if self.rehearsal else []

    def _lay(self) -> None:
        ground = QWidget()
        top = QVBoxLayout(ground)
        top.setContentsMargins(_EDGE, 0, _EDGE, 0)
        top.setSpacing(10)
        flow = Flow(gap=12)
        for part in (self.parts, self.print, self.keeping.button):
            flow.addWidget(part)
        top.addLayout(flow)
        top.addWidget(self.keeping.said)
        self.body.addWidget(ground)
        self.body.addWidget(Rule())
        self.body.addSpacing(-self.body.spacing())
        for part, view in zip(PARTS, (self.card, self.before, self.message), strict=True):
            self._pages[part].body.addWidget(view)
            self._stacked.addWidget(self._pages[part])
        self.body.addWidget(self._stacked, 1)

    def _listen(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.card.turned.connect(self.turn)
        self._reading.answered.connect(self._show_pinyin)
        self.message.came.connect(self._note)
        self.message.begun.connect(partial(self._live.session.set_begun, _CAME))
        self.print.clicked.connect(lambda _=False: self._print())
        self._live.judged.connect(self._follow)
        self._live.marked.connect(self._follow)
        self._live.destroyed.connect(self.close)

    def _follow(self) -> None:
        """Show what the newest judgement and events bring."""
        judgement = self._live.judgement
        if judgement is None:
            return
        fresh = rehearsed(self._live.draft, judgement)
        if fresh == self.rehearsal:
            return
        self.rehearsal = fresh
        self.keeping.show_rehearsal(fresh)
        self.before.show_rehearsal(fresh)
        self.message.show_message(fresh.message)
        is_shown = self.card.is_revealed and self._card in self._ids
        if self._card not in self._ids:
            self._card = self._ids[0]
        self._show_card()
        self.card.reveal(is_shown)
        self._reading.ask_now(fresh.read)

    def _show_card(self) -> None:
        if self.rehearsal is None:
            return
        place, total = self._ids.index(self._card), len(self._ids)
        said = words("calls.of", number=place + 1, total=total)
        card = self.rehearsal.cards[place]
        self.card.show_card(card, said, first=place == 0, last=place == total - 1)

    def _show_pinyin(self, _: object) -> None:
        self.card.show_pinyin()

    def _note(self, at: datetime | None) -> None:
        self._live.session.set_event(MESSAGE_EVENT, at)

    def _print(self) -> None:
        if self.rehearsal is not None:
            from icp_wizard.ui.handover.printing import ask_and_print

            ask_and_print(pages(self.rehearsal), "A4", self)
