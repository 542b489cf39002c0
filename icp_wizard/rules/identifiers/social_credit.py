"""Unified social credit code 统一社会信用代码 (GB 32100-2015).

Own code rather than python-stdnum's, which refuses codes beginning with A, N or Y and does not
look at the organisation code inside.
"""

from __future__ import annotations

from icp_wizard.rules.identifiers import organisation_code
from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import DIGITS, alphabet_fault, shape_fault

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_DEPARTMENTS = "123456789ANY"
_LENGTH = 18
_OLD_OFFICE = 15
_INNER = slice(8, 17)

_NATURES = {
    "11": "government",
    "12": "public_institution",
    "13": "mass_organisation",
    "31": "law_practice",
    "32": "notary",
    "34": "forensic_agency",
    "35": "arbitration",
    "41": "foreign_cultural_centre",
    "51": "social_organisation",
    "52": "private_non_enterprise",
    "53": "foundation",
    "71": "religious_body",
    "72": "religious_body",
    "91": "enterprise",
    "92": "enterprise",
    "93": "enterprise",
    "A1": "defence",
    "N1": "collective_economy",
    "N2": "collective_economy",
    "N3": "collective_economy",
}
# Bodies of other natures (a hospital, a religious association) may be registered with any of
# several departments, so the prefix says nothing against them.
_TOLD_BY_PREFIX = frozenset(
    {
        "enterprise",
        "foundation",
        "government",
        "private_non_enterprise",
        "public_institution",
        "social_organisation",
    }
)


def check_character(seventeen: str) -> str:
    """The eighteenth character; the weights are the powers of 3 modulo 31."""
    total = sum(
        ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(seventeen)
    )
    return ALPHABET[-total % 31]


def uscc(value: str) -> Fault | None:
    """Eighteen characters whose last fits the others; an unknown department is soft."""
    return (
        shape_fault(value, (_LENGTH,), ALPHABET)
        or _region_fault(value)
        or _check_fault(value)
        or _department_fault(value)
    )


def rep_office_certificate(value: str) -> Fault | None:
    """Certificate of a foreign enterprise's office 外国（地区）企业常驻代表机构登记证.

    The fifteen-digit number of older certificates is accepted with a soft fault.
    """
    if len(value) == _OLD_OFFICE:
        strange = alphabet_fault(value, DIGITS)
        return Fault("old alphabet", strange.blanks) if strange else Fault("old number", soft=True)
    return uscc(value)


def inner_code_fault(code: str) -> Fault | None:
    """The organisation code inside a faultless social credit code does not fit its own check.

    Soft: only the last character of the whole code is decisive (identifiers.md).
    """
    if uscc(code):
        return None
    inner = code[_INNER]
    expected = organisation_code.check_character(inner[:-1])
    if inner[-1] == expected:
        return None
    return Fault("inner check digit", {"last": inner[-1], "expected": expected}, soft=True)


def social_credit_nature(code: str) -> str | None:
    """The entity nature which the first two characters stand for, None if they name none."""
    return _NATURES.get(code[:2])


def nature_fault(code: str, nature: str) -> Fault | None:
    """The first two characters belong to another nature than the one chosen. Soft."""
    found = social_credit_nature(code)
    if found in (None, nature) or nature not in _TOLD_BY_PREFIX:
        return None
    return Fault("nature", {"first": code[:2]}, soft=True)


def _region_fault(value: str) -> Fault | None:
    strange = alphabet_fault(value[2:8], DIGITS)
    if not strange:
        return None
    return Fault("region", strange.blanks, f"{value[:2]}{strange.repair}{value[8:]}")


def _check_fault(value: str) -> Fault | None:
    expected = check_character(value[:-1])
    if value[-1] == expected:
        return None
    blanks = {"last": value[-1], "expected": expected}
    return Fault("check digit", blanks, value[:-1] + expected)


def _department_fault(value: str) -> Fault | None:
    known = value[0] in _DEPARTMENTS
    return None if known else Fault("prefix", {"first": value[0]}, soft=True)
