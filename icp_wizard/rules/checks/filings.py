"""Checks over the numbers which an approval brings; before it nothing waits for them."""

from __future__ import annotations

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.identifiers.regions import PROVINCE_LETTERS


def province_letter(case: Case, key: str, other: str = "") -> Verdict:
    """A number begins with the character of the entity's province.

    Where it begins with the *other* number, that one is looked at instead.
    """
    number, province = case.text(key), case.text("entity.region_province")
    expected = PROVINCE_LETTERS.get(province[:2], "")
    if not expected:
        return None
    base = case.text(other) if other else ""
    found = number[:1]
    is_letter = found in PROVINCE_LETTERS.values()  # a licence's number may have none
    if not is_letter or found == expected or (base and number.startswith(base)):
        return FINE
    blanks = {"value": number, "found": found, "expected": expected}
    return (Strike(case.address(key), blanks=blanks),)


def extends(case: Case, key: str, other: str) -> Verdict:
    """A number begins with the other, where both are there."""
    number, base = case.text(key), case.text(other)
    if not base or number.startswith(base) or not number:
        return FINE
    return (Strike(case.address(key), blanks={"value": number, "other": base}),)


KINDS = {
    "province_letter": Kind(
        province_letter, reasons(fills="value found expected"), ("key", "other")
    ),
    "extends": Kind(extends, reasons(fills="value other"), ("key", "other")),
}
