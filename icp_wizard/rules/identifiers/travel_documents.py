"""Travel permits and passports: numbers without a check digit."""

from __future__ import annotations

from dataclasses import replace

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import (
    DIGITS,
    LETTERS_AND_DIGITS,
    alphabet_fault,
    shape_fault,
)

_PASSPORT_LENGTHS = range(5, 10)


def hk_mo_permit(value: str) -> Fault | None:
    """Mainland travel permit for Hong Kong and Macao residents 港澳居民来往内地通行证."""
    return shape_fault(value, (9, 11), LETTERS_AND_DIGITS) or _letter_then_digits(value)


def tw_permit(value: str) -> Fault | None:
    """Mainland travel permit for Taiwan residents 台湾居民来往大陆通行证."""
    return shape_fault(value, (8, 10), DIGITS)


def passport(value: str) -> Fault | None:
    """Passport of any country. Always soft: no common format exists beyond the nine places."""
    fault = alphabet_fault(value, LETTERS_AND_DIGITS) or _passport_length(value)
    return replace(fault, soft=True) if fault else None


def _letter_then_digits(value: str) -> Fault | None:
    if value[0] not in "HM":
        return Fault("prefix", {"first": value[0]})
    fault = alphabet_fault(value[1:], DIGITS)
    return replace(fault, repair=value[0] + (fault.repair or "")) if fault else None


def _passport_length(value: str) -> Fault | None:
    if len(value) in _PASSPORT_LENGTHS:
        return None
    reason = "short" if len(value) < _PASSPORT_LENGTHS.start else "long"
    return Fault(reason, {"count": str(len(value))})
