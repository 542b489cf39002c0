"""To whom the verified holder of a domain is equal, character by character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.journey.doctors.difference import Difference, alike, differences
from icp_wizard.journey.guidance import Guidance, Pen, Standing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.facts.answers import id_of
from icp_wizard.rules.outlook import Outlook

_ASKED = "domain.holder_name"


@dataclass(frozen=True)
class Party:
    """Somebody a domain may belong to: the entity, or a person in some role."""

    role: str
    name: str
    number: str


def holder_lines(outlook: Outlook, pen: Pen, item: str) -> Iterator[Guidance]:
    """Whether holder and document number are those of the entity, and else whose."""
    if outlook.asked(outlook.catalogue.fields[_ASKED], item):
        name = outlook.words(_ASKED, item)
        whose = next((each for each in _parties(outlook) if name and each.name == name), None)
        yield _holder(outlook, pen, item, whose)
        yield _number(outlook, pen, item, whose or entity_of(outlook))


def holder_differences(outlook: Outlook, item: str) -> tuple[Difference, ...]:
    """How the holder's name differs from the entity's, for a page that shows both."""
    name, entity = outlook.words(_ASKED, item), entity_of(outlook)
    return differences(name, entity.name) if name and entity.name else ()


def entity_of(outlook: Outlook) -> Party:
    """The entity; for an individual the person in charge."""
    own = outlook.filing.entity
    if own.nature == "individual":
        return _person(outlook, f"people[{own.principal}]", "entity")
    name, number = (outlook.words(f"entity.{leaf}", "") for leaf in ("name", "document_number"))
    return Party("entity", name, number)


def _parties(outlook: Outlook) -> Iterator[Party]:
    """The entity first, then the people of the filing."""
    yield entity_of(outlook)
    own = outlook.filing.entity
    roles = {own.principal: "principal", own.legal_representative: "legal_representative"}
    for item in outlook.items("person"):
        yield _person(outlook, item, roles.get(id_of(item), "person"))


def _person(outlook: Outlook, item: str, role: str) -> Party:
    name, number = (outlook.words(f"person.{leaf}", item) for leaf in ("name", "document_number"))
    return Party(role, name, number)


def _holder(outlook: Outlook, pen: Pen, item: str, whose: Party | None) -> Guidance:
    name, entity = outlook.words(_ASKED, item), entity_of(outlook)
    if not name:
        said, standing = "holder_open", Standing.OPEN
    elif whose is None:
        said, standing = "holder_other", Standing.TO_DO
    elif whose.role == "entity":
        said, standing = "holder_entity", Standing.SETTLED
    else:
        said, standing = "holder_person", Standing.CHECK
    return pen.line(
        "holder",
        said,
        standing,
        _rule(outlook, said),
        address=f"{item}.holder_name",
        holder=name,
        role=words(f"doctors.role_{whose.role}") if whose else "",
        entity=entity.name or words("doctors.role_entity"),
        differences=_told(name, entity.name),
    )


def _number(outlook: Outlook, pen: Pen, item: str, whose: Party) -> Guidance:
    number = outlook.words("domain.holder_document_number", item)
    if not number or not whose.number:
        said, standing = "number_open", Standing.OPEN
    elif number == whose.number:
        said, standing = "number_same", Standing.SETTLED
    else:
        said, standing = "number_other", Standing.TO_DO
    return pen.line(
        "number",
        said,
        standing,
        _rule(outlook, said),
        address=f"{item}.holder_document_number",
        whom=words(f"doctors.role_{whose.role}"),
        differences=_told(number, whose.number, of_one_length=True),
    )


def _rule(outlook: Outlook, said: str) -> str:
    if said == "holder_person" and outlook.filing.entity.nature != "individual":
        return "domain.owner-legal-rep-varies"
    kind = "individual" if outlook.filing.entity.nature == "individual" else "organisation"
    return f"domain.owner-matches-{kind}"


def _told(theirs: str, ours: str, *, of_one_length: bool = False) -> Text:
    """The differences as a sentence, as far as they are worth telling."""
    if not alike(theirs, ours) or (of_one_length and len(theirs) != len(ours)):
        return words("doctors.differs_wholly")
    told = [each.words for each in differences(theirs, ours)]
    return Text(" ".join(each.en for each in told), "".join(each.zh for each in told))
