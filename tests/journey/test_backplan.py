"""The back-planner: the last safe day of each step, forwards and backwards alike."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.journey.backplan import UnplannableDay, backplan
from icp_wizard.journey.timeline import Aim, Ending, Timeline, Who, Wish
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Level
from icp_wizard.rules.holidays import Holidays, shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.orders import further

DAY = date(2026, 11, 22)  # a Sunday
VERIFIED = "services[s1].domains[d1].real_name_on"
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
aims = st.sampled_from(Aim)
few = settings(max_examples=30, deadline=None)  # each makes whole plans


def planned(aim: Aim, day: date, filing: Filing | None = None, today: date = DAY) -> Timeline:
    wished = Wish(aim, day)
    return backplan(filing or sample(), wished, today, shipped_holidays(), shipped())


def step(plan: Timeline, key: str):
    return next(each for each in plan.steps if each.key.partition("/")[0] == key)


def test_every_wait_at_its_longest_leads_from_submission_to_opening():
    plan = planned(Aim.SUBMIT, date(2026, 3, 2), today=date(2026, 3, 1))  # a Monday

    lasts = {each.key: each.last for each in plan.steps}
    assert lasts["provider"] == date(2026, 3, 4)
    assert lasts["sms"] == date(2026, 3, 5)
    assert lasts["forward"] == date(2026, 3, 6)
    assert lasts["regulator"] == date(2026, 4, 3)
    assert lasts["unblock"] == plan.open_by == date(2026, 4, 7)  # after Tomb-sweeping Day
    assert lasts["police"] == date(2026, 5, 7)


def test_holidays_and_the_saturdays_worked_for_them_count():
    spring = planned(Aim.SUBMIT, date(2026, 2, 12), today=date(2026, 2, 12))

    assert step(spring, "provider").last == date(2026, 2, 14)  # a working Saturday
    assert step(spring, "forward").last == date(2026, 2, 24)  # the first day after nine


def test_the_verification_has_to_be_over_five_working_days_before_submission():
    plan = planned(Aim.SUBMIT, date(2026, 12, 11), replace(sample(), VERIFIED, ""))

    assert step(plan, "verification").last == date(2026, 12, 6)
    assert not plan.late
    assert plan.first_submit == date(2026, 11, 25)


def test_a_verification_that_arrives_after_submission_is_late_and_the_next_day_is_named():
    plan = planned(Aim.SUBMIT, date(2026, 11, 24), replace(sample(), VERIFIED, "2026-11-21"))

    assert step(plan, "verification").late
    assert step(plan, "verification").address == VERIFIED
    assert "2026-11-25" in plan.notices[0].fix.en


def test_a_verification_that_only_a_slow_registrar_misses_is_said_and_not_late():
    plan = planned(Aim.SUBMIT, date(2026, 11, 25), replace(sample(), VERIFIED, "2026-11-20"))

    assert not plan.late
    assert [each.address for each in plan.notices] == [VERIFIED]
    assert "2026-11-27" in plan.notices[0].fix.en


def test_an_order_that_adds_access_waits_for_no_verification():
    filing = replace(sample(), "order.service_has_number", "yes")
    filing = replace(filing, "order.entity_has_number", "yes")

    assert not [x for x in planned(Aim.OPEN, DAY, filing).steps if x.key.startswith("verif")]


def test_the_order_is_opened_no_earlier_than_45_days_before_it_is_submitted():
    plan = planned(Aim.SUBMIT, date(2027, 3, 31))

    assert step(plan, "order").earliest == date(2027, 2, 14)


def test_too_late_to_be_safe_says_what_is_safe():
    plan = planned(Aim.OPEN, date(2026, 12, 10))

    assert plan.late
    assert "no longer safe" in plan.notices[0].message.en
    assert plan.safe_open.isoformat() in plan.notices[0].fix.en


def test_an_opening_before_the_quickest_is_out_of_reach():
    assert "out of reach" in planned(Aim.OPEN, DAY + timedelta(2)).notices[0].message.en


def test_a_day_of_submission_that_is_past_is_said():
    assert "is past" in planned(Aim.SUBMIT, DAY - timedelta(1)).notices[0].message.en


def test_a_plan_in_time_has_nothing_to_say():
    plan = planned(Aim.OPEN, date(2027, 3, 1))

    assert not plan.late
    assert plan.notices == ()
    assert plan.findings == ()


@pytest.mark.parametrize(
    ("address", "until", "rule"),
    [
        ("services[s1].domains[d1].expires_on", "2027-01-05", "domain.validity-three-months"),
        ("people[p1].document_valid_to", "2027-02-01", "material.id-valid-three-months"),
        ("instances[i1].expires_on", "2026-12-29", "access.prefer-remaining-days"),
    ],
)
def test_what_expires_inside_the_span_is_a_finding_and_a_renewal(address, until, rule):
    plan = planned(Aim.SUBMIT, date(2026, 12, 1), replace(sample(), address, until))

    (finding,) = plan.findings
    assert (finding.address, finding.rule) == (address, rule)
    assert finding.level is not Level.ADVICE
    assert finding.sources
    assert until in finding.message.en
    assert step(plan, "renewal").address == address


def test_a_licence_that_expires_inside_the_span_is_a_finding():
    filing = replace(sample(), "entity.document_long_term", "no")
    plan = planned(
        Aim.SUBMIT, date(2026, 12, 1), replace(filing, "entity.document_valid_to", "2027-01-01")
    )

    assert [each.address for each in plan.findings] == ["entity.document_valid_to"]


def test_a_renewal_reaches_as_far_as_the_rule_asks_and_no_less():
    address = "people[p1].document_valid_to"
    early = planned(Aim.SUBMIT, date(2026, 12, 1), replace(sample(), address, "2027-03-01"))
    enough = planned(Aim.SUBMIT, date(2026, 12, 1), replace(sample(), address, "2027-03-02"))

    assert "2027-03-02" in step(early, "renewal").title.en
    assert enough.findings == ()


def test_a_year_without_published_holidays_is_said():
    said = [gap.en for gap in planned(Aim.OPEN, date(2028, 3, 1)).gaps]

    assert "2027" in said[0]
    assert "2028" in said[1]
    assert "only week-ends" in said[1]


def test_each_step_quotes_a_rule_with_its_sources():
    for each in planned(Aim.OPEN, date(2027, 3, 1)).steps:
        assert each.why.en
        assert each.why.zh
        assert each.sources


def test_an_empty_filing_has_a_plan_too():
    assert planned(Aim.OPEN, date(2027, 3, 1), Filing()).next_step.who is Who.YOU


@pytest.mark.parametrize("year", [1, 1999, 2101, 9999])
def test_a_day_nobody_plans_for_is_refused(year):
    with pytest.raises(UnplannableDay):
        planned(Aim.OPEN, date(year, 6, 1))


@given(aims, days, days)
@few
def test_no_step_is_due_after_the_next(aim, day, today):
    lasts = [each.last for each in planned(aim, day, today=today).steps]

    assert all(one <= other for one, other in pairwise(lasts))


@given(aims, days, days)
@few
def test_what_is_done_is_not_late_and_what_is_late_makes_the_plan_late(aim, day, today):
    plan = planned(aim, day, today=today)

    assert not any(each.done and each.late for each in plan.steps)
    assert plan.late is (plan.first_submit > plan.submit_by or step(plan, "verification").late)
    assert plan.late <= bool(plan.notices)


@given(days)
@few
def test_the_day_of_submission_and_the_day_of_opening_agree_when_chained(day):
    opening = planned(Aim.SUBMIT, day).open_by
    submission = planned(Aim.OPEN, opening).submit_by

    assert submission >= day
    assert planned(Aim.SUBMIT, submission).open_by == opening


@given(days)
@few
def test_a_day_later_is_never_safe(day):
    latest = planned(Aim.OPEN, day).submit_by

    assert planned(Aim.SUBMIT, latest).open_by <= day
    assert planned(Aim.SUBMIT, latest + timedelta(1)).open_by > day


def test_more_holidays_never_make_a_plan_shorter():
    wish = Wish(Aim.SUBMIT, date(2026, 9, 21))
    bare = backplan(sample(), wish, DAY, Holidays(DAY, {}), shipped())

    assert bare.open_by < planned(wish.aim, wish.day).open_by


@pytest.mark.parametrize(
    ("purpose", "waits"),
    [
        ("file", ["provider", "sms", "forward", "regulator", "unblock", "opening", "police"]),
        ("change", ["provider", "sms", "forward", "regulator"]),
        ("cancel", ["provider", "sms", "forward", "regulator"]),
        ("claim", []),
    ],
)
def test_an_order_waits_only_for_what_it_has(purpose, waits):
    plan = planned(Aim.SUBMIT, DAY, further(sample(), purpose))

    keys = [each.key for each in plan.steps]
    assert keys[keys.index("submission" if waits else "elsewhere") + 1 :] == waits


def test_ending_the_access_at_one_provider_needs_no_text_message():
    order = replace(further(sample(), "cancel"), "cancel.scope", "access")

    assert "sms" not in {each.key for each in planned(Aim.SUBMIT, DAY, order).steps}


def test_an_order_which_opens_nothing_is_planned_back_from_its_decision():
    plan = planned(Aim.OPEN, date(2026, 12, 31), further(sample(), "cancel"))

    assert plan.open_by == step(plan, "regulator").last == date(2026, 12, 31)
    assert plan.ending is Ending.DECIDED
