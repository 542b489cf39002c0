"""Kinds of document (keys of the list ``id_document``): their forms, and what a number tells."""

from __future__ import annotations

from datetime import date

from icp_wizard.rules.identifiers import dates, identity_card, regions

_FORMS = {
    "resident_id_card": "resident_id",
    "passport": "passport",
    "hk_mo_travel_permit": "hk_mo_permit",
    "tw_travel_permit": "tw_permit",
    "hk_mo_residence_permit": "hk_mo_residence_permit",
    "tw_residence_permit": "tw_residence_permit",
    "foreign_pr_card": "foreign_pr",
    "org_code_certificate": "org_code",
    "foreign_rep_office_certificate": "rep_office_certificate",
    "business_licence": "uscc",
    "public_institution_certificate": "uscc",
    "uscc_certificate": "uscc",
    "social_organisation_certificate": "uscc",
    "private_non_enterprise_certificate": "uscc",
    "social_service_agency_certificate": "uscc",
    "foundation_certificate": "uscc",
    "law_firm_licence": "uscc",
    "foreign_cultural_centre_certificate": "uscc",
    "religious_site_certificate": "uscc",
    "forensic_licence": "uscc",
    "foreign_tourism_office_certificate": "uscc",
    "notary_licence": "uscc",
    "rural_collective_certificate": "uscc",
    "arbitration_commission_certificate": "uscc",
    "prc_uscc_certificate": "uscc",
}
_DATED = frozenset(
    {"resident_id_card", "hk_mo_residence_permit", "tw_residence_permit", "foreign_pr_card"}
)
_PROVINCE_DIGITS = {"resident_id_card": slice(0, 2), "foreign_pr_card": slice(1, 3)}


def document_form(document_type: str) -> str:
    """The form of a document's number; certificates without a published one are "certificate"."""
    return _FORMS.get(document_type, "certificate")


def birth_date(document_type: str, cleaned: str) -> date | None:
    """The day of birth which a faultless identity number carries, None if it carries none."""
    if document_type not in _DATED or not _trusted(cleaned):
        return None
    return dates.birth_day(cleaned[6:14])


def province_of(document_type: str, cleaned: str) -> str | None:
    """The mainland province, as six digits, which first issued a faultless identity number.

    Residence permits carry none: their first digits say Hong Kong, Macao or Taiwan.
    """
    digits = _PROVINCE_DIGITS.get(document_type)
    if digits is None or not _trusted(cleaned):
        return None
    return regions.province_code(cleaned[digits])


def _trusted(number: str) -> bool:
    """Whether the check digit proves that the number was typed without an error."""
    shaped = identity_card.has_number_shape(number)
    return shaped and number[-1] == identity_card.check_digit(number[:-1])
