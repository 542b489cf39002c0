"""The days of a timeline laid out across a width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from icp_wizard.journey.timeline import Timeline

_MARGIN = timedelta(2)


@dataclass(frozen=True)
class Axis:
    """Days from *first* to *last*, both whole, between *left* and *right* in px."""

    first: date
    last: date
    left: float
    right: float

    @property
    def day_width(self) -> float:
        """How wide a day is, in px."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    @property
    def days(self) -> Iterator[date]:
        """Every day in order."""
        count = (self.last - self.first).days + 1
        return (self.first + timedelta(each) for each in range(count))

    @property
    def months(self) -> Iterator[date]:
        """The first day of every month inside."""
        return (day for day in self.days if day.day == 1)

    def at(self, day: date) -> float:
        """Where a day begins, in px."""
        return self.left + (day - self.first).days * self.day_width


def axis_of(timeline: Timeline, left: float, right: float) -> Axis:
    """An axis with room for today and every day of a timeline."""
    days = [timeline.made_on]
    for step in timeline.steps:
        days += [step.last] if step.done else [step.earliest, step.last]
    return Axis(min(days) - _MARGIN, max(days) + _MARGIN, left, right)
