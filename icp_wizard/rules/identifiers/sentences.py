"""A fault in words, from resources/words/identifiers.json.

A sentence is looked for under the form, then under its relatives, then under "any"; the fix may
stand under the reason or once for the whole form.
"""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.identifiers.fault import Fault

_RELATIVES = {
    "rep_office_certificate": ("uscc",),
    "hk_mo_residence_permit": ("residence_permit", "card"),
    "tw_residence_permit": ("residence_permit", "card"),
    "residence_permit": ("card",),
    "resident_id": ("card",),
    "foreign_pr": ("card",),
    "cn_phone": ("cn_landline", "cn_mobile"),
    "hostname": ("domain",),
    "url_host": ("domain",),
    "service_number": ("entity_number",),
    "md5": ("fingerprint",),
    "sha1": ("fingerprint",),
    "validity_end": ("date",),
}


def said(form: str, fault: Fault) -> tuple[Text, Text]:
    """What is wrong and what to do about it."""
    family = (form, *_RELATIVES.get(form, ()), "any")
    reason = _detailed(fault)
    messages = (f"{member}.{reason}" for member in family)
    fixes = [f"{member}.{reason}.fix" for member in family]
    fixes += [f"{member}.fix" for member in family]
    return _first(messages, fault), _first(iter(fixes), fault)


def _detailed(fault: Fault) -> str:
    """The name of the reason; a length tells too few from too many, and one from several."""
    if fault.reason != "length":
        return fault.reason.replace(" ", "_")
    short = int(fault.blanks["count"]) < int(fault.blanks["expected"])
    number = "one" if fault.blanks["difference"] == "1" else "many"
    return f"{'short' if short else 'long'}_by_{number}"


def _first(keys: Iterator[str], fault: Fault) -> Text:
    tried: list[str] = []
    for key in keys:
        try:
            return words(f"identifiers.{key}", **fault.blanks)
        except KeyError:
            tried.append(key)
    raise KeyError(f"no words under {tried}")
