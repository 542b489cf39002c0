"""Checks over days: how long something is still valid, how long ago something was."""

from __future__ import annotations

from datetime import date, timedelta

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.facts import day_in

_SATURDAY = 5


def min_validity_days(case: Case, of: str, days: int) -> Verdict:
    """More than so many days remain until the day in a field; ``0``: it has not passed."""
    until = day_in(case.text(of))
    if until is None:
        return None
    left = (until - case.outlook.day).days
    blanks = {"value": until.isoformat(), "left": left, "days": days, "ago": -left}
    reason = "expired" if left < 0 else "short"
    return (
        FINE
        if left > days or (days == 0 and left == 0)
        else (Strike(case.address(of), reason, blanks),)
    )


def min_days_since(case: Case, of: str, days: int, working: bool = False) -> Verdict:
    """At least so many days have passed since the day in a field, week-ends left out if *working*."""
    then = day_in(case.text(of))
    if then is None:
        return None
    ready = _after(then, days, working)
    blanks = {"value": then.isoformat(), "days": days, "ready": ready.isoformat()}
    if then > case.outlook.day:
        return (Strike(case.address(of), "future", blanks),)
    return FINE if case.outlook.day >= ready else (Strike(case.address(of), "fresh", blanks),)


def before(case: Case, key: str, other: str = "") -> Verdict:
    """A day lies before the day in another field, or is not later than today without one."""
    day = day_in(case.text(key))
    limit = day_in(case.text(other)) if other else case.outlook.day
    if day is None or limit is None:
        return None
    blanks = {"value": day.isoformat(), "other": limit.isoformat()}
    also = (case.address(other),) if other else ()
    right = day < limit if other else day <= limit
    return FINE if right else (Strike(case.address(key), "", blanks, also=also),)


def _after(start: date, days: int, working: bool) -> date:
    if not working:
        return start + timedelta(days)
    day = start
    while days:
        day += timedelta(1)
        days -= day.weekday() < _SATURDAY
    return day
