"""The account and hosting plan: which account, which instance, which code, what to renew."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_wizard.journey.guidance import Guidance, Standing
from icp_wizard.journey.plan import Plan, plan, soonest
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.orders import further

DAY = date(2026, 11, 22)
SETTLED, TO_DO, OPEN = Standing.SETTLED, Standing.TO_DO, Standing.OPEN
FULL = {
    "order.account_verified": "yes",
    "order.account_entity": "none",
    "order.account_admin": "李示例",
    "order.notifications_set": "yes",
}


def changed(filing: Filing | None = None, **answers: str) -> Filing:
    filing = filing or sample()
    for leaf, value in answers.items():
        filing = replace(filing, f"order.{leaf}", value)
    return filing


def on_instance(**answers: str) -> Filing:
    filing = sample()
    for leaf, value in answers.items():
        filing = replace(filing, f"instances[i1].{leaf}", value)
    return filing


def planned(filing: Filing) -> Plan:
    return plan(filing, DAY, shipped_holidays(), shipped())


def line(filing: Filing, key: str, label: str = "") -> Guidance:
    lines = (each for chapter in planned(filing).chapters for each in chapter.lines)
    return next(each for each in lines if each.key == key and label in ("", each.label.zh))


@pytest.mark.parametrize(
    ("key", "leaf", "value", "standing"),
    [
        ("site", "account_is_china_site", "yes", SETTLED),
        ("site", "account_is_china_site", "no", TO_DO),
        ("site", "account_is_china_site", "", OPEN),
        ("entity", "account_entity", "none", SETTLED),
        ("entity", "account_entity", "this_entity", SETTLED),
        ("entity", "account_entity", "another_entity", TO_DO),
        ("entity", "account_entity", "", OPEN),
        ("verified", "account_verified", "yes", SETTLED),
        ("verified", "account_verified", "no", TO_DO),
        ("verified", "account_verified", "", OPEN),
        ("admin", "account_admin", "王示例", SETTLED),
        ("admin", "account_admin", "", OPEN),
        ("notices", "notifications_set", "yes", SETTLED),
        ("notices", "notifications_set", "no", TO_DO),
        ("entities_count", "entities_count", "3", TO_DO),
        ("open_orders", "open_orders", "1", TO_DO),
        ("device", "device", "phone", SETTLED),
    ],
)
def test_each_answer_on_the_account_has_its_line(key, leaf, value, standing):
    found = line(changed(**{leaf: value}), key)

    assert found.standing is standing
    assert found.address.startswith("order.")
    assert (found.by is None) is (standing is SETTLED or key == "admin")


@pytest.mark.parametrize("leaf", ["entities_count", "open_orders"])
def test_what_is_as_it_should_be_is_not_warned_of(leaf):
    quiet = "1" if leaf == "entities_count" else "0"

    with pytest.raises(StopIteration):
        line(changed(**{leaf: quiet}), leaf)


def test_an_entity_shown_in_this_account_is_not_asked_for_again():
    filing = changed(entity_has_number="yes", entity_in_this_account="yes")

    assert line(filing, "entity").standing is SETTLED


def test_the_account_is_verified_as_the_entity_and_for_a_person_as_that_person():
    assert sample().entity.name in line(sample(), "verified").text.zh
    assert "陈示例" in line(sample("individual"), "verified").text.zh


def test_whoever_signs_in_and_whoever_is_in_charge_is_told():
    told = line(changed(account_admin="王示例"), "notices").text.en

    assert "王示例, 张示例, 李示例" in told


def test_servers_in_other_hands_stay_in_an_account_of_their_own():
    assert "account of their own" in line(changed(admins_differ="yes"), "admin").text.en


def test_an_instance_says_what_it_carries():
    assert "云帆示例官网、云帆示例商城" in line(sample(), "carried").text.zh


@pytest.mark.parametrize(
    ("product", "paid", "standing", "said"),
    [
        ("ecs", "3", SETTLED, "3 are needed"),
        ("ecs", "2", TO_DO, "Renew by 1 more"),
        ("simple_application_server", "1", TO_DO, "Renew by 2 more"),
        ("virtual_host", "", OPEN, "3 are needed"),
        ("market", "3", TO_DO, "Renew by 9 more"),
        ("function_compute_package", "3", SETTLED, "3 are needed"),
    ],
)
def test_the_term_is_held_against_the_least_of_its_product(product, paid, standing, said):
    found = line(on_instance(cloud_product=product, months_paid=paid), "term")

    assert (found.standing, said in found.text.en) == (standing, True)


@pytest.mark.parametrize(
    ("ends", "until"),
    [("2026-11-30", "2027-02-28"), ("2026-12-31", "2027-03-31"), ("2027-01-15", "2027-04-15")],
)
def test_a_short_term_says_to_which_day_its_renewal_reaches(ends, until):
    assert until in line(on_instance(months_paid="0", expires_on=ends), "term").text.en


def test_the_newest_source_of_a_rule_is_quoted():
    quoted = line(sample(), "site").quoted.en
    dated = [each for each in line(sample(), "site").sources if each.day]

    assert max(dated, key=lambda each: each.day).date.en in quoted


@pytest.mark.parametrize(
    ("product", "left", "said"),
    [
        ("ecs", "", "Gives 5; this order uses 2, 3 are left"),
        ("ecs", "3", "3 left before this order; it uses 2, then 1 are left"),
        ("ecs", "1", "for the other 1"),
        ("market", "", "1 left, and this order needs 2"),
    ],
)
def test_codes_are_counted(product, left, said):
    assert said in line(on_instance(cloud_product=product, codes_left=left), "codes").text.en


def test_a_product_of_unknown_codes_is_not_guessed_at():
    with pytest.raises(StopIteration):
        line(on_instance(cloud_product="ens", codes_left=""), "codes")


@pytest.mark.parametrize(
    ("until", "standing"), [("2027-09-30", SETTLED), ("2026-12-01", TO_DO), ("", OPEN)]
)
def test_the_end_of_an_instance_is_held_against_the_planned_opening(until, standing):
    assert line(on_instance(expires_on=until), "end").standing is standing


@pytest.mark.parametrize(
    ("owner", "standing", "said"),
    [
        ("yunfan-cn", SETTLED, "choose it from the list"),
        ("ops-cn", TO_DO, "Ask ops-cn for a service code"),
        ("", OPEN, "Write down which account owns"),
    ],
)
def test_each_code_has_its_way_from_the_account_that_owns_the_instance(owner, standing, said):
    found = line(on_instance(account=owner), "code", "云帆示例官网")

    assert found.standing is standing
    assert said in found.text.en


@pytest.mark.parametrize(
    ("leaf", "value", "standing"),
    [
        ("service_code", "", TO_DO),
        ("resource_kind", "", OPEN),
        ("resource_kind", "instance", OPEN),
        ("resource_kind", "service_code", SETTLED),
    ],
)
def test_a_service_without_an_instance_needs_a_code(leaf, value, standing):
    filing = replace(sample(), f"services[s3].access.{leaf}", value)

    assert line(filing, "code", "云帆示例").standing is standing


def test_a_code_is_named_by_its_end_only():
    whole = sample().services[2].access.service_code
    text = line(sample(), "code", "云帆示例").text

    assert whole not in text.zh
    assert whole[-4:] in text.zh


def test_a_domain_that_ends_too_early_is_a_renewal_with_a_day():
    filing = replace(sample(), "services[s1].domains[d1].expires_on", "2026-12-24")
    found = line(filing, "renewal")

    assert found.address == "services[s1].domains[d1].expires_on"
    assert found.by == planned(filing).timeline.submit_by


def test_days_are_those_of_the_soonest_submission():
    filing = replace(sample(), "services[s1].domains[d1].real_name_on", "2026-11-20")

    assert soonest(filing, DAY, shipped_holidays(), shipped()).submit_by == date(2026, 11, 25)


def test_every_line_quotes_a_rule_with_its_source_in_both_languages():
    for filing in (sample(), sample("individual"), Filing()):
        for chapter in planned(filing).chapters:
            for each in chapter.lines:
                assert each.rule in shipped().statements
                assert each.sources
                assert each.why.en in each.quoted.en
                assert each.text.en
                assert each.text.zh


def test_a_filing_with_everything_arranged_leaves_nothing_to_do():
    filing = sample()
    for address, value in FULL.items():
        filing = replace(filing, address, value)

    assert planned(filing).to_do == ()


def test_the_plan_stands_on_the_checklist_and_gives_the_reason_of_what_is_left():
    filing = changed(notifications_set="no")
    judgement = judge(filing, {}, shipped(), DAY)
    listed = checklist(judgement, Known(plan=planned(filing)), masked=False)
    section = next(each for each in listed.plan if each.title.en == "Account plan")

    told = next(each for each in section.lines if each.label.en == "Notices")
    assert "2026-11-22" in told.value
    assert "依据：" in told.value


answers = st.sampled_from(["", "yes", "no", "3", "-1", "none", "another_entity", "x" * 70, "三"])


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_whatever_is_typed_there_is_a_plan(data):
    filing = sample()
    for address in (*FULL, "order.open_orders", "instances[i1].months_paid", "instances[i1].ip"):
        filing = replace(filing, address, data.draw(answers))

    assert planned(filing).chapters


@pytest.mark.parametrize("purpose", ["cancel", "claim", "transfer", "migrate"])
def test_an_order_without_access_plans_no_instances_and_no_codes(purpose):
    made = planned(further(sample(), purpose))

    assert {each.key for each in made.chapters} <= {"account", "renewals"}


@pytest.mark.parametrize(("target", "is_planned"), [("access", True), ("mailing_address", False)])
def test_a_change_plans_hosting_only_where_hosting_changes(target, is_planned):
    order = further(sample(), "change")
    change = order.change.model_copy(update={"targets": (target,)})

    chapters = planned(order.model_copy(update={"change": change})).chapters
    assert ("codes" in {each.key for each in chapters}) is is_planned


def test_the_checklist_of_a_cancellation_waits_for_neither_opening_nor_police():
    judgement = judge(further(sample(), "cancel"), {}, shipped(), DAY)

    told = " ".join(each.step.en for each in checklist(judgement, Known(), masked=True).waiting)
    assert "administration" in told
    assert "security" not in told
