"""One value read from a photo: its place there, what is typed, what is proposed, and a tick."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from icp_wizard.journey.printed_code import differing
from icp_wizard.journey.proposing import SURE, Proposal
from icp_wizard.ui.language import Words
from icp_wizard.ui.papers.crop import Crop
from icp_wizard.ui.papers.strip import Strip
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.radio import Tick
from icp_wizard.ui.parts.tag import State

_VERY_SURE = 0.98
_TOP = Qt.AlignmentFlag.AlignTop

translate = QCoreApplication.translate


class ProposedCard(Card):
    """Nothing of it is taken while its tick is not set."""

    def __init__(self, proposal: Proposal, image: QImage) -> None:
        super().__init__(padding=16, spacing=4)
        self.proposal = proposal
        self.tick: Tick | None = None
        self._add_head()
        self.body.addWidget(Crop(image, proposal.box))
        self.body.addSpacing(4)
        if proposal.is_same:
            self._add_typed(lambda: self.tr("Typed, and the same on the photo"))
            return
        self._add_typed(lambda: self.tr("Typed now"))
        self.body.addWidget(Label(lambda: self.tr("Read from the photo"), "small", "soft"))
        self.strip = Strip()
        typed = proposal.typed
        self.strip.show_value(
            (proposal.value,), differing(proposal.value, typed) if typed else frozenset()
        )
        self.body.addWidget(self.strip)
        self._add_notes()

    @property
    def is_wanted(self) -> bool:
        """Whether its tick is set."""
        return self.tick is not None and self.tick.isChecked()

    def _add_head(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Wrapped(self.proposal.label, "strong"))
        names.addWidget(Wrapped(self.proposal.label, "small", "soft", other=True))
        across.addLayout(names, 1)
        across.addWidget(State(self._said_confidence, *self._standing()), 0, _TOP)
        self.body.addLayout(across)

    def _add_typed(self, above: Words) -> None:
        self.body.addWidget(Label(above, "small", "soft"))
        if self.proposal.typed:
            self.body.addWidget(Exact(self.proposal.typed))
        else:
            self.body.addWidget(Label(lambda: self.tr("Nothing yet"), "body", "soft"))

    def _add_notes(self) -> None:
        tone = "soft" if self.proposal.is_sound else "risk"
        for note in self.proposal.notes:
            self.body.addWidget(Wrapped(note, "small", tone))
        self.body.addSpacing(4)
        self.tick = Tick(lambda: self.tr("Use this value"))
        self.tick.setChecked(self.proposal.is_sound)
        self.body.addWidget(self.tick)

    def _said_confidence(self) -> str:
        return said_confidence(self.proposal.confidence)

    def _standing(self) -> tuple[str, str]:
        return ("ready", "ready") if self.proposal.confidence >= SURE else ("risk", "risk")


def said_confidence(confidence: float) -> str:
    """How sure the reader is, in words."""
    if confidence >= _VERY_SURE:
        return translate("ProposedCard", "Read clearly")
    if confidence >= SURE:
        return translate("ProposedCard", "Read fairly well")
    return translate("ProposedCard", "Hard to read")
