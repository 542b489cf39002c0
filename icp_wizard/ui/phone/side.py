"""The panel of the phone link, kept in step with it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from icp_wizard.model.text import Text
from icp_wizard.phone.slot import Receipt
from icp_wizard.ui.phone.panel import PhonePanel
from icp_wizard.ui.phone.receiving import Receiving


class PhoneSide(QObject):
    """Lets the panel beside the papers open and close the link, and shows how it stands."""

    def __init__(self, receiving: Receiving) -> None:
        super().__init__()
        self._receiving = receiving
        self.panel = PhonePanel()
        self.panel.wanted.connect(self._open)
        self.panel.stopped.connect(receiving.close)
        self.panel.answered.connect(receiving.decide)
        receiving.opened.connect(self._show_open)
        receiving.failed.connect(self.panel.show_failed)
        receiving.closed.connect(self._show_closed)
        receiving.reached.connect(self.panel.show_reached)
        receiving.asks.connect(self.panel.show_asking)
        receiving.decided.connect(self.panel.show_decided)
        receiving.arriving.connect(self._show_arriving)
        receiving.arrived.connect(self._show_arrived)
        receiving.abandoned.connect(self._show_abandoned)

    def _open(self, address: str) -> None:
        self.panel.show_opening()
        self._receiving.open(address)

    def _show_open(self, url: str) -> None:
        self.panel.show_open(url, self._receiving.manual)

    def _show_closed(self, reason: Text | None) -> None:
        self.panel.show_closed(("risk", reason) if reason is not None else None)

    def _show_arriving(self, _slot: str, received: int, expected: int) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_arriving(received * 100 // expected if expected else 0)

    def _show_arrived(self, _slot: str, receipt: Receipt) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_answered(receipt.accepted)

    def _show_abandoned(self, _slot: str) -> None:
        if self.panel.standing is not None:
            self.panel.standing.show_answered(False)
