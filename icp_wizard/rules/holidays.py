"""Working days of mainland China: public holidays, and the Saturdays and Sundays worked for them.

The State Council publishes each year's arrangement in the November before it. Until then the
table holds the days the law itself fixes, with the substitutes it promises for those on a
week-end, and after its last year nothing but week-ends is known: a plan says which it used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import cast

from icp_wizard.catalogue.entry import Entry, entries
from icp_wizard.model.finding import Source
from icp_wizard.model.resources import read_json

FILE = "rules/holidays.json"
_SATURDAY = 5
_DAY = timedelta(1)


class Known(StrEnum):
    """How much is known of a year's holidays."""

    PUBLISHED = "published"
    BY_LAW = "by_law"
    WEEKENDS = "weekends"


@dataclass(frozen=True)
class Year:
    """One year: the days closed for a holiday, and the week-ends worked for it."""

    known: Known
    closed: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    source: Source | None = None


_BARE = Year(Known.WEEKENDS)


@dataclass(frozen=True)
class Holidays:
    """The holidays of several years as of one day."""

    as_of: date
    years: Mapping[int, Year]

    def year(self, number: int) -> Year:
        """What is known of a year."""
        return self.years.get(number, _BARE)

    def works(self, day: date) -> bool:
        """Whether offices work on a day."""
        year = self.year(day.year)
        if day in year.worked:
            return True
        return day.weekday() < _SATURDAY and day not in year.closed

    def after(self, day: date, count: int) -> date:
        """The working day so many working days after a day; that day itself for none."""
        while count:
            day += _DAY
            count -= self.works(day)
        return day

    def before(self, day: date, count: int) -> date:
        """The latest day from which so many working days end on *day* or earlier.

        It may itself be a day off: what is handed in on a Sunday lies there on Monday morning.
        """
        while count:
            count -= self.works(day)
            day -= _DAY
        return day

    def guessed(self, first: date, last: date) -> Iterator[tuple[int, Known]]:
        """The years of a span whose arrangement is not in the table, and what stands for it."""
        for number in range(first.year, last.year + 1):
            known = self.year(number).known
            if known is not Known.PUBLISHED:
                yield number, known


@cache
def shipped_holidays() -> Holidays:
    """The table that comes with the program. Raises FaultyCatalogue."""
    return read_holidays(FILE, read_json(FILE))


def read_holidays(file: str, written: object) -> Holidays:
    """The holidays of one parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the table", written)
    top.closed("as_of", "sources", "years")
    sources = {key: _source(entry) for key, entry in entries(file, top.value("sources"))}
    years = {
        _number(entry): _year(entry, sources) for _, entry in entries(file, top.value("years"))
    }
    return Holidays(_day(top, top.value("as_of")), years)


def _number(entry: Entry) -> int:
    if not (entry.name.isdigit() and len(entry.name) == 4):
        raise entry.fault("name a year by its four digits")
    return int(entry.name)


def _year(entry: Entry, sources: Mapping[str, Source]) -> Year:
    entry.closed("status", "source", "closed", "worked")
    source = entry.choice("source", tuple(sources))
    return Year(
        Known(entry.choice("status", (Known.PUBLISHED, Known.BY_LAW))),
        frozenset(_closed(entry)),
        frozenset(_day(entry, each) for each in entry.strings("worked")),
        sources[source],
    )


def _closed(entry: Entry) -> Iterator[date]:
    spans = entry.value("closed")
    if not isinstance(spans, list):
        raise entry.fault("give 'closed' as a list of [first day, last day]")
    for span in cast("list[object]", spans):
        days = cast("list[object]", span) if isinstance(span, list) else []
        if len(days) != 2:
            raise entry.fault("write each holiday as [first day, last day]")
        day, end = (_day(entry, each) for each in days)
        while day <= end:
            yield day
            day += _DAY


def _day(entry: Entry, text: object) -> date:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        raise entry.fault(f"write {text!r} as YYYY-MM-DD") from None
    if entry.name.isdigit() and day.year != int(entry.name):
        raise entry.fault(f"{day} lies in another year")
    return day


def _source(entry: Entry) -> Source:
    entry.closed("title", "date", "day", "where")
    day = _day(entry, entry.string("day"))
    return Source(entry.either("title"), entry.either("date"), entry.string("where", ""), day)
