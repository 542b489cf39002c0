"""The panel beside the papers: opens the phone link, shows its code, and says how it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from icp_wizard.model.words import words
from icp_wizard.phone.networks import Network, networks
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words
from icp_wizard.ui.messages import told
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Badge
from icp_wizard.ui.phone.choice import NetworkChoice
from icp_wizard.ui.phone.qr import LargeCode, QrCode
from icp_wizard.ui.phone.standing import Line, Standing
from icp_wizard.ui.phone.words import BY_CAMERA

_LEFT = Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class PhonePanel(QWidget):
    """Closed, it offers to receive; open, it shows code, address and standing."""

    wanted = Signal(str)
    """Receive at this address of the computer."""
    stopped = Signal()

    def __init__(self, find: Callable[[], tuple[Network, ...]] = networks) -> None:
        super().__init__()
        self._find = find
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(4, 0, 12, 16)
        self._stack.setSpacing(12)
        self._shown: QWidget | None = None
        self.standing: Standing | None = None
        self.show_closed()

    def show_closed(self, note: tuple[str, Words] | None = None) -> None:
        """Offer to receive; *note* is a level and what happened to the link before."""
        self.standing = None
        column = self._fresh()
        if note is not None:
            column.addWidget(_noted(*note))
        card = Card()
        card.body.addWidget(Badge("phone"), 0, _LEFT)
        card.body.addWidget(Label(lambda: self.tr("Photograph with your phone"), "strong"))
        card.body.addWidget(Wrapped(self._offer, "small", "soft"))
        self.choice = NetworkChoice(self._find())
        self.choice.again.connect(self.show_closed)
        card.body.addWidget(self.choice)
        self.receive = Button(lambda: self.tr("Receive from phone"), "primary", "qr")
        self.receive.setEnabled(bool(self.choice.address))
        self.receive.clicked.connect(lambda: self.wanted.emit(self.choice.address))
        card.body.addSpacing(4)
        card.body.addWidget(self.receive)
        column.addWidget(card)
        column.addWidget(Line("lock", words("phone.not_encrypted")))

    def show_opening(self) -> None:
        """Say that the link is being opened."""
        self.receive.setEnabled(False)
        self.receive.show_words(lambda: self.tr("Opening the link"))

    def show_failed(self, trouble: Exception) -> None:
        """Say why the link could not be opened."""
        self.show_closed(("stop", lambda: told(trouble)))

    def show_open(self, url: str) -> None:
        """Show the code for this address."""
        column = self._fresh()
        card = Card(padding=16, spacing=2)
        card.body.addWidget(Label(BY_CAMERA.en, "strong"))
        card.body.addWidget(Label(BY_CAMERA.zh, "small", "soft"))
        code = QrCode(url)
        code.clicked.connect(lambda: LargeCode(url, self).open())
        card.body.addSpacing(8)
        card.body.addWidget(code, 0, _CENTRE)
        card.body.addSpacing(8)
        card.body.addWidget(
            Label(lambda: self.tr("Or type into the phone's browser"), "small", "soft")
        )
        card.body.addWidget(Address(url))
        column.addWidget(card)
        self.standing = Standing()
        column.addWidget(self.standing)
        self.stop = Button(lambda: self.tr("Stop receiving"), "plain", "close")
        self.stop.clicked.connect(lambda _=False: self.stopped.emit())
        column.addWidget(self.stop)
        column.addWidget(Line("lock", words("phone.not_encrypted")))
        code.setFocus()

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
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._stack.addWidget(self._shown)
        self._stack.addStretch(1)
        return column


class Address(Alive, QWidget):
    """The address as text for typing, broken wherever the width ends."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(url)
        self.live()

    def restyle(self) -> None:
        self.setFont(theme.font("body", digits=True))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * theme.line("body")

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(120), self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("text"))
        high = theme.line("body")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, line in enumerate(self._lines(self.width())):
            painter.drawText(QRect(0, row * high, self.width(), high), middle, line)

    def _lines(self, width: int) -> list[str]:
        lines, metrics = [""], QFontMetrics(self.font())
        for sign in self._url:
            if metrics.horizontalAdvance(lines[-1] + sign) > width:
                lines.append("")
            lines[-1] += sign
        return lines


def _noted(level: str, said: Words) -> Box:
    box = Box(level)
    box.body.addWidget(Wrapped(said, "small"))
    return box
