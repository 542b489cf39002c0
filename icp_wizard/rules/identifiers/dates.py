"""Dates inside numbers and dates as answers."""

from __future__ import annotations

import re
from datetime import date

from icp_wizard.rules.identifiers.fault import Fault

NO_END = "长期"
_ISO = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASHED = re.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_EARLIEST_BIRTH = 1900
_ENDLESS_WORDS = frozenset(
    {"永久", "长期有效", "無限期", "无限期", "長期", "LONG-TERM", "long-term"}
)


def day_of(year: str, month: str, day: str) -> date | None:
    """The day, or None if the calendar does not have it."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def birth_day(digits: str) -> date | None:
    """The day written as YYYYMMDD in an identity number."""
    return day_of(digits[:4], digits[4:6], digits[6:8])


def birth_fault(digits: str, day: date) -> Fault | None:
    """A date of birth that does not exist, lies before 1900 or after *day*."""
    written = {"written": f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"}
    born = birth_day(digits)
    if born is None:
        return Fault("date", written)
    if born.year < _EARLIEST_BIRTH:
        return Fault("before 1900", written)
    return Fault("future", written) if born > day else None


def date_fault(value: str) -> Fault | None:
    """A value that is not a day written YYYY-MM-DD."""
    if written := _ISO.fullmatch(value):
        return None if day_of(*written.groups()) else Fault("date", {"written": value})
    if slashed := _SLASHED.fullmatch(value):
        year, month, day = slashed.groups()
        return Fault("shape", {"written": value}, f"{year}-{month:0>2}-{day:0>2}")
    return Fault("shape", {"written": value})


def end_of_validity_fault(value: str) -> Fault | None:
    """As date_fault; 长期 says that the document has no end, a far day does not."""
    if value == NO_END:
        return None
    if value in _ENDLESS_WORDS or value.startswith("9999-"):
        return Fault("endless", {"expected": NO_END}, NO_END)
    return date_fault(value)
