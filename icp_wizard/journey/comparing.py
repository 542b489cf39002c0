"""What stands on a paper and was typed too: held against each other by the person, and marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.paper import Paper, Place, Print, paper_of_slot
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.grouping import grouped
from icp_wizard.journey.naming import paper_name
from icp_wizard.model.address import read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import Outlook

_ITEMS = {"person": "people", "service": "services"}
_IN_SERVICES = {"domain": "domains", "pre_approval": "pre_approvals"}


@dataclass(frozen=True)
class Printed:
    """One answer that stands on a paper.

    *groups* are the pieces the eye takes at once, *at* is where papers of the kind have it.
    """

    address: str
    label: Text
    value: str
    groups: tuple[str, ...]
    at: Place | None = None


@dataclass(frozen=True)
class Sheet:
    """One side of a paper with its pictures, and the answers typed so far which stand on it."""

    slot: str
    name: Text
    side: Text
    pictures: tuple[str, ...]
    lines: tuple[Printed, ...]


def sheets(judgement: Judgement) -> tuple[Sheet, ...]:
    """Every side of a wanted paper on which anything stands that was typed."""
    outlook = judgement.outlook
    kept = {slot.id: slot.photos for slot in outlook.filing.papers}
    found = (
        Sheet(
            each.id,
            paper_name(outlook, each.id),
            each.side if len(each.paper.sides) > 1 else Text("", ""),
            kept.get(each.id, ()),
            printed(outlook, each.id),
        )
        for each in judgement.slots
    )
    return tuple(sheet for sheet in found if sheet.lines)


def tally(judgement: Judgement, marks: Marks) -> dict[str, tuple[int, int]]:
    """For each side of a paper how many of its answers were found the same, of how many."""
    same = compared(judgement.outlook.filing, marks)
    return {
        sheet.slot: (sum(line.address in same for line in sheet.lines), len(sheet.lines))
        for sheet in sheets(judgement)
    }


def printed(outlook: Outlook, slot: str) -> tuple[Printed, ...]:
    """The answers typed so far which stand on the side of a paper, in its order."""
    typed = (_typed(outlook, *each) for each in places(outlook.filing, slot))
    return tuple(each for each in typed if each is not None)


def compared(filing: Filing, marks: Marks) -> frozenset[str]:
    """The addresses whose value was found the same as on its paper.

    Neither the value nor the picture looked at has changed since.
    """
    shown = {
        (address, picture)
        for slot in filing.papers
        for address, _ in (places(filing, slot.id) if slot.photos else ())
        for picture in slot.photos
    }
    return frozenset(
        address
        for address, value, picture in marks.compared
        if (address, picture) in shown and read_answer(filing, address) == value
    )


def places(filing: Filing, slot: str) -> Iterator[tuple[str, Print]]:
    """The address of each answer which stands on a side, with its place there."""
    found = paper_of_slot(slot)
    if found is not None:
        paper, whose, side = found
        owner = _owner(filing, paper, whose)
        for each in side.prints if owner else ():
            address = _address(filing, owner, each.field)
            if address:
                yield address, each


def _owner(filing: Filing, paper: Paper, whose: str) -> str:
    """The address of whose a paper is; ``""`` where it is not in the filing."""
    if paper.per in _ITEMS:
        return f"{_ITEMS[paper.per]}[{whose}]"
    if paper.per not in _IN_SERVICES:
        return paper.per if paper.per == "entity" else ""
    listing = _IN_SERVICES[paper.per]
    homes = (
        f"services[{service.id}].{listing}[{whose}]"
        for service in filing.services
        if any(item.id == whose for item in getattr(service, listing))
    )
    return next(homes, "")


def _address(filing: Filing, owner: str, name: str) -> str:
    """Where an answer is, seen from an owner; ``""`` where somebody it leads to is not chosen."""
    head, _, rest = name.partition(".")
    if head == "entity":
        return name
    if not rest:
        return f"{owner}.{name}"
    person = read_answer(filing, f"{owner}.{head}")
    return f"people[{person}].{rest}" if person else ""


def _typed(outlook: Outlook, address: str, print_: Print) -> Printed | None:
    value, field = read_answer(outlook.filing, address), outlook.catalogue.field_at(address)
    if not value or not isinstance(value, str) or field is None:
        return None
    pieces = grouped(value, field, _document_type(outlook.filing, address))
    return Printed(address, label(outlook, field, print_), value, pieces, print_.at)


def label(outlook: Outlook, field: Field, print_: Print) -> Text:
    """What the answer is called; a name by whom it is of, where the paper is not theirs."""
    role = outlook.catalogue.fields.get(f"entity.{print_.field.removesuffix('.name')}")
    return role.label if role and print_.field.endswith(".name") else field.label


def _document_type(filing: Filing, address: str) -> str:
    if not address.endswith("document_number"):
        return ""
    return str(read_answer(filing, address.removesuffix("number") + "type"))
