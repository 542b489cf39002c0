"""Facts of the order and of the entity."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from icp_wizard.model.condition import Answer
from icp_wizard.rules.facts.answers import yes
from icp_wizard.rules.identifiers import document_form, inner_code_fault, nature_fault

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook

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

_GROUPS = {
    "company": "enterprise",
    "rep_office": "enterprise",
    "sole_trader": "sole_trader",
    "public_institution": "institution",
    "government": "government",
    "social_org": "social_org",
    "private_nonenterprise": "social_org",
    "foundation": "social_org",
    "individual": "individual",
}


def purpose(outlook: Outlook, _: str) -> Answer:
    """What the order is for; to file something until something else is said."""
    return outlook.filing.order.purpose or "file"


def operation(outlook: Outlook, _: str) -> Answer:
    """Which order the system will open: what the page showed, else predicted, else the first."""
    order = outlook.filing.order
    return order.operation_seen or predicted(outlook)


def predicted(outlook: Outlook) -> str:
    """The operation which follows from the answers, whatever the official page showed."""
    match outlook.filing.order.purpose:
        case "change":
            return _change(outlook)
        case "cancel":
            return f"cancel_{outlook.filing.cancel.scope or 'service'}"
        case "claim":
            return "claim"
        case "transfer":
            return "transfer_account"
        case "migrate":
            return "migrate_service"
        case _:
            return _filing(outlook)


def _filing(outlook: Outlook) -> str:
    order = outlook.filing.order
    if order.service_has_number == "yes":
        return "add_access"
    if order.entity_has_number != "yes":
        return "first_filing"
    here = order.entity_in_this_account == "yes"
    return "new_service_with_entity" if here else "new_service_no_entity"


def _change(outlook: Outlook) -> str:
    """Of the entity, of a service, or of both; of both too while nothing is chosen."""
    targets = outlook.catalogue.options["change_target"]
    chosen = (targets.get(key) for key in outlook.filing.change.targets)
    scopes = {str(each.attributes["scope"]) for each in chosen if each}
    return f"modify_{scopes.pop()}" if len(scopes) == 1 else "modify_all"


def entity_kind(outlook: Outlook, _: str) -> Answer:
    """The group of entities the rules speak of, from nature, certificate and a tick."""
    nature = outlook.words("entity.nature", "")
    if not nature:
        return None
    if nature != "enterprise":
        return _KINDS_BY_NATURE.get(nature, "other_organisation")
    if outlook.filing.entity.document_type == "foreign_rep_office_certificate":
        return "rep_office"
    return "sole_trader" if outlook.filing.entity.is_sole_trader == "yes" else "company"


def applicant_group(outlook: Outlook, _: str) -> Answer:
    """The group of applicants that provincial rules speak of; ``other`` if it is in none."""
    kind = outlook.words("entity_kind", "")
    return _GROUPS.get(kind, "other") if kind else None


def filed_services(outlook: Outlook, _: str) -> Answer:
    """How many websites and apps the entity has on record before this order."""
    if outlook.value("operation", "") == "first_filing":
        return 0
    return outlook.words("record.services_filed", "") or None


def services_altogether(outlook: Outlook, _: str) -> Answer:
    """How many websites and apps there will be, those on record and those of this order."""
    filed = outlook.value("filed_services", "")
    return None if filed is None else _number(filed, len(outlook.filing.services))


def domains_altogether(outlook: Outlook, _: str) -> Answer:
    """How many domains there will be, counting one for each service on record."""
    filed, here = outlook.value("filed_services", ""), outlook.value("domains_in_order", "")
    return None if filed is None else _number(filed, cast("int", here))


def _number(filed: Answer, more: int) -> Answer:
    try:
        return int(str(filed)) + more
    except ValueError:
        return None


def region_consistent(outlook: Outlook, _: str) -> Answer:
    """Whether district, city and province chosen lie in one another."""
    province, city, district = (
        outlook.words(f"entity.region_{level}", "") for level in ("province", "city", "district")
    )
    if not (province and city and district):
        return None
    return yes(province[:2] == city[:2] and city[:4] == district[:4])


def uscc_prefix(outlook: Outlook, _: str) -> Answer:
    """The first two characters of the entity's social credit code: who registered what."""
    return _code(outlook)[:2] or None


def uscc_nature_fits(outlook: Outlook, _: str) -> Answer:
    """Whether the code may have been given to an entity of the nature chosen."""
    code, nature = _code(outlook), outlook.words("entity.nature", "")
    return yes(nature_fault(code, nature) is None) if code and nature else None


def uscc_inner_fits(outlook: Outlook, _: str) -> Answer:
    """Whether the organisation code inside the social credit code fits its own check."""
    code = _code(outlook)
    return yes(inner_code_fault(code) is None) if code else None


def _code(outlook: Outlook) -> str:
    coded = document_form(outlook.words("entity.document_type", "")) == "uscc"
    return outlook.words("entity.document_number", "") if coded else ""
