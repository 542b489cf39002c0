"""What people asked in the two documents, asked again: the answer of today, and what changed."""

from __future__ import annotations

import json
from datetime import date

import pytest

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.seeds import read_seeds, seed_answers
from icp_wizard.journey.outcome import outcome, question_once
from icp_wizard.journey.route import walk, way_to
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import read_json
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import shipped
from icp_wizard.rules.statement import Explanation
from icp_wizard.work.judging import judged

DAY = date(2026, 11, 22)
SEEDS = {each.key: each for each in seed_answers()}

MAINLAND = {
    "q_service": "website",
    "q_hosting": "mainland_alibaba",
    "q_address": "domain",
    "q_filed_status": "none",
}
COMPANY = {**MAINLAND, "q_who": "company", "q_org_ready": "ready", "q_preapproval_org": "no"}
CDN_ONLY = {"q_service": "website", "q_hosting": "outside", "q_cdn": "mainland"}
ABROAD = {"q_service": "website", "q_hosting": "outside"}
APP = {"q_service": "app", "q_app": "yes", "q_app_network": "yes"}

# One row a situation of the documents, put as a person would: the seed, the answers, where that
# leads today. Written by hand from the documents, never read from the program's own table.
ASKED = [
    ("A2", {**COMPANY, "q_commercial": "marketplace"}, "out_filing_then_edi_licence"),
    ("A3", {**COMPANY, "q_commercial": "none"}, "out_file_organisation"),
    ("A6", {"q_service": "app", "q_app": "no"}, "out_app_outside"),
    ("A6", {**APP, "q_app_backend": "outside"}, "out_app_overseas_backend"),
    ("A6", {"q_service": "mini_program"}, "out_mini_program_platform"),
    ("A13", {**ABROAD, "q_cdn": "none", "q_abroad_filed": "no"}, "out_no_filing_needed"),
    ("A15", {**ABROAD, "q_cdn": "none", "q_abroad_filed": "no"}, "out_no_filing_needed"),
    ("A17", {**CDN_ONLY, "q_cdn_filed": "yes"}, "out_cdn_ready"),
    ("A18", {**CDN_ONLY, "q_cdn_filed": "yes"}, "out_cdn_ready"),
    (
        "A20",
        {
            **MAINLAND,
            "q_who": "individual",
            "q_person": "mainland_id",
            "q_person_province": "home",
            "q_person_age": "adult",
            "q_person_content": "personal",
            "q_preapproval_ind": "no",
        },
        "out_file_individual",
    ),
    (
        "A23",
        {**MAINLAND, "q_who": "foreign", "q_foreign_options": "representative_office"},
        "out_register_ro_first",
    ),
    (
        "A23",
        {**MAINLAND, "q_who": "foreign", "q_foreign_options": "wfoe"},
        "out_register_wfoe_first",
    ),
    ("A23", {**MAINLAND, "q_who": "foreign", "q_foreign_options": "none"}, "out_no_entity"),
    ("A26", {**CDN_ONLY, "q_cdn_filed": "no", "q_cdn_resource": "no"}, "out_cdn_only_blocked"),
    ("A27", {**ABROAD, "q_cdn": "outside", "q_abroad_filed": "no"}, "out_no_filing_needed"),
    ("A32", {**ABROAD, "q_cdn": "none", "q_abroad_filed": "no"}, "out_no_filing_needed"),
    (
        "A33",
        {"q_service": "website", "q_hosting": "undecided", "q_undecided": "no"},
        "out_hk_hosting",
    ),
    ("A35", {**COMPANY, "q_commercial": "own_goods"}, "out_file_own_shop"),
    (
        "A36",
        {**COMPANY, "q_commercial": "paid_information", "q_foreign_capital": "none"},
        "out_filing_then_icp_licence",
    ),
    (
        "A2b",
        {
            **COMPANY,
            "q_commercial": "paid_information",
            "q_foreign_capital": "above_50",
            "q_pilot": "yes",
        },
        "out_pilot_licence",
    ),
    (
        "B14",
        {"q_service": "platform_shop", "q_shop_domain": "no"},
        "out_no_filing_platform_shop",
    ),
]


@pytest.mark.parametrize(("seed", "answers", "ending"), ASKED, ids=str)
def test_a_question_of_the_documents_gets_the_answer_of_today(seed, answers, ending):
    found = outcome(walk(answers), shipped(), DAY)

    assert found is not None
    assert found.key == ending
    assert SEEDS[seed].today.zh


@pytest.mark.parametrize(
    ("seed", "ending"),
    [(seed, ending) for seed, _, ending in ASKED if SEEDS[seed].holds in ("no", "partly")],
)
def test_where_the_document_said_otherwise_the_page_says_what_changed_and_when(seed, ending):
    (answers,) = [way for key, way, end in ASKED if (key, end) == (seed, ending)]
    found = outcome(walk(answers), shipped(), DAY)

    assert found is not None
    told = {each.key: each for each in found.once}
    assert seed in told
    assert told[seed].changed is not None
    assert told[seed].changed.day.isoformat() in told[seed].verdict.en
    assert told[seed].changed.day.isoformat() in told[seed].verdict.zh


