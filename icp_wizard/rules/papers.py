"""Which papers a filing needs, and which of them have no picture yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from icp_wizard.catalogue.paper import Paper
from icp_wizard.model.address import ids
from icp_wizard.model.filing import PaperSlot
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule

_ROOT_SUBJECTS = {"entity": "entity", "order": "order"}


@dataclass(frozen=True)
class WantedSlot:
    """One side of one paper this filing needs; *item* is the address of whose it is."""

    id: str
    paper: Paper
    side: Text
    item: str
    rule: Rule

    @property
    def address(self) -> str:
        """Where its pictures are named in the filing."""
        return f"papers[{self.id}].photos"


def wanted(outlook: Outlook, pack: Pack) -> tuple[WantedSlot, ...]:
    """Every slot this filing needs, each once, in the order of the pack."""
    found: dict[str, WantedSlot] = {}
    for rule in pack.drawn("needs_paper"):
        for item in outlook.items(rule.home):
            if outlook.holds(rule.when, item):
                for slot in _slots(outlook, rule, item):
                    found.setdefault(slot.id, slot)
    return tuple(found.values())


def settled(outlook: Outlook, slot: WantedSlot) -> bool:
    """Whether the slot has a picture or the paper is said to be at hand."""
    kept = _kept(outlook, slot.id)
    return bool(kept and (kept.photos or kept.at_hand == "yes"))


def missing_papers(outlook: Outlook, slots: tuple[WantedSlot, ...]) -> Iterator[Finding]:
    """A finding for each slot that is not settled."""
    for slot in slots:
        if not settled(outlook, slot):
            says = slot.rule.says("")
            blanks = {"paper": slot.paper.label, "side": slot.side}
            yield Finding(
                slot.rule.id,
                slot.rule.level,
                slot.address,
                says.message.filled(**blanks),
                says.fix.filled(**blanks),
                slot.rule.sources,
            )


def _slots(outlook: Outlook, rule: Rule, item: str) -> Iterator[WantedSlot]:
    paper = outlook.catalogue.papers[cast("str", rule.args["paper"])]
    whose = ids(item)[-1] if item else _ROOT_SUBJECTS.get(paper.per, "order")
    for side in paper.sides:
        end = f"/{side.key}" if len(paper.sides) > 1 else ""
        yield WantedSlot(f"{paper.key}/{whose}{end}", paper, side.label, item, rule)


def _kept(outlook: Outlook, slot: str) -> PaperSlot | None:
    return next((each for each in outlook.filing.papers if each.id == slot), None)
