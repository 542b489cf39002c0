"""The back-planner: from the day the site must be open, or of submission, to every other day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.reckoning import VERIFIED_ON, Reckoning
from icp_wizard.journey.span import Span, onward
from icp_wizard.journey.steps import steps
from icp_wizard.journey.timeline import Aim, Notice, Timeline, Wish
from icp_wizard.journey.wish import is_plannable
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.holidays import Holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Pack


class UnplannableDay(ValueError):
    """A wished day nobody plans for; *words* say so."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.words = words("plan.unplannable", day=day)


def backplan(filing: Filing, wish: Wish, day: date, holidays: Holidays, pack: Pack) -> Timeline:
    """The timeline that keeps a wish, seen on a day. Raises UnplannableDay."""
    if not is_plannable(wish.day):
        raise UnplannableDay(wish.day)
    near = pack.within(filing.entity.region_province)
    plan = Reckoning(Outlook(filing, catalogue(), day), wish, holidays, near)
    long = onward(plan.first_submit, holidays, plan.chain)
    short = onward(plan.first_submit, holidays, plan.chain, quick=True)
    return Timeline(
        wish=wish,
        made_on=day,
        submit_by=plan.safe.submit,
        open_by=plan.safe.open,
        first_submit=plan.first_submit,
        first_open=short.open,
        safe_open=long.open,
        steps=tuple(steps(plan)),
        notices=(*_too_late(plan, short, long), *_tight(plan)),
        findings=tuple(each.finding(plan.safe) for each in plan.expiries),
        gaps=tuple(_gaps(holidays, day, max(plan.safe.open, long.open))),
        holidays_as_of=holidays.as_of,
        ending=plan.safe.ending,
    )


def _too_late(plan: Reckoning, short: Span, long: Span) -> Iterator[Notice]:
    """What cannot be kept any more, with what is safe instead."""
    if plan.first_submit <= plan.safe.submit:
        return
    days = {"first": short.submit, "quick": short.open, "safe": long.open}
    days |= {"submit": plan.safe.submit, "open": plan.safe.open}
    fix = words(f"plan.{plan.safe.ending.worded('safe_instead')}", **days)
    yield Notice(words(f"plan.{_fault(plan, short)}", **days), fix)


def _fault(plan: Reckoning, short: Span) -> str:
    if plan.wish.aim is Aim.OPEN:
        fault = "out_of_reach" if plan.wish.day < short.open else "unsafe"
        return plan.safe.ending.worded(fault)
    return "submit_passed" if plan.safe.submit < plan.outlook.day else "not_verified_yet"


def _tight(plan: Reckoning) -> Iterator[Notice]:
    """Domains whose verification arrives in time at most registrars, and not at all of them."""
    for each in plan.verifications:
        if each.verified and each.arrives <= plan.safe.submit < each.safely:
            name = item_name(plan.outlook, each.item)
            address = plan.outlook.address(VERIFIED_ON, each.item) or ""
            message = words("plan.tight", domain=name, day=each.arrives, submit=plan.safe.submit)
            yield Notice(message, words("plan.tight_fix", day=each.safely), address)


def _gaps(holidays: Holidays, first: date, last: date) -> Iterator[Text]:
    for year, known in holidays.guessed(min(first, last), last):
        yield words(f"plan.gap_{known}", year=year, day=holidays.as_of)
