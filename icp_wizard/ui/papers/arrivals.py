"""What is on its way into the slots, by file or phone, and what was refused a moment ago."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from icp_wizard.model.text import Text
from icp_wizard.phone.slot import Receipt
from icp_wizard.ui.language import Words
from icp_wizard.ui.messages import told
from icp_wizard.ui.papers.intake import Intake
from icp_wizard.ui.phone.receiving import Receiving


@dataclass(frozen=True)
class Coming:
    """So many bytes of a picture from the phone are here; *expected* is 0 if nobody knows."""

    received: int
    expected: int


@dataclass(frozen=True)
class Looking:
    """A file is being taken in."""


@dataclass(frozen=True)
class Refused:
    """The last picture was not taken in: why, and what to do instead."""

    reason: Words
    fix: Words


Passing = Coming | Looking | Refused


class Arrivals(QObject):
    """At most one thing to say of a slot besides its pictures."""

    changed = Signal(str)

    def __init__(self, intake: Intake, receiving: Receiving) -> None:
        super().__init__()
        self._intake = intake
        self._passing: dict[str, Passing] = {}
        intake.changed.connect(self._follow)
        intake.refused.connect(self._note_trouble)
        receiving.arriving.connect(self._note_bytes)
        receiving.arrived.connect(self._note_receipt)
        receiving.abandoned.connect(self.forget)
        receiving.closed.connect(self._forget_coming)

    def of(self, slot: str) -> Passing | None:
        """What is to be said of a slot now."""
        return self._passing.get(slot)

    def forget(self, slot: str) -> None:
        """Say nothing of a slot any more."""
        if self._passing.pop(slot, None) is not None:
            self.changed.emit(slot)

    def _follow(self, slot: str) -> None:
        if self._intake.waits(slot):
            self._note(slot, Looking())
        else:
            self.forget(slot)

    def _note_trouble(self, slot: str, trouble: Exception) -> None:
        from icp_wizard.work.trouble import said

        sentences = said(trouble)
        reason: Words = sentences[0] if sentences else lambda: told(trouble)
        self._note(slot, Refused(reason, sentences[1] if sentences[1:] else ""))

    def _note_bytes(self, slot: str, received: int, expected: int) -> None:
        self._note(slot, Coming(received, expected))

    def _note_receipt(self, slot: str, receipt: Receipt) -> None:
        if receipt.accepted:
            self.forget(slot)
        else:
            self._note(slot, Refused(receipt.message, receipt.fix or Text("", "")))

    def _forget_coming(self) -> None:
        for slot in [key for key, what in self._passing.items() if isinstance(what, Coming)]:
            self.forget(slot)

    def _note(self, slot: str, passing: Passing) -> None:
        self._passing[slot] = passing
        self.changed.emit(slot)