def test_apps_were_exempt_until_september_2023_and_the_question_says_so():
    open_question = walk({"q_service": "app"})
    (told,) = question_once(open_question)

    assert told.key == "A6"
    assert told.verdict.en == "Once true; changed on 2023-09-01."


def test_the_table_holds_every_statement_of_both_documents():
    first = [f"A{number}" for number in range(1, 39)]
    second = [f"B{number}" for number in range(1, 18)]

    assert list(SEEDS) == [*first[:2], "A2b", *first[2:], *second]
    assert len(SEEDS) == 56


def test_every_statement_is_asked_as_a_person_would_in_both_languages():
    asked = [each.asked for each in SEEDS.values()]

    assert all(each.en.endswith("?") and each.zh.endswith("？") for each in asked)
    assert len({*asked}) == 56


def test_every_question_and_outcome_named_is_reached_by_answers():
    places = [each for seed in SEEDS.values() for each in seed.shows]
    for place in places:
        if place.kind in ("question", "outcome"):
            reached = walk(way_to(place.key))
            assert place.key == (reached.question or reached.ending).key


def test_the_table_counts_what_holds_as_the_coverage_did():
    counted = {
        holds: sum(each.holds == holds for each in SEEDS.values())
        for holds in ("yes", "no", "partly", "unknown")
    }

    assert counted == {"yes": 34, "no": 10, "partly": 8, "unknown": 4}


PLACES = {
    "outcome": lambda key: key in route().outcomes,
    "question": lambda key: key in route().questions,
    "field": lambda key: key in catalogue().fields,
    "rule": lambda key: statement(shipped(), key),
}


@pytest.mark.parametrize("key", list(SEEDS))
def test_each_statement_names_rules_and_places_that_exist(key):
    seed = SEEDS[key]

    assert seed.rules
    assert seed.shows
    assert all(statement(shipped(), rule) for rule in seed.rules)
    assert all(PLACES[each.kind](each.key) for each in seed.shows)


@pytest.mark.parametrize("key", list(SEEDS))
def test_what_no_longer_holds_names_the_rule_that_holds_now(key):
    for rule in SEEDS[key].rules:
        told = statement(shipped(), rule)
        if isinstance(told, Explanation) and told.superseded_by:
            assert statement(shipped(), told.superseded_by).act != "history"


@pytest.mark.parametrize("key", list(SEEDS))
def test_what_changed_is_backed_by_a_newer_source(key):
    seed = SEEDS[key]

    assert bool(seed.newer) is (seed.holds != "unknown")
    assert seed.statement.zh != seed.today.zh


@pytest.mark.parametrize(
    ("seed", "change", "rule"),
    [
        ("A21", {"billing": "free_trial"}, "access.free-trial-not-eligible"),
        ("A25", {"billing": "pay_as_you_go"}, "access.payg-not-eligible"),
        ("A25", {"billing": "subscription", "months_paid": "2"}, "access.ecs-min-three-months"),
        (
            "A28",
            {"billing": "subscription", "months_paid": "12", "ip": "10.0.0.1"},
            "access.public-ip-required",
        ),
    ],
)
def test_an_instance_of_the_documents_meets_the_rule_of_today(seed, change, rule):
    instance = {"id": "i1", "cloud_product": "ecs", **change}
    filing = read_filing(json.dumps({"instances": [instance]}))

    assert rule in SEEDS[seed].rules
    assert rule in {each.rule for each in judged(filing, shipped(), DAY).findings}


def test_three_months_are_enough_today():
    instance = {"id": "i1", "cloud_product": "ecs", "billing": "subscription", "months_paid": "3"}
    filing = read_filing(json.dumps({"instances": [instance]}))

    assert "access.ecs-min-three-months" not in {
        x.rule for x in judged(filing, shipped(), DAY).findings
    }


def test_an_account_of_the_international_site_is_refused_today():
    filing = read_filing(json.dumps({"order": {"account_is_china_site": "no"}}))

    assert "account.intl-site-cannot-file" in SEEDS["B11"].rules
    assert "account.intl-site-cannot-file" in {
        x.rule for x in judged(filing, shipped(), DAY).findings
    }


@pytest.mark.parametrize(
    ("change", "named"),
    [({"holds": "perhaps"}, "perhaps"), ({"shows": ["nowhere"]}, "nowhere"), ({"key": "C1"}, "C1")],
)
def test_a_faulty_table_is_refused_by_name(change, named):
    written = read_json("seeds.json")
    written["statements"][0].update(change)

    with pytest.raises(FaultyCatalogue, match=named):
        read_seeds("seeds.json", written)
