"""The 18-character number of GB 11643-1999, shared by four cards, and their check digit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from icp_wizard.rules.identifiers.dates import birth_fault
from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import CAPITALS, DIGITS, alphabet_fault, shape_fault

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"  # ISO 7064 MOD 11-2, by remainder
_HONG_KONG_MACAO = ("810000", "820000")
_TAIWAN = ("830000",)
_OLD_RESIDENT = 15
_OLD_FOREIGN = 15


def check_digit(seventeen: str) -> str:
    """The eighteenth character, from the seventeen digits before it."""
    total = sum(int(digit) * weight for digit, weight in zip(seventeen, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def has_number_shape(value: str) -> bool:
    """Whether the characters, though not yet prefix or date, are those of a card number."""
    return shape_fault(value, (18,), DIGITS, last=DIGITS + "X") is None


def resident_id(value: str, day: date) -> Fault | None:
    """Resident identity card 居民身份证."""
    if len(value) == _OLD_RESIDENT and not alphabet_fault(value, DIGITS):
        longer = f"{value[:6]}19{value[6:]}"
        return Fault("first generation", {}, longer + check_digit(longer))
    return _card_fault(value, day, _resident_prefix)


def hk_mo_residence_permit(value: str, day: date) -> Fault | None:
    """Residence permit for Hong Kong and Macao residents 港澳居民居住证."""
    return _card_fault(value, day, _fixed_prefix(_HONG_KONG_MACAO))


def tw_residence_permit(value: str, day: date) -> Fault | None:
    """Residence permit for Taiwan residents 台湾居民居住证."""
    return _card_fault(value, day, _fixed_prefix(_TAIWAN))


def residence_permit(value: str, day: date) -> Fault | None:
    """Residence permit of any of the three regions."""
    return _card_fault(value, day, _fixed_prefix(_HONG_KONG_MACAO + _TAIWAN))


def foreign_pr(value: str, day: date) -> Fault | None:
    """Foreigner's permanent residence ID card 外国人永久居留身份证, new number or old."""
    if len(value) == _OLD_FOREIGN:
        return _old_foreign_fault(value)
    return _card_fault(value, day, _foreign_prefix)


def _card_fault(value: str, day: date, prefix_fault: Callable[[str], Fault | None]) -> Fault | None:
    return (
        shape_fault(value, (18,), DIGITS, last=DIGITS + "X")
        or prefix_fault(value)
        or birth_fault(value[6:14], day)
        or _check_fault(value)
    )


def _check_fault(value: str) -> Fault | None:
    expected = check_digit(value[:-1])
    if value[-1] == expected:
        return None
    blanks = {"last": value[-1], "expected": expected}
    return Fault("check digit", blanks, value[:-1] + expected)


def _resident_prefix(value: str) -> Fault | None:
    if value[0] in "123456":
        return None
    if value.startswith(_HONG_KONG_MACAO + _TAIWAN):
        return Fault("residence permit", {"first": value[:6]})
    if value[0] == "9":
        return Fault("permanent residence", {"first": value[0]})
    return Fault("prefix", {"first": value[0]})


def _fixed_prefix(regions: tuple[str, ...]) -> Callable[[str], Fault | None]:
    def judge(value: str) -> Fault | None:
        if value.startswith(regions):
            return None
        blanks = {"first": value[:6], "expected": " / ".join(regions)}
        return Fault("prefix", blanks)

    return judge


def _foreign_prefix(value: str) -> Fault | None:
    return None if value[0] == "9" else Fault("prefix", {"first": value[0], "expected": "9"})


def _old_foreign_fault(value: str) -> Fault | None:
    country, number = value[:3], value[3:]
    fault = alphabet_fault(country, CAPITALS) or alphabet_fault(number, DIGITS)
    return Fault("old alphabet", fault.blanks) if fault else None
