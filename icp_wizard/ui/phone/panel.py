"""The panel beside the papers: opens the phone link, shows its code, and says how it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.words import words
from icp_wizard.phone.event import Device
from icp_wizard.phone.ladder import own_system, question_to_come, spoken
from icp_wizard.phone.networks import Network, networks
from icp_wizard.ui.language import Words
from icp_wizard.ui.messages import told
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Badge
from icp_wizard.ui.phone.choice import NetworkChoice
from icp_wizard.ui.phone.copied import Copied
from icp_wizard.ui.phone.ladder import LadderCard
from icp_wizard.ui.phone.qr import LargeCode, QrCode
from icp_wizard.ui.phone.question import Question
from icp_wizard.ui.phone.standing import Line, Standing

PATIENCE = 20_000
"""How long a phone is waited for, in ms, before the other ways open by themselves."""

_LEFT = Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class PhonePanel(QWidget):
    """Closed, it offers to receive; open, it shows code, address and standing."""

    wanted = Signal(str)
    """Receive at this address of the computer."""
    stopped = Signal()
    answered = Signal(str, bool)
    """The device of this id may send, or not."""

    def __init__(
        self, find: Callable[[], tuple[Network, ...]] = networks, system: str = ""
    ) -> None:
        super().__init__()
        self.look, self.system = find, system or own_system()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(4, 0, 12, 16)
        self._stack.setSpacing(12)
        self._shown: QWidget | None = None
        self.standing: Standing | None = None
        self.ladder: LadderCard | None = None
        self.questions: dict[str, Question] = {}
        self.patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self.patience.timeout.connect(self.show_ladder)
        self.show_closed()

    def show_closed(self, note: tuple[str, Words] | None = None) -> None:
        """Offer to receive; *note* is a level and what happened to the link before."""
        self.standing = self.ladder = None
        self.patience.stop()
        column = self._fresh()
        if note is not None:
            column.addWidget(_noted(*note))
        card = Card()
        card.body.addWidget(Badge("phone"), 0, _LEFT)
        card.body.addWidget(Wrapped(lambda: self.tr("Photograph with your phone"), "strong"))
        card.body.addWidget(Wrapped(self._offer, "small", "soft"))
        self.choice = NetworkChoice(self.look())
        self.choice.again.connect(self.show_closed)
        card.body.addWidget(self.choice)
        self.receive = Button(lambda: self.tr("Receive from phone"), "primary", "qr")
        self.receive.setEnabled(bool(self.choice.address))
        self.receive.clicked.connect(lambda: self.wanted.emit(self.choice.address))
        card.body.addSpacing(4)
        card.body.addWidget(self.receive)
        column.addWidget(card)
        to_come = question_to_come(self.system)
        if to_come is not None:
            column.addWidget(Line("shield", to_come))
        self._tell_of_the_seal(column)

    def show_opening(self) -> None:
        """Say that the link is being opened."""
        self.receive.setEnabled(False)
        self.receive.show_words(lambda: self.tr("Opening the link"))

    def show_failed(self, trouble: Exception) -> None:
        """Say why the link could not be opened."""
        self.show_closed(("stop", lambda: told(trouble)))

    def show_open(self, url: str, manual: tuple[str, str] | None = None) -> None:
        """Show the code for this address; *manual* is what to type, address and code."""
        self._port = urlsplit(url).port or 0
        column = self._fresh()
        column.addWidget(self._coded(url, manual or (url, "")))
        self.standing = Standing()
        column.addWidget(self.standing)
        self.helped = WrappedLink(spoken("title"))
        self.helped.clicked.connect(self.show_ladder)
        column.addWidget(self.helped)
        self.stop = Button(lambda: self.tr("Stop receiving"), "plain", "close")
        self.stop.clicked.connect(lambda _=False: self.stopped.emit())
        column.addWidget(self.stop)
        self._tell_of_the_seal(column)
        self.code.setFocus()
        self.patience.start()

    def show_reached(self, address: str) -> None:
        """A phone came: nothing else need be tried."""
        self.patience.stop()
        if self.standing is not None:
            self.standing.show_reached(address)
            self.helped.hide()
        if self.ladder is not None:
            self.ladder.hide()

    def show_ladder(self) -> None:
        """Show what else can be tried, below the code, which still holds."""
        self.patience.stop()
        if self._shown is not None and self.standing is not None and self.ladder is None:
            self.ladder = LadderCard(self._port, self.system)
            column = cast("QVBoxLayout", self._shown.layout())
            column.insertWidget(column.indexOf(self.helped), self.ladder)
            self.ladder.show()
            self.helped.hide()

    def show_asking(self, device: Device) -> None:
        """Ask whether a device may send, above everything else."""
        if self._shown is None or self.standing is None:
            return
        question = self.questions[device.id] = Question(device)
        question.answered.connect(self.answered)
        cast("QVBoxLayout", self._shown.layout()).insertWidget(0, question)
        question.show()
        question.refuse.setFocus()

    def show_decided(self, device: Device) -> None:
        """Take the question away: it has been answered."""
        question = self.questions.pop(device.id, None)
        if question is not None:
            question.hide()
            question.deleteLater()

    def _coded(self, url: str, manual: tuple[str, str]) -> Card:
        card = Card(padding=16, spacing=2)
        by_camera = words("work.by_camera")
        card.body.addWidget(Wrapped(by_camera, "strong"))
        card.body.addWidget(Wrapped(by_camera, "small", "soft", other=True))
        code = QrCode(url)
        code.clicked.connect(lambda: LargeCode(url, self).open())
        card.body.addSpacing(8)
        card.body.addWidget(code, 0, _CENTRE)
        card.body.addSpacing(8)
        address, spelled = manual
        typed = Copied(address, lambda: self.tr("Or type into the phone's browser"), "strong")
        card.body.addWidget(typed)
        if spelled:
            card.body.addSpacing(4)
            card.body.addWidget(Copied(spelled, lambda: self.tr("and then this code"), "strong"))
        self.code = code
        return card

    def _tell_of_the_seal(self, column: QVBoxLayout) -> None:
        column.addWidget(Line("lock", words("phone.sealed")))
        self.threats = WrappedLink(lambda: self.tr("What this protects and what it does not"))
        self.threats.clicked.connect(self._show_threats)
        column.addWidget(self.threats)

    def _show_threats(self) -> None:
        from icp_wizard.ui.phone.threats import ThreatsDialogue

        ThreatsDialogue(self.window()).open()

    def _offer(self) -> str:
        return self.tr(
            "Scan a code with its camera. Every photo shows here within a second. No app, no cloud."
        )

    def _fresh(self) -> QVBoxLayout:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            while self._stack.takeAt(0) is not None:
                pass
        self.questions.clear()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._stack.addWidget(self._shown)
        self._stack.addStretch(1)
        return column


def _noted(level: str, said: Words) -> Box:
    box = Box(level)
    box.body.addWidget(Wrapped(said, "small"))
    return box
