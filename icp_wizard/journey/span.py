"""The days of a filing from submission to opening, reckoned forwards and backwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.waits import Wait, waits

CHAIN = ("provider", "sms", "forward", "regulator", "unblock")
"""The waits between submission and opening, in order."""


@dataclass(frozen=True)
class Span:
    """The last safe day of submission, and the day each wait after it is over by."""

    submit: date
    ends: tuple[date, ...]

    @property
    def open(self) -> date:
        """The day by which the site can open."""
        return self.ends[-1]


def span(wish: Wish, holidays: Holidays) -> Span:
    """The span that keeps a wish if every wait takes its longest."""
    return _back(wish.day, holidays) if wish.aim is Aim.OPEN else onward(wish.day, holidays)


def onward(submit: date, holidays: Holidays, *, quick: bool = False) -> Span:
    """The span which begins with a submission, every wait at its longest or its shortest."""
    ends: list[date] = []
    for wait in _chain():
        ends.append(wait.over(holidays, ends[-1] if ends else submit, quick=quick))
    return Span(submit, tuple(ends))


def _back(opening: date, holidays: Holidays) -> Span:
    starts = [opening]
    for wait in reversed(_chain()):
        starts.insert(0, wait.start(holidays, starts[0]))
    return Span(starts[0], tuple(starts[1:]))


def _chain() -> list[Wait]:
    return [waits()[key] for key in CHAIN]
