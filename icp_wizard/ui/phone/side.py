"""Panel and banner of the phone link, kept in step with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from icp_wizard.model.text import Text
from icp_wizard.phone.event import Device
from icp_wizard.phone.slot import Receipt
from icp_wizard.ui.parts.box import Banner
from icp_wizard.ui.phone.panel import PhonePanel
from icp_wizard.ui.phone.receiving import Receiving


class PhoneSide(QObject):
    """Says in two places that the link is open: beside the papers, and across the window."""

    banner_wanted = Signal(QWidget)

    def __init__(self, receiving: Receiving) -> None:
        super().__init__()
        self._receiving = receiving
        self.panel = PhonePanel()
        self.banner: Banner | None = None
        self.panel.wanted.connect(self._open)
        self.panel.stopped.connect(receiving.close)
        self.panel.answered.connect(receiving.decide)
        receiving.opened.connect(self._show_open)
        receiving.failed.connect(self.panel.show_failed)
        receiving.closed.connect(self._show_closed)
        receiving.reached.connect(self._show_reached)
        receiving.asks.connect(self._show_asking)
        receiving.decided.connect(self._show_decided)
        receiving.arriving.connect(self._show_arriving)
        receiving.arrived.connect(self._show_arrived)
        receiving.abandoned.connect(self._show_abandoned)

    def _open(self, address: str) -> None:
        self.panel.show_opening()
        self._receiving.open(address)

    def _show_open(self, url: str) -> None:
        self.panel.show_open(url, self._receiving.manual)
        self.banner = Banner(
            lambda: self.tr("Receiving is ON. Scan the code with the phone's camera."),
            button=(lambda: self.tr("Stop receiving"), "close"),
        )
        self.banner.pressed.connect(self._receiving.close)
        self.banner_wanted.emit(self.banner)

    def _show_closed(self, reason: Text | None) -> None:
        self.panel.show_closed(("risk", reason) if reason is not None else None)
        if self.banner is not None:
            self.banner.deleteLater()
            self.banner = None

    def _show_reached(self, address: str) -> None:
        self.panel.show_reached(address)
        if self.banner is not None:
            self.banner.show_words(
                lambda: self.tr("Receiving is ON. A phone has reached this computer.")
            )

    def _show_asking(self, device: Device) -> None:
        self.panel.show_asking(device)
        if self.banner is not None:
            self.banner.show_words(
                lambda: self.tr("Receiving is ON. A phone waits for your answer on Papers.")
            )

    def _show_decided(self, device: Device, accepted: bool) -> None:
        self.panel.show_decided(device)
        if self.banner is not None:
            self.banner.show_words(self._accepted if accepted else self._refused)

    def _accepted(self) -> str:
        return self.tr("Receiving is ON. A phone may send photos.")

    def _refused(self) -> str:
        return self.tr("Receiving is ON. A phone was refused.")

    def _show_arriving(self, _slot: str, received: int, expected: int) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_arriving(received * 100 // expected if expected else 0)

    def _show_arrived(self, _slot: str, receipt: Receipt) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_answered(receipt.accepted)

    def _show_abandoned(self, _slot: str) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_answered(False)
