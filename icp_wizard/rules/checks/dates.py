"""Checks over days: how long something is still valid, how long ago something was."""

from __future__ import annotations

from datetime import timedelta

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.holidays import shipped_holidays


def min_validity_days(case: Case, of: str, days: int, *, more: bool = False) -> Verdict:
    """At least so many days remain until the day in a field, or *more* than so many."""
    until = day_in(case.text(of))
    if until is None:
        return None
    left = (until - case.outlook.day).days
    if left >= days + more:
        return FINE
    blanks = {"value": until.isoformat(), "left": left, "days": days}
    return (Strike(case.address(of), "expired" if left < 0 else "short", blanks),)


def min_days_since(case: Case, of: str, days: int, *, working: bool = False) -> Verdict:
    """So many days, or *working* days, have passed since the day in a field."""
    then = day_in(case.text(of))
    if then is None:
        return None
    ready = shipped_holidays().after(then, days) if working else then + timedelta(days)
    if case.outlook.day >= ready:
        return FINE
    blanks = {"value": then.isoformat(), "days": days, "ready": ready.isoformat()}
    reason = "future" if then > case.outlook.day else "fresh"
    return (Strike(case.address(of), reason, blanks),)


def before(case: Case, key: str, other: str = "", at: str = "") -> Verdict:
    """A day lies before the day in another field, or is not later than today without one."""
    day = day_in(case.text(key))
    limit = day_in(case.text(other)) if other else case.outlook.day
    if day is None or limit is None:
        return None
    if day < limit if other else day <= limit:
        return FINE
    blanks = {"value": day.isoformat(), "other": limit.isoformat()}
    here = case.address(at or key)
    also = tuple({case.address(each) for each in (key, other) if each} - {here})
    return (Strike(here, "", blanks, also=also),)


KINDS = {
    "min_validity_days": Kind(
        min_validity_days, reasons("expired", "short", fills="value left days"), ("of",)
    ),
    "min_days_since": Kind(
        min_days_since, reasons("fresh", "future", fills="value days ready"), ("of",)
    ),
    "before": Kind(before, reasons(fills="value other"), ("key", "other", "at")),
}
