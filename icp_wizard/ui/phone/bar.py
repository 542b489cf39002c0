"""The bar above every page of the draft as long as its phone link is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.slot import Receipt
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive, mark
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture
from icp_wizard.ui.phone.receiving import Receiving

READABLE = 340
"""The width, at 100 %, that the words need to have the buttons beside them."""


class ReceivingBar(Alive, QFrame):
    """Says that receiving is on and what happens there; asks for each phone; stops it.

    Where the link ends by itself behind another page it says why, until that is put away. It takes
    the keyboard from nobody: a phone may ask while somebody types.
    """

    papers_wanted = Signal()

    def __init__(self, receiving: Receiving) -> None:
        super().__init__()
        self._receiving = receiving
        self._asking: list[Device] = []
        self._state: Words = ""
        self._is_away = False
        self.setProperty("kind", "banner")
        self.setProperty("level", "accent")
        self._lay()
        self._listen()
        self.hide()
        self.live()

    @property
    def said(self) -> str:
        """What the bar says now."""
        return say(self._words_now())

    def show_on(self, step: str) -> None:
        """Offer the way to Papers on every other page."""
        self._is_away = step != "papers"
        self._show(self._state)
        if not (self._is_away or self._receiving.is_open):
            self.hide()  # the page says it itself

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - self._buttons.sizeHint().width()
        beside = left >= theme.scaled(READABLE)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _lay(self) -> None:
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(16, 8, 12, 8)
        self._across.setSpacing(8)
        said = QHBoxLayout()
        said.setSpacing(12)
        self._words, self._picture = Wrapped("", "body", "accent"), Picture("wifi", "accent")
        said.addWidget(Lead(self._picture, "body"), 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._words, 1)
        self._across.addLayout(said, 1)
        self._across.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        self._buttons = Flow(gap=8)
        self.accept = Button(lambda: self.tr("Accept"), "primary", "check", size="small")
        self.refuse = Button(lambda: self.tr("Refuse"), "plain", "close", size="small")
        self.papers = Button(lambda: self.tr("Go to Papers"), "link", "arrow-right")
        self.stop = Button(lambda: self.tr("Stop receiving"), "plain", "close", size="small")
        self.away = Button(lambda: self.tr("Put away"), "plain", "close", size="small")
        for button in (self.accept, self.refuse, self.papers, self.stop, self.away):
            self._buttons.addWidget(button)
        self._across.addLayout(self._buttons)

    def _listen(self) -> None:
        receiving = self._receiving
        self.stop.clicked.connect(lambda _=False: receiving.close())
        self.away.clicked.connect(self.hide)
        self.papers.clicked.connect(self.papers_wanted)
        self.accept.clicked.connect(lambda: self._answer(True))
        self.refuse.clicked.connect(lambda: self._answer(False))
        receiving.opened.connect(self._show_open)
        receiving.closed.connect(self._show_closed)
        receiving.reached.connect(self._show_reached)
        receiving.asks.connect(self._show_asking)
        receiving.decided.connect(self._show_decided)
        receiving.arriving.connect(self._show_arriving)
        receiving.arrived.connect(self._show_arrived)
        receiving.abandoned.connect(self._show_abandoned)

    def _answer(self, accepted: bool) -> None:
        if self._asking:
            self._receiving.decide(self._asking[0].id, accepted)

    def _show(self, words: Words) -> None:
        self._state = words
        self._words.show_words(self._words_now())
        for button in (self.accept, self.refuse):
            button.setVisible(bool(self._asking))
        self.papers.setVisible(self._is_away and not self._asking)
        self._fit()

    def _words_now(self) -> Words:
        return self._question if self._asking else self._state

    def _show_open(self) -> None:
        self._begin("accent", "wifi", self._waiting)
        self.show()

    def _show_closed(self, reason: Text | None) -> None:
        self._begin("risk", "risk", reason or "")
        self.setVisible(reason is not None and self._is_away)

    def _begin(self, level: str, icon: str, words: Words) -> None:
        self._asking.clear()
        mark(self, "level", level)
        self._picture.show_icon(icon, level)
        self._words.show_tone(level)
        self.stop.setVisible(level == "accent")
        self.away.setVisible(level != "accent")
        self._show(words)

    def _show_reached(self) -> None:
        self._show(self._reached)

    def _show_asking(self, device: Device) -> None:
        self._asking.append(device)
        self._show(self._state)

    def _show_decided(self, device: Device, accepted: bool) -> None:
        self._asking = [each for each in self._asking if each.id != device.id]
        self._show(self._accepted if accepted else self._refused)

    def _show_arriving(self, _slot: str, received: int, expected: int) -> None:
        percent = received * 100 // expected if expected else 0
        self._show(lambda: self.tr("Receiving is ON. A photo is arriving, {0} %.").format(percent))

    def _show_arrived(self, _slot: str, receipt: Receipt) -> None:
        self._show(self._here if receipt.accepted else self._not_here)

    def _show_abandoned(self) -> None:
        self._show(self._not_here)

    def _question(self) -> str:
        device = self._asking[0]
        asks = self.tr(
            "A phone asks to send photos and get values: {0}, {1}. Accept only if it shows {2}."
        )
        return asks.format(say(device.kind), device.address, device.number)

    def _waiting(self) -> str:
        return self.tr("Receiving is ON. Scan the code on Papers with the phone's camera.")

    def _reached(self) -> str:
        return self.tr("Receiving is ON. A phone has reached this computer.")

    def _accepted(self) -> str:
        return self.tr("Receiving is ON. A phone may send photos.")

    def _refused(self) -> str:
        return self.tr("Receiving is ON. A phone was refused.")

    def _here(self) -> str:
        return self.tr("Receiving is ON. A photo has arrived.")

    def _not_here(self) -> str:
        return self.tr("Receiving is ON. The last photo was not taken in.")
