"""How long each step of an order takes, at least and at most, and the rule which says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from icp_wizard.catalogue.entry import listed
from icp_wizard.catalogue.sections import having
from icp_wizard.model.resources import read_json
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook

FILE = "rules/waits.json"
UNITS = ("working_days", "days")


@dataclass(frozen=True)
class Wait:
    """One wait, counted in working days or in days of the calendar.

    Only orders which have one of its *sections* of the official form have it.
    """

    key: str
    rule: str
    least: int
    most: int
    working: bool
    sections: tuple[str, ...]

    def over(self, holidays: Holidays, start: date, *, quick: bool = False) -> date:
        """The day a wait which starts on a day is over, at the latest or if it is *quick*."""
        count = self.least if quick else self.most
        return holidays.after(start, count) if self.working else start + timedelta(count)

    def start(self, holidays: Holidays, end: date, *, quick: bool = False) -> date:
        """The latest day to start so that the wait is over on a day, even if it is long."""
        count = self.least if quick else self.most
        return holidays.before(end, count) if self.working else end - timedelta(count)


@cache
def waits() -> Mapping[str, Wait]:
    """Every wait by its key. Raises FaultyCatalogue."""
    return read_waits(FILE, read_json(FILE))


def waits_of(outlook: Outlook) -> Mapping[str, Wait]:
    """The waits which the order as it stands has, by their keys."""
    kinds, operation = outlook.catalogue.options["filing_operation"], outlook.words("operation", "")
    return {key: each for key, each in waits().items() if operation in having(kinds, each.sections)}


def read_waits(file: str, written: object) -> Mapping[str, Wait]:
    """The waits of one parsed file. Raises FaultyCatalogue."""
    found: dict[str, Wait] = {}
    for entry in listed(file, written):
        entry.closed("key", "rule", "least", "most", "unit", "sections")
        key, rule = entry.string("key"), entry.string("rule")
        least, most = entry.number("least", 0), entry.number("most", 0)
        if not 0 <= least <= most:
            raise entry.fault("make 'least' no more than 'most', and neither negative")
        working = entry.choice("unit", UNITS) == UNITS[0]
        found[key] = Wait(key, rule, least, most, working, entry.strings("sections"))
    return found
