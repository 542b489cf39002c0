"""How an answer is shown: exactly as it is to be entered, with its meaning beside it."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.region import name as region_name
from icp_wizard.model.address import read_answer
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook

YES_NO = {"yes": Text("Yes", "是"), "no": Text("No", "否")}
_SECRET_KINDS = frozenset({Kind.IDENTIFIER, Kind.MOBILE, Kind.PHONE, Kind.LANDLINE})


@dataclass(frozen=True)
class Shown:
    """What is entered in the Chinese system, and what it means; None if it is plain."""

    value: str
    gloss: Text | None = None


def shown(outlook: Outlook, field: Field, address: str) -> Shown:
    """The answer at an address: the Chinese option text for choices, else the cleaned text."""
    answer = outlook.clean_at(field, address)
    if isinstance(answer, tuple):
        parts = [_one(outlook, field, each) for each in answer]
        glosses = [part.gloss for part in parts if part.gloss]
        gloss = Text("; ".join(x.en for x in glosses), "、".join(x.zh for x in glosses))
        return Shown("、".join(part.value for part in parts), gloss if glosses else None)
    return _one(outlook, field, answer)


def masked(field: Field, value: str) -> str:
    """A personal number with its middle hidden; other values as they are."""
    if field.sensitivity == "none" or field.kind not in _SECRET_KINDS or len(value) < 8:
        return value
    start = 6 if len(value) > 12 else 3
    return value[:start] + "•" * (len(value) - start - 4) + value[-4:]


def option_text(outlook: Outlook, field: Field, key: str) -> Text | None:
    """The words of an option, None for a typed text or an unknown key."""
    if field.kind is Kind.YES_NO:
        return YES_NO.get(key)
    if field.kind is Kind.REGION:
        return region_name(key)
    known = outlook.catalogue.options.get(field.options.name) if field.options else None
    option = known.get(key) if known else None
    return option.text if option else None


def person_name(outlook: Outlook, person: str) -> str:
    """The name of a person by id, ``""`` if there is nobody."""
    return str(read_answer(outlook.filing, f"people[{person}].name")).strip() if person else ""


def _one(outlook: Outlook, field: Field, answer: str) -> Shown:
    if field.kind is Kind.REFERENCE:
        return Shown(_referred(outlook, field, answer))
    text = option_text(outlook, field, answer)
    return Shown(text.zh, text) if text else Shown(answer)


def _referred(outlook: Outlook, field: Field, answer: str) -> str:
    if field.options and field.options.name == "people":
        return person_name(outlook, answer) or answer
    instance = f"instances[{answer}].instance_id" if answer else ""
    return str(read_answer(outlook.filing, instance)) or answer if instance else ""
