"""Facts: what conditions may name and nobody is asked, each worked out from typed answers.

A fact gives None while an answer it needs is missing. The names are those of rules.json; they
are declared with their words in resources/catalogue/facts.json.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from icp_wizard.model.address import ids, item_address
from icp_wizard.model.condition import Answer
from icp_wizard.rules.identifiers import birth_date, province_of

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook

FactOf = Callable[["Outlook", str], Answer]

_KINDS_BY_NATURE = {
    "individual": "individual",
    "public_institution": "public_institution",
    "government": "government",
    "social_organisation": "social_org",
    "private_non_enterprise": "private_nonenterprise",
    "foundation": "foundation",
    "law_practice": "law_firm",
    "overseas_organisation": "foreign_company",
}


def operation(outlook: Outlook, _: str) -> Answer:
    """Which order the system will open: what the page showed, else predicted, else the first."""
    order = outlook.filing.order
    if order.operation_seen:
        return order.operation_seen
    if order.service_has_number == "yes":
        return "add_access"
    if order.entity_has_number != "yes":
        return "first_filing"
    here = order.entity_in_this_account == "yes"
    return "new_service_with_entity" if here else "new_service_no_entity"


def entity_kind(outlook: Outlook, _: str) -> Answer:
    """The group of entities the rules speak of, from nature, certificate and a tick."""
    entity = outlook.filing.entity
    if not entity.nature:
        return None
    if entity.nature != "enterprise":
        return _KINDS_BY_NATURE.get(entity.nature, "other_organisation")
    if entity.document_type == "foreign_rep_office_certificate":
        return "rep_office"
    return "sole_trader" if entity.is_sole_trader == "yes" else "company"


def person_is_principal(outlook: Outlook, item: str) -> Answer:
    """Whether the person is in charge of the entity."""
    return _yes(_id(item) == outlook.filing.entity.principal)


def person_is_contact(outlook: Outlook, item: str) -> Answer:
    """Whether the person is in charge of the entity or of a service."""
    return _yes(_id(item) in _contacts(outlook))


def principal_is_legal_rep(outlook: Outlook, _: str) -> Answer:
    """Whether the entity's principal is its legal representative."""
    entity = outlook.filing.entity
    return _same(entity.principal, entity.legal_representative)


def service_principal(outlook: Outlook, item: str) -> Answer:
    """The id of the person in charge of a service; for an individual always the same person."""
    if outlook.filing.entity.nature == "individual":
        return outlook.filing.entity.principal or None
    return outlook.raw(f"{_service(item)}.principal") or None


def service_principal_is_principal(outlook: Outlook, item: str) -> Answer:
    """Whether the person in charge of a service is the one in charge of the entity."""
    return _same(str(service_principal(outlook, item) or ""), outlook.filing.entity.principal)


def service_principal_is_legal_rep(outlook: Outlook, item: str) -> Answer:
    """Whether the person in charge of a service is the legal representative."""
    legal = outlook.filing.entity.legal_representative
    return _same(str(service_principal(outlook, item) or ""), legal)


def id_last6(outlook: Outlook, item: str) -> Answer:
    """The last six characters of the person's document number, for the SMS step."""
    return outlook.words("person.document_number", item)[-6:] or None


def age(outlook: Outlook, item: str) -> Answer:
    """The person's age in whole years, where the document number carries a birth date."""
    number = outlook.words("person.document_number", item)
    born = birth_date(outlook.words("person.document_type", item), number)
    return None if born is None else _years(born, outlook.day)


def id_province(outlook: Outlook, item: str) -> Answer:
    """The province of the first six digits; it may differ from the one printed on the card."""
    number = outlook.words("person.document_number", item)
    return province_of(outlook.words("person.document_type", item), number)


def services_total(outlook: Outlook, _: str) -> Answer:
    """How many websites and apps the order holds."""
    return len(outlook.filing.services)


def domains_on_site(outlook: Outlook, item: str) -> Answer:
    """How many domains the service has."""
    return len(outlook.children("services[].domains", _service(item)))


def services_on_instance(outlook: Outlook, item: str) -> Answer:
    """How many services of this filing the instance carries."""
    return sum(service.access.instance == _id(item) for service in outlook.filing.services)


def domain_is_first_of_its_name(outlook: Outlook, item: str) -> Answer:
    """Whether the evidence of this registrable name is asked here and read by the others."""
    return _yes(first_of_its_name(outlook, item) == item)


def first_of_its_name(outlook: Outlook, item: str) -> str:
    """The first domain with the same registrable name: its evidence counts for all of them."""
    name = registrable(outlook, item)
    same = (other for other in outlook.items("domain") if registrable(outlook, other) == name)
    return next(same) if name else item


def registrable(outlook: Outlook, item: str) -> str:
    """The registrable name of a domain, or the name itself while it has none."""
    from icp_wizard.rules.cleaning import clean
    from icp_wizard.rules.identifiers.domains import domain_parts

    name = clean("domain", str(outlook.raw(f"{item}.name")))
    parts = domain_parts(name) if name else None
    return parts.registrable if parts and parts.registrable else name


def tld_status(outlook: Outlook, item: str) -> Answer:
    """What the list of suffixes says: approved, not_approved, contested, or unknown."""
    from icp_wizard.rules.suffixes import status

    name = registrable(outlook, item)
    return status(name) if "." in name else None


def days_left(outlook: Outlook, key: str, item: str) -> int | None:
    """Days from the day of judgement to the day in a field, None if that is no day."""
    then = day_in(outlook.words(key, item))
    return None if then is None else (then - outlook.day).days


def day_in(text: str) -> date | None:
    """The day a cleaned answer names, None if it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _contacts(outlook: Outlook) -> frozenset[str]:
    filing = outlook.filing
    services = {service.principal for service in filing.services}
    return frozenset({filing.entity.principal, *services} - {""})


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _service(item: str) -> str:
    while item and not (item.startswith("services[") and item.count("[") == 1):
        item = item_address(item[: item.rfind("[")])
    return item


def _id(item: str) -> str:
    return ids(item)[-1] if item else ""


def _same(one: str, other: str) -> Answer:
    return _yes(one == other) if one and other else None


def _yes(truth: bool) -> Answer:
    return "yes" if truth else "no"


FACTS: Mapping[str, FactOf] = {
    fact.__name__: cast("FactOf", fact)
    for fact in (
        operation,
        entity_kind,
        person_is_principal,
        person_is_contact,
        principal_is_legal_rep,
        service_principal,
        service_principal_is_principal,
        service_principal_is_legal_rep,
        id_last6,
        age,
        id_province,
        services_total,
        domains_on_site,
        services_on_instance,
        domain_is_first_of_its_name,
        tld_status,
    )
}
