"""What lies ahead of an order that was entered, as steps with their last days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from icp_wizard.journey.draft import Event
from icp_wizard.journey.expiry import ENDINGS, ending_name
from icp_wizard.journey.happenings import WAITED, YEAR, YEARLY, Happening, course, has_police
from icp_wizard.journey.timeline import Step, Who
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.facts.answers import day_in
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.waits import waits_of

_CHAIN = ("provider", "sms", "forward", "regulator", "police")
_MINE = ("sms", "police", "look")


def remaining(
    events: Iterable[Event], outlook: Outlook, pack: Pack, holidays: Holidays
) -> tuple[Step, ...]:
    """Every step still ahead, then what ends one day; only the latter before an order is entered.

    A step has the key it has in the plan, so that a calendar moves it instead of doubling it.
    """
    found = (*_waits(events, outlook, pack, holidays), *_endings(outlook, pack))
    return tuple(sorted(found, key=lambda step: step.last))


def _waits(
    events: Iterable[Event], outlook: Outlook, pack: Pack, holidays: Holidays
) -> Iterator[Step]:
    ahead = course(events, outlook, pack, holidays)
    if ahead is None or ahead.day is None:
        return
    last, waits = ahead.day, waits_of(outlook)
    key = WAITED.get(ahead.last, "look")
    yield _step(pack, key, ahead.next_step, outlook.day, last, ahead.rule)
    follow = _CHAIN[_CHAIN.index(key) + 1 :] if key in _CHAIN else ()
    for each in (waits[key] for key in follow if key in waits):
        if each.key == "police" and has_police(outlook):
            continue
        last = each.over(holidays, last)
        yield _step(pack, each.key, words(f"plan.step_{each.key}"), outlook.day, last, each.rule)
    if key != "look" and "police" in waits:
        told = words(f"aftermath.next_{Happening.POLICE}")
        yield _step(pack, "look", told, outlook.day, last + timedelta(YEAR), YEARLY)


def _endings(outlook: Outlook, pack: Pack) -> Iterator[Step]:
    """The days on which a paper, a domain or an instance ends."""
    for field, _, address in outlook.asked_fields():
        rule = ENDINGS.get(field.key)
        until = day_in(str(outlook.clean_at(field, address))) if rule else None
        if rule and until:
            title = words("aftermath.ends", what=ending_name(outlook, field, address))
            yield _step(pack, f"renewal/{address}", title, outlook.day, until, rule)


def _step(pack: Pack, key: str, title: Text, day: date, last: date, rule: str) -> Step:  # noqa: PLR0913, PLR0917 - a step has these parts
    said = statement(pack, rule)
    who = Who.YOU if key in _MINE or key.startswith("renewal/") else Who.PROVIDER
    who = Who.REGULATOR if key == "regulator" else who
    return Step(key, title, who, day, last, rule, why=said.statement, sources=said.sources)
