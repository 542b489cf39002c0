"""The days of an order from submission to its end, reckoned forwards and backwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from icp_wizard.journey.timeline import Aim, Ending, Wish
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.waits import Wait

_CHAIN = ("provider", "sms", "forward", "regulator", "unblock")

Chain = tuple[Wait, ...]


def chain(known: Mapping[str, Wait]) -> Chain:
    """The waits of an order between its submission and its end, in order."""
    return tuple(known[key] for key in _CHAIN if key in known)


@dataclass(frozen=True)
class Span:
    """The last safe day of submission, the waits after it, and the day each is over by."""

    submit: date
    waits: Chain
    ends: tuple[date, ...]

    @property
    def open(self) -> date:
        """The day by which the last wait is over: the site can open, if the order opens one."""
        return (self.submit, *self.ends)[-1]

    @property
    def ending(self) -> Ending:
        """With what the last wait ends."""
        if not self.waits:
            return Ending.UNKNOWN
        return Ending.OPENED if self.waits[-1].key == "unblock" else Ending.DECIDED


def span(wish: Wish, holidays: Holidays, waits: Chain) -> Span:
    """The span that keeps a wish if every wait takes its longest."""
    way = _back if wish.aim is Aim.OPEN else onward
    return way(wish.day, holidays, waits)


def onward(submit: date, holidays: Holidays, waits: Chain, *, quick: bool = False) -> Span:
    """The span which begins with a submission, every wait at its longest or its shortest."""
    ends: list[date] = []
    for wait in waits:
        ends.append(wait.over(holidays, ends[-1] if ends else submit, quick=quick))
    return Span(submit, waits, tuple(ends))


def _back(end: date, holidays: Holidays, waits: Chain) -> Span:
    starts = [end]
    for wait in reversed(waits):
        starts.insert(0, wait.start(holidays, starts[0]))
    return Span(starts[0], waits, tuple(starts[1:]))
