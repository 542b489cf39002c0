"""Facts of people and of the roles they have."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from icp_wizard.catalogue.sections import actions
from icp_wizard.model.condition import Answer
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.facts.answers import day_in, id_of, same, service_of, yes
from icp_wizard.rules.identifiers import birth_date, fault, province_of

_MAINLAND = "resident_id_card"

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook


def person_is_principal(outlook: Outlook, item: str) -> Answer:
    """Whether the person is in charge of the entity."""
    return yes(id_of(item) == outlook.filing.entity.principal)


def person_is_contact(outlook: Outlook, item: str) -> Answer:
    """Whether the person is in charge of the entity or of a service, as far as the order asks.

    A change of a service asks nothing of who is in charge of the entity alone, and the reverse.
    """
    filing, contacts = outlook.filing, set[str]()
    if _asks(outlook, "entity_principal") or filing.entity.nature == "individual":
        contacts |= {filing.entity.principal}
    if _asks(outlook, "service_principal"):
        contacts |= {service.principal for service in filing.services}
    return yes(id_of(item) in contacts - {""})


def principal_is_legal_rep(outlook: Outlook, _: str) -> Answer:
    """Whether the entity's principal is its legal representative."""
    principal = outlook.words("entity.principal", "")
    return same(principal, outlook.words("entity.legal_representative", ""))


def person_is_service_principal(outlook: Outlook, item: str) -> Answer:
    """Whether the person is in charge of a service."""
    return yes(id_of(item) in {service.principal for service in outlook.filing.services})


def person_is_legal_rep(outlook: Outlook, item: str) -> Answer:
    """Whether the person is the legal representative."""
    return same(id_of(item), outlook.words("entity.legal_representative", ""))


def legal_rep_has_mainland_id(outlook: Outlook, _: str) -> Answer:
    """Whether the legal representative has a mainland identity card.

    The document is asked only of people in charge; else the shape of the number tells.
    """
    legal = f"people[{outlook.words('entity.legal_representative', '')}]"
    if legal not in outlook.items("person"):
        return None
    chosen = outlook.words("person.document_type", legal)
    number = str(outlook.raw(f"{legal}.document_number")).strip()
    if chosen or not number:
        return yes(chosen == _MAINLAND) if chosen else None
    return yes(fault("resident_id", clean("identifier", number), outlook.day) is None)


def service_principal(outlook: Outlook, item: str) -> Answer:
    """The id of the person in charge of a service; for an individual always the same person."""
    if outlook.filing.entity.nature == "individual":
        return outlook.filing.entity.principal or None
    service = service_of(item)
    return outlook.raw(f"{service}.principal") or None if service else None


def service_principal_is_principal(outlook: Outlook, item: str) -> Answer:
    """Whether the person in charge of a service is the one in charge of the entity."""
    return same(outlook.words("service_principal", item), outlook.words("entity.principal", ""))


def service_principal_is_legal_rep(outlook: Outlook, item: str) -> Answer:
    """Whether the person in charge of a service is the legal representative."""
    legal = outlook.words("entity.legal_representative", "")
    return same(outlook.words("service_principal", item), legal)


def id_last6(outlook: Outlook, item: str) -> Answer:
    """The last six characters of the person's document number, for the SMS step."""
    return outlook.words("person.document_number", item)[-6:] or None


def age(outlook: Outlook, item: str) -> Answer:
    """The person's age in whole years, where the document number carries a birth date."""
    born = _born(outlook, item)
    return None if born is None else _years(born, outlook.day)


def age_at_issue(outlook: Outlook, item: str) -> Answer:
    """How old the person was when the document became valid."""
    born, issued = _born(outlook, item), day_in(outlook.words("person.document_valid_from", item))
    return None if born is None or issued is None else _years(born, issued)


def id_province(outlook: Outlook, item: str) -> Answer:
    """The province of the first six digits; it may differ from the one printed on the card."""
    number = outlook.words("person.document_number", item)
    return province_of(outlook.words("person.document_type", item), number)


def home_province(outlook: Outlook, item: str) -> Answer:
    """The province printed on the card, as far as that is not answered the one in the number."""
    return outlook.words("person.card_province", item) or outlook.value("id_province", item)


def _asks(outlook: Outlook, section: str) -> bool:
    """Whether the official form of the order has a section; an unknown kind has them all."""
    kind = outlook.catalogue.options["filing_operation"].get(outlook.words("operation", ""))
    return kind is None or section in actions(kind)


def _born(outlook: Outlook, item: str) -> date | None:
    number = outlook.words("person.document_number", item)
    return birth_date(outlook.words("person.document_type", item), number)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
