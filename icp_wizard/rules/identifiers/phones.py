"""Mainland telephone numbers, as the filing system takes them."""

from __future__ import annotations

import re

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import DIGITS, alphabet_fault, shape_fault

_MOBILE = re.compile("1[3-9][0-9]{9}")
_LANDLINE = re.compile("(0[0-9]{2,3}-?[0-9]{7,8})(?:-[0-9]{1,6})?")
_SWITCHBOARD = re.compile("(?:400|800)-?[0-9-]{7,9}|9[56][0-9]{3,6}")
_DIGITS_OF_LANDLINE = range(10, 13)


def cn_mobile(value: str) -> Fault | None:
    """Eleven digits beginning 13 to 19; a series without voice numbers is soft."""
    return (
        _abroad(value)
        or shape_fault(value, (11,), DIGITS)
        or _mobile_prefix(value)
        or _mobile_series(value)
    )


def cn_landline(value: str) -> Fault | None:
    """Area code and number of the mainland, optional extension; a switchboard is soft."""
    if _MOBILE.fullmatch(value):
        return Fault("mobile")
    return (
        _abroad(value)
        or alphabet_fault(value, DIGITS + "-")
        or _switchboard(value)
        or _area(value)
        or _landline_length(value)
        or _unassigned(value)
    )


def cn_phone(value: str) -> Fault | None:
    """A mobile or a landline number."""
    digits = value.replace("-", "")
    return cn_mobile(value) if digits.startswith("1") else cn_landline(value)


def _abroad(value: str) -> Fault | None:
    abroad = value.startswith(("+", "00"))
    return Fault("abroad", {"first": value[:4]}) if abroad else None


def _mobile_prefix(value: str) -> Fault | None:
    return None if _MOBILE.fullmatch(value) else Fault("prefix", {"first": value[:2]})


def _mobile_series(value: str) -> Fault | None:
    """Soft, since the library's table of number series grows old and this program is offline."""
    return None if _assigned(value) else Fault("series", {"first": value[:3]}, soft=True)


def _switchboard(value: str) -> Fault | None:
    return Fault("switchboard", soft=True) if _SWITCHBOARD.fullmatch(value) else None


def _area(value: str) -> Fault | None:
    return None if value.startswith("0") else Fault("area")


def _landline_length(value: str) -> Fault | None:
    if _LANDLINE.fullmatch(value):
        return None
    digits = value.replace("-", "")
    count = str(len(digits))
    if len(digits) not in _DIGITS_OF_LANDLINE:
        return Fault("number length", {"count": count})
    return Fault("hyphens", repair=digits)


def _unassigned(value: str) -> Fault | None:
    written = _LANDLINE.fullmatch(value)
    number = written.group(1) if written else value
    return None if _assigned(number) else Fault("area and number", {"written": number})


def _assigned(number: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, "CN"))
    except phonenumbers.NumberParseException:
        return False
