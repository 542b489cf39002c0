"""Which papers a filing needs, and which of them have no picture yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from icp_wizard.catalogue.paper import WITHOUT_ITEMS, Paper
from icp_wizard.catalogue.sections import having
from icp_wizard.model.address import ids
from icp_wizard.model.filing import PaperSlot
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.rules.arguments import papers_of
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack, Rule


@dataclass(frozen=True)
class WantedSlot:
    """One side of one paper this filing needs; *item* is the address of whose it is.

    *found* is the word in an answer which makes it needed, if one does. Where one of several
    papers is enough, *instead* are those that would do as well, as keys.
    """

    id: str
    paper: Paper
    side: Text
    item: str
    rule: Rule
    found: str = ""
    instead: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where its pictures are named in the filing."""
        return f"papers[{self.id}].photos"


def wanted(outlook: Outlook, pack: Pack) -> tuple[WantedSlot, ...]:
    """Every slot this filing needs, each once, in the order of the pack.

    An operation without materials needs none; a change only those of what changes.
    """
    found: dict[str, WantedSlot] = {}
    operation = outlook.words("operation", "")
    operations = outlook.catalogue.options["filing_operation"]
    if operations.get(operation) and operation not in having(operations, ("materials",)):
        return ()
    changes = operation in having(operations, ("change",))
    for rule in pack.drawn("needs_paper"):
        for item in outlook.items(rule.home):
            if pack.applies(outlook, rule, item):
                for slot in _slots(outlook, rule, item):
                    if not changes or _is_of_change(outlook, slot.paper):
                        found.setdefault(slot.id, slot)
    return tuple(found.values())


def _is_of_change(outlook: Outlook, paper: Paper) -> bool:
    return not paper.changes or not {*paper.changes}.isdisjoint(outlook.filing.change.targets)


def settled(outlook: Outlook, slot: WantedSlot) -> bool:
    """Whether the slot has a picture or the paper is said to be at hand."""
    kept = _kept(outlook, slot.id)
    return bool(kept and (kept.photos or kept.at_hand == "yes"))


def missing_papers(outlook: Outlook, slots: tuple[WantedSlot, ...]) -> Iterator[Finding]:
    """A finding for each paper with a side that is not settled; it names the sides.

    Papers of which any one will do are one finding.
    """
    papers: dict[tuple[str, str], list[WantedSlot]] = {}
    for slot in slots:
        if not settled(outlook, slot):
            key = slot.rule.id if slot.instead else slot.paper.key
            papers.setdefault((key, slot.item), []).append(slot)
    for open_ in papers.values():
        yield _missing(outlook, open_)


def _missing(outlook: Outlook, slots: list[WantedSlot]) -> Finding:
    first = slots[0]
    says, sides = first.rule.says(""), [each.side for each in slots if each.paper is first.paper]
    side = Text("; ".join(each.en for each in sides), "、".join(each.zh for each in sides))
    blanks = {"paper": _label(outlook, first), "side": side, "found": first.found}
    return Finding(
        first.rule.id,
        first.rule.level,
        first.address,
        says.message.filled(**blanks),
        says.fix.filled(**blanks),
        first.rule.sources,
        also=tuple(slot.address for slot in slots[1:]),
    )


def _slots(outlook: Outlook, rule: Rule, item: str) -> tuple[WantedSlot, ...]:
    found = _word(outlook, rule, item)
    if "words" in rule.args and not found:
        return ()
    papers = _papers(outlook, rule, item)
    slots = [_of_paper(papers, each, rule, item, found) for each in papers]
    chosen = [each for each in slots if any(settled(outlook, slot) for slot in each)]
    return tuple(slot for each in chosen or slots for slot in each)


def _of_paper(
    papers: Sequence[Paper], paper: Paper, rule: Rule, item: str, found: str
) -> tuple[WantedSlot, ...]:
    owner = "" if paper.per in WITHOUT_ITEMS else item
    slots = paper.slots(ids(owner)[-1] if owner else "")
    instead = tuple(each.key for each in papers if each is not paper)
    return tuple(
        WantedSlot(slot, paper, side.label, owner, rule, found, instead)
        for slot, side in zip(slots, paper.sides, strict=True)
    )


def _papers(outlook: Outlook, rule: Rule, item: str) -> tuple[Paper, ...]:
    """The papers a rule names, or the one which belongs to the document chosen."""
    known = outlook.catalogue.papers
    if "of" not in rule.args:
        return tuple(known[each] for each in papers_of(rule.args))
    key = cast("str", rule.args["of"])
    source = outlook.catalogue.fields[key].options
    option = source and outlook.catalogue.options[source.name].get(outlook.words(key, item))
    paper = known.get(str(option.attributes.get("paper"))) if option else None
    return (paper,) if paper else ()


def _label(outlook: Outlook, slot: WantedSlot) -> Text:
    """The paper in words, with those that would do as well."""
    known = outlook.catalogue.papers
    labels = [slot.paper.label, *(known[key].label for key in slot.instead)]
    return Text(" / ".join(each.en for each in labels), "、".join(each.zh for each in labels))


def _word(outlook: Outlook, rule: Rule, item: str) -> str:
    """The first of a rule's words that stands in one of the answers it looks through."""
    texts = [outlook.words(key, item) for key in cast("Sequence[str]", rule.args.get("within", ()))]
    listed = cast("Sequence[str]", rule.args.get("words", ()))
    return next((word for word in listed for text in texts if word in text), "")


def _kept(outlook: Outlook, slot: str) -> PaperSlot | None:
    return next((each for each in outlook.filing.papers if each.id == slot), None)
