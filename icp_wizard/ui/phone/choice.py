"""Which network the phone is on, asked only where several remain."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from icp_wizard.phone.networks import Network, real, warning
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.radio import Radio

_MOST = 4


class NetworkChoice(QWidget):
    """The networks as words; ``again`` asks to look anew."""

    again = Signal()

    def __init__(self, found: tuple[Network, ...]) -> None:
        super().__init__()
        self._networks = (real(found) or found)[:_MOST]
        self._chosen = 0
        self.radios: list[Radio] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        if len(self._networks) > 1:
            self._ask()
        elif not self._networks:
            self._say_none()
        warned = warning(found)
        if warned is not None:
            self._stack.addSpacing(8)
            self._stack.addWidget(Wrapped(warned, "small", "risk"))

    @property
    def address(self) -> str:
        """The address chosen, ``""`` without a network."""
        return self._networks[self._chosen].address if self._networks else ""

    def _ask(self) -> None:
        self._stack.addWidget(Wrapped(lambda: self.tr("Which network is the phone on?"), "caption"))
        group = QButtonGroup(self)
        for place, network in enumerate(self._networks):
            radio = Radio(network.words)
            radio.setChecked(not place)
            group.addButton(radio, place)
            self.radios.append(radio)
            self._stack.addWidget(radio)
            address = Label(f"{network.name} · {network.address}", "small", "soft", digits=True)
            address.setIndent(32)
            self._stack.addWidget(address)
        group.idClicked.connect(self._choose)

    def _choose(self, place: int) -> None:
        self._chosen = place

    def _say_none(self) -> None:
        self._stack.setSpacing(4)
        self._stack.addWidget(
            Wrapped(
                lambda: self.tr(
                    "This computer is on no home or office network. Join the phone's Wi-Fi or its"
                    " hotspot, then look again."
                ),
                "small",
                "risk",
            )
        )
        again = Button(lambda: self.tr("Look again"), "link")
        again.clicked.connect(self.again)
        self._stack.addWidget(again)
