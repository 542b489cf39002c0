"""Checks over numbers and counts."""

from __future__ import annotations

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons


def number(
    case: Case, key: str, at: str = "", least: int | None = None, most: int | None = None
) -> Verdict:
    """A number lies between bounds, both included."""
    value = case.number(key)
    if value is None:
        return None
    strike = Strike(
        case.address(at or key), "", {"value": f"{value:g}", "least": least, "most": most}
    )
    low, high = least is not None and value < least, most is not None and value > most
    return (strike,) if low or high else FINE


def max_count(case: Case, key: str, most: int | str, at: str) -> Verdict:
    """A count is at most a number, or at most the answer to another field."""
    count = case.number(key)
    limit = case.number(most) if isinstance(most, str) else most
    if count is None or limit is None:
        return None
    blanks = {"value": f"{count:g}", "most": f"{limit:g}", "name": case.name()}
    return (Strike(case.address(at), "", blanks),) if count > limit else FINE


def min_age(case: Case, years: int) -> Verdict:
    """The person is at least so many years old, where the number tells the day of birth."""
    age = case.number("age")
    if age is None:
        return None
    blanks = {"value": f"{age:g}", "least": years, "name": case.name()}
    strike = Strike(case.address("person.document_number"), "", blanks)
    return (strike,) if age < years else FINE


KINDS = {
    "number": Kind(number, reasons(fills="value least most"), ("key", "at")),
    "max_count": Kind(max_count, reasons(fills="value most name"), ("key", "most", "at")),
    "min_age": Kind(min_age, reasons(fills="value least name")),
}
