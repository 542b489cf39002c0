"""Afterwards: what the approval brought."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.ui.calls.entry import CallsCard
from icp_wizard.ui.pages.form import FormPage
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped


class AfterwardsPage(FormPage):
    """The result for the entity and for each service, and what to do with a refusal."""

    def add_parts(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(self.INSET, 0, 0, 0)
        card = Card()
        card.body.addWidget(Wrapped(lambda: self.tr("Sent back with remarks?"), "strong"))
        card.body.addWidget(Wrapped(self._offer, "small", "soft"))
        self.decode = Button(lambda: self.tr("Decode a refusal…"), "plain", "search")
        self.decode.clicked.connect(self.refused)
        card.body.addWidget(self.decode, 0, Qt.AlignmentFlag.AlignLeft)
        inset.addWidget(card)
        self.calls = CallsCard(self.live_draft)
        inset.addWidget(self.calls)
        self.stack.addLayout(inset)

    def _offer(self) -> str:
        return self.tr("Paste the Chinese message and read each reason, its cure and its field.")
