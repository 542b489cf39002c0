"""The day a filing wishes for."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.journey.plan import plan
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.journey.wish import aim_of, wish_of
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)


def wishing(**days: str) -> Filing:
    filing = sample()
    for leaf, day in days.items():
        filing = replace(filing, f"order.{leaf}", day)
    return filing


@pytest.mark.parametrize(
    ("days", "wish"),
    [
        ({}, None),
        ({"open_on": "2027-03-01"}, Wish(Aim.OPEN, date(2027, 3, 1))),
        ({"submit_on": "２０２７-０３-０１"}, Wish(Aim.SUBMIT, date(2027, 3, 1))),
        (
            {"open_on": "2027-03-01", "submit_on": "2027-01-01"},
            Wish(Aim.OPEN, date(2027, 3, 1)),
        ),
        ({"open_on": "2027-0"}, None),
        ({"open_on": "2999-01-01"}, None),
    ],
)
def test_the_wish_is_read_from_the_answers(days, wish):
    assert wish_of(wishing(**days)) == wish


def test_a_day_half_typed_is_an_aim_already():
    assert aim_of(wishing(open_on="2027-0")) is Aim.OPEN


def test_the_plan_and_the_checklist_are_for_the_day_wished():
    filing = wishing(open_on="2027-03-01")
    made = plan(filing, DAY, shipped_holidays(), shipped())
    judgement = judge(filing, {}, shipped(), DAY)
    paper = checklist(judgement, Known(plan=made), masked=True)

    assert made.timeline.wish.day == date(2027, 3, 1)
    dates = paper.plan[-1]
    assert dates.title.zh == "日期倒排"
    printed = {line.label.en: line.value for line in dates.lines}
    assert all(str(step.last) in printed[step.title.en] for step in made.timeline.steps)
    assert str(made.timeline.holidays_as_of) in printed["Days off"]


def test_the_plan_stands_on_the_checklist_in_both_languages():
    filing = wishing(submit_on="2027-03-01")
    made = plan(filing, DAY, shipped_holidays(), shipped())
    paper = checklist(judge(filing, {}, shipped(), DAY), Known(plan=made), masked=True)
    said = [line.said for section in paper.plan for line in section.lines if line.said]

    assert len(said) > len(made.timeline.steps)
    assert all(each.en and each.zh for each in said)
