"""A pack with what the program cites is enough for plan, events and cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from icp_wizard.journey.calls import rehearsal
from icp_wizard.journey.draft import Event
from icp_wizard.journey.footer import footers
from icp_wizard.journey.happenings import Happening, course
from icp_wizard.journey.plan import plan
from icp_wizard.journey.remaining import remaining
from icp_wizard.journey.selfcheck import asked
from icp_wizard.rules.cited import missing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import Pack, shipped
from icp_wizard.rules.waits import waits
from icp_wizard.work.exchange import sample

DAY = date(2026, 7, 31)
BARE = Pack("bare", DAY, ())


@pytest.fixture(scope="module")
def least() -> Pack:
    cited = missing(BARE)
    rules = tuple(each for each in shipped().rules if {each.id, *each.covers} & cited)
    told = tuple(each for each in shipped().explanations if {each.id, *each.covers} & cited)
    return replace(BARE, rules=rules, explanations=told)


@pytest.mark.parametrize("kind", ["enterprise", "individual"])
def test_plan_and_cards_need_no_more_than_what_is_cited(least: Pack, kind: str):
    assert not missing(least)
    filing = sample(kind)
    judgement = judge(filing, {}, least, DAY)

    assert plan(filing, DAY, shipped_holidays(), least).timeline.steps
    assert rehearsal(judgement, "", None)
    assert not list(footers(judgement.outlook, least))
    assert len(list(asked(judgement.outlook, least))) <= 13


@pytest.mark.parametrize("happening", Happening)
def test_what_follows_an_event_needs_no_more_than_what_is_cited(least: Pack, happening: Happening):
    outlook = judge(sample(), {}, least, DAY).outlook
    events = (Event(datetime(2026, 7, 30, 9).astimezone(), happening),)

    ahead = course(events, outlook, least, shipped_holidays())
    assert (ahead is None) == (happening is Happening.CALLED)
    assert remaining(events, outlook, least, shipped_holidays())


def test_a_pack_without_the_rule_of_a_wait_lacks_it():
    rules = {each.rule for each in waits().values()}
    assert rules <= missing(BARE)
