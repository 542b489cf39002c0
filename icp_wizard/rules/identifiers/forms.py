"""Every form by its name, and the one function which judges a value by a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from icp_wizard.rules.identifiers import (
    amounts,
    app_signatures,
    certificates,
    dates,
    domains,
    filing_numbers,
    identity_card,
    ip_addresses,
    mail,
    organisation_code,
    phones,
    regions,
    social_credit,
    travel_documents,
)
from icp_wizard.rules.identifiers.fault import Check, Fault, on_any_day

FORMS: Mapping[str, Check] = MappingProxyType(
    {
        "uscc": on_any_day(social_credit.uscc),
        "org_code": on_any_day(organisation_code.org_code),
        "rep_office_certificate": on_any_day(social_credit.rep_office_certificate),
        "certificate": on_any_day(certificates.certificate),
        "resident_id": identity_card.resident_id,
        "residence_permit": identity_card.residence_permit,
        "hk_mo_residence_permit": identity_card.hk_mo_residence_permit,
        "tw_residence_permit": identity_card.tw_residence_permit,
        "foreign_pr": identity_card.foreign_pr,
        "hk_mo_permit": on_any_day(travel_documents.hk_mo_permit),
        "tw_permit": on_any_day(travel_documents.tw_permit),
        "passport": on_any_day(travel_documents.passport),
        "gbt2260": on_any_day(regions.region_fault),
        "cn_mobile": on_any_day(phones.cn_mobile),
        "cn_landline": on_any_day(phones.cn_landline),
        "cn_phone": on_any_day(phones.cn_phone),
        "domain": on_any_day(domains.domain),
        "hostname": on_any_day(domains.hostname),
        "url_host": on_any_day(domains.url_host),
        "email": on_any_day(mail.email),
        "entity_number": on_any_day(filing_numbers.entity_number),
        "service_number": on_any_day(filing_numbers.service_number),
        "public_security_number": on_any_day(filing_numbers.public_security_number),
        "service_code": on_any_day(filing_numbers.service_code),
        "public_ipv4": on_any_day(ip_addresses.public_ipv4),
        "package_name": on_any_day(app_signatures.package_name),
        "md5": on_any_day(app_signatures.fingerprint(32)),
        "sha1": on_any_day(app_signatures.fingerprint(40)),
        "public_key": on_any_day(app_signatures.public_key),
        "date": on_any_day(dates.date_fault),
        "validity_end": on_any_day(dates.end_of_validity_fault),
        "number": on_any_day(amounts.number),
    }
)


def fault(form: str, cleaned: str, day: date) -> Fault | None:
    """What is wrong with a cleaned value, None if nothing is or nothing was entered.

    A repair is handed on only if it passes the form itself. Raises KeyError for an unknown form:
    a fault of the program.
    """
    check = FORMS[form]
    found = check(cleaned, day) if cleaned else None
    if found is None or found.repair is None:
        return found
    passes = found.repair not in ("", cleaned) and check(found.repair, day) is None
    return found if passes else replace(found, repair=None)
