"""The question whether a phone may send: its kind, its address, and the number both show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from icp_wizard.phone.event import Device
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped


class Question(Card):
    """One waiting device. Refuse has the keyboard, so that nobody is let in by mistake."""

    answered = Signal(str, bool)
    """The device's id, and whether it may send and get what the draft gives."""

    def __init__(self, device: Device) -> None:
        super().__init__(padding=16, spacing=4)
        self.device = device
        self.show_chosen(True)
        self.body.addWidget(Wrapped(self._asked, "strong"))
        self.body.addWidget(Wrapped(device.kind))
        self.body.addWidget(Label(device.address, "small", "soft", digits=True))
        number = Label(device.number, "display", digits=True)
        number.setAccessibleName(device.number)
        self.body.addWidget(number)
        self.body.addWidget(
            Wrapped(lambda: self.tr("Accept only if the phone shows this number."), "small", "soft")
        )
        self.body.addSpacing(8)
        across = QHBoxLayout()
        across.setSpacing(8)
        self.accept = Button(lambda: self.tr("Accept"), "primary", "check")
        self.accept.clicked.connect(lambda: self.answered.emit(device.id, True))
        self.refuse = Button(lambda: self.tr("Refuse"), "plain", "close")
        self.refuse.clicked.connect(lambda: self.answered.emit(device.id, False))
        across.addWidget(self.accept, 1)
        across.addWidget(self.refuse, 1)
        self.body.addLayout(across)

    def _asked(self) -> str:
        return self.tr("May this phone send photos and get the values and photos of this draft?")
