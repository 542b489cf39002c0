"""What is wrong with a number, told by the step of the check that failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Fault:
    """One failed step.

    *reason* names the step ("length", "alphabet", "check digit", …), *blanks* fill its sentence,
    *repair* is a value which passes the form, prepared and never applied, *soft* marks what is
    unusual rather than wrong.
    """

    reason: str
    blanks: dict[str, str] = field(default_factory=dict[str, str])
    repair: str | None = None
    soft: bool = False


Check = Callable[[str, date], Fault | None]
"""A form's judgement of a cleaned value on a day."""


def on_any_day(check: Callable[[str], Fault | None]) -> Check:
    """A check which does not depend on the day."""
    return lambda value, _day: check(value)
