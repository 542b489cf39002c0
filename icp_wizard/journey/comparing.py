"""What stands on a paper and was typed too: held against each other by the person, and marked."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.paper import paper_of_slot
from icp_wizard.journey.draft import Marks
from icp_wizard.model.address import UnknownAddress, read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook

_IDENTITY, _OTHERS = (6, 8, 4), 4  # region, birthday, order; groups of four elsewhere


@dataclass(frozen=True)
class Printed:
    """One answer that stands on a paper; *groups* are the pieces the eye takes at once."""

    address: str
    label: Text
    value: str
    groups: tuple[str, ...]


def printed(outlook: Outlook, slot: str) -> tuple[Printed, ...]:
    """The answers typed so far which stand on the side of a paper, in its order."""
    found = paper_of_slot(slot)
    if found is None:
        return ()
    paper, whose, side = found
    of = f"people[{whose}]" if paper.per == "person" else paper.per
    typed = (_typed(outlook, f"{of}.{name}", paper.key) for name in side.prints)
    return tuple(each for each in typed if each is not None)


def compared(filing: Filing, marks: Marks) -> frozenset[str]:
    """The addresses whose value was found the same as on its paper and has stood since."""
    return frozenset(place for place, value in marks.compared if _value(filing, place) == value)


def _typed(outlook: Outlook, address: str, paper: str) -> Printed | None:
    value, field = _value(outlook.filing, address), outlook.catalogue.field_at(address)
    if not value or field is None:
        return None
    return Printed(address, field.label, value, _grouped(address, value, paper))


def _value(filing: Filing, address: str) -> str:
    try:
        value = read_answer(filing, address)
    except UnknownAddress:  # the person was removed since
        return ""
    return value if isinstance(value, str) else ""


def _grouped(address: str, value: str, paper: str) -> tuple[str, ...]:
    if not address.endswith(".document_number"):
        return (value,)
    if paper == "id_card_mainland" and len(value) == sum(_IDENTITY):
        return value[:6], value[6:14], value[14:]
    return tuple(value[at : at + _OTHERS] for at in range(0, len(value), _OTHERS))
