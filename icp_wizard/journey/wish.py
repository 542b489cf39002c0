"""The day a filing wishes for: it stands among the answers, is saved and undone with them."""

from __future__ import annotations

from datetime import date

from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.model.address import read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.facts.answers import day_in

ANSWERS = {Aim.OPEN: "order.open_on", Aim.SUBMIT: "order.submit_on"}
"""Where each aim has its day. The day of opening counts before that of submission."""

_YEARS = range(2000, 2101)


def wish_of(filing: Filing) -> Wish | None:
    """The wish of a filing; None for as soon as possible, and while no day is written out."""
    for aim in ANSWERS:
        day = day_of(filing, aim)
        if day is not None and is_plannable(day):
            return Wish(aim, day)
    return None


def aim_of(filing: Filing) -> Aim | None:
    """What the person has fixed, though its day may be half typed."""
    return next((aim for aim, address in ANSWERS.items() if read_answer(filing, address)), None)


def day_of(filing: Filing, aim: Aim) -> date | None:
    """The day written for an aim, None if none is."""
    return day_in(clean("date", str(read_answer(filing, ANSWERS[aim]))))


def is_plannable(day: date) -> bool:
    """Whether anybody plans for such a day."""
    return day.year in _YEARS
