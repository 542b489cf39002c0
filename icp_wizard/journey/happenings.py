"""What happens to an order outside, as the person notes it, and what comes next by which day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from icp_wizard.journey.calls import MESSAGE_EVENT
from icp_wizard.journey.draft import ENTERED_EVENT, Event
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.waits import waits, waits_of

YEAR = 365
"""Days from one look at an open site to the next: a habit, no rule asks for it."""
HOURS = 24
"""For how long the code of the ministry's message counts."""


class Happening(StrEnum):
    """What can be noted; its values are the kinds of a draft's events."""

    ENTERED = ENTERED_EVENT
    CALLED = "called"
    MESSAGE = MESSAGE_EVENT
    VERIFIED = "verified"
    FORWARDED = "forwarded"
    REFUSED = "refused"
    APPROVED = "approved"
    OPENED = "opened"
    POLICE = "police"
    CHECKED = "checked"

    @property
    def told(self) -> Text:
        """What happened, in words."""
        return words(f"aftermath.kind_{self}")


WAITED = {
    Happening.ENTERED: "provider",
    Happening.MESSAGE: "sms",
    Happening.VERIFIED: "forward",
    Happening.FORWARDED: "regulator",
    Happening.APPROVED: "police",
    Happening.OPENED: "police",
}
"""The wait which begins with each happening; ``rules/waits.py`` knows how long it lasts."""
_KINDS = frozenset(map(str, Happening))
_TOLD = ("next", "state", "late")
YEARLY = "after.special-checks-content"
"""The rule which says why to look."""
_RULES = {Happening.REFUSED: "process.regulator-decides"}


@dataclass(frozen=True)
class Course:
    """Where an order stands after it was entered: what comes next, until when, on whose word.

    *standing* is that in a few words, for where the steps of the draft are listed.
    *until* is the last moment, in the zone of the clock here; None where no source names one.
    Only with *is_timed* does its hour count, else it is the end of a day.
    """

    last: Happening
    next_step: Text
    standing: Text
    overdue: Text
    until: datetime | None
    is_timed: bool
    rule: str
    why: Text
    sources: tuple[Source, ...]

    @property
    def day(self) -> date | None:
        """The last day."""
        return self.until.date() if self.until else None

    @property
    def told(self) -> Text:
        """The next step with its last moment, where a source names one."""
        if self.until is None:
            return self.next_step
        until = f"{self.until:%Y-%m-%d %H:%M}" if self.is_timed else str(self.day)
        return words("aftermath.next_by", step=self.next_step, until=until)

    @property
    def police_by(self) -> date | None:
        """The last day of the filing with the police, while that is what comes next."""
        return self.day if WAITED.get(self.last) == "police" else None

    def is_late(self, now: datetime) -> bool:
        """Whether the last moment has passed."""
        return self.until is not None and now > self.until


def noted(events: Iterable[Event], outlook: Outlook) -> tuple[Event, ...]:
    """All that is known to have happened, oldest first: events, and what the results tell."""
    found = [each for each in events if each.kind in _KINDS]
    kinds = {each.kind for each in found}
    approved = day_in(outlook.words("result.approved_on", ""))
    if approved and Happening.APPROVED not in kinds:
        found.append(Event(_morning(approved), Happening.APPROVED))
    return tuple(sorted(found, key=lambda each: each.at.astimezone()))


def course(
    events: Iterable[Event], outlook: Outlook, pack: Pack, holidays: Holidays
) -> Course | None:
    """What comes next after what is noted; None before anything was entered."""
    decisive = [each for each in noted(events, outlook) if each.kind != Happening.CALLED]
    if not decisive:
        return None
    happened, at = Happening(decisive[-1].kind), decisive[-1].at.astimezone()
    if happened in (Happening.APPROVED, Happening.OPENED) and not needs_police(outlook):
        return _course(happened, "decided", None, "after.no-certificate-download", pack)
    if happened in (Happening.APPROVED, Happening.OPENED) and has_police(outlook):
        happened = Happening.POLICE
    if happened in (Happening.POLICE, Happening.CHECKED):
        return _course(happened, happened, _evening(at.date() + timedelta(YEAR)), YEARLY, pack)
    if happened not in WAITED:
        return _course(happened, happened, None, _RULES[happened], pack)
    wait = waits()[WAITED[happened]]
    if happened is Happening.MESSAGE:
        return _course(happened, happened, at + timedelta(hours=HOURS), wait.rule, pack)
    return _course(happened, happened, _evening(wait.over(holidays, at.date())), wait.rule, pack)


def needs_police(outlook: Outlook) -> bool:
    """Whether the order is one after which something opens, to be filed with the police."""
    return "police" in waits_of(outlook)


def has_police(outlook: Outlook) -> bool:
    """Whether the police have given their number."""
    return bool(outlook.filing.result.public_security_number.strip())


def _course(last: Happening, key: str, until: datetime | None, rule: str, pack: Pack) -> Course:
    said, is_timed = statement(pack, rule), last is Happening.MESSAGE
    step, standing, overdue = (words(f"aftermath.{each}_{key}") for each in _TOLD)
    return Course(
        last, step, standing, overdue, until, is_timed, rule, said.statement, said.sources
    )


def _morning(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(23, 59)).astimezone()
