"""How one item stands: what is to mend in it, what is still open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Level
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.label import Elided
from icp_wizard.ui.parts.picture import Picture

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Standing:
    """Counts of one item: stops at answers given, likely refusals, answers still missing."""

    mend: int
    risks: int
    missing: int

    @property
    def icon(self) -> str:
        """The drawing which says the same."""
        if self.mend:
            return "stop"
        if self.risks:
            return "risk"
        return "quarter" if self.missing else "ready"

    @property
    def tone(self) -> str:
        """The colour which says the same."""
        return {"stop": "stop", "risk": "risk", "ready": "ready"}.get(self.icon, "soft")

    def words(self) -> str:
        """The standing in words."""
        if self.mend:
            return translate("ItemStanding", "{0} to mend").format(self.mend)
        if self.risks == 1:
            return translate("ItemStanding", "1 likely refusal")
        if self.risks:
            return translate("ItemStanding", "{0} likely refusals").format(self.risks)
        if self.missing == 1:
            return translate("ItemStanding", "1 answer open")
        if self.missing:
            return translate("ItemStanding", "{0} answers open").format(self.missing)
        return translate("ItemStanding", "Ready")


class StandingLabel(QWidget):
    """A standing as icon and words, small."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self._icon, self._words = Picture("not-started", size=16), Elided("", "small", "soft")
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)

    def show_standing(self, stands: Standing) -> None:
        """Say how the item stands."""
        self._icon.show_icon(stands.icon, stands.tone if stands.tone != "soft" else "text-soft")
        self._words.show_words(stands.words)
        self._words.show_tone(stands.tone)


def standing(live: LiveDraft, step: str, item: str) -> Standing | None:
    """How an item stands on a page by the newest judgement; None before the first."""
    judgement = live.judgement
    if judgement is None:
        return None
    known = judgement.outlook.catalogue
    here = [each for each in judgement.findings if _belongs(each, item)]
    on_page = [
        each for each in here if (f := known.field_at(each.address)) is None or f.step == step
    ]
    missing = [each for each in on_page if each.rule == "required"]
    shown = [each for each in on_page if each not in missing and each in live.shown(each.address)]
    mend = sum(each.level is Level.STOP for each in shown)
    return Standing(mend, sum(each.level is Level.RISK for each in shown), len(missing))


def _belongs(finding: Finding, item: str) -> bool:
    return finding.address == item or finding.address.startswith(f"{item}.")
