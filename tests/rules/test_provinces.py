"""Every province against the table written by hand."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding, Level
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.notes import notes
from icp_wizard.rules.pack import shipped

sys.path.insert(0, str(Path(__file__).parent))

from provinces_by_hand import LEGAL, MANAGER, ROWS, SAME, SHARE, Row, clean, clean_alone

Filled = Callable[..., Filing]
Judged = Callable[..., Judgement]

EVERY = [pytest.param(row, id=row.code) for row in ROWS]
HOLDER = "services[s1].domains[d1].holder_relation"
LETTER = "papers[principal_authorisation_letter/entity].at_hand"
NOISE = 10


@pytest.fixture
def judged(filled: Filled, day: date) -> Judged:
    """What the shipped rules say of a filing with these changes."""

    def told(*changes: Mapping[str, Any]) -> Judgement:
        given = {key: value for each in changes for key, value in each.items()}
        return judge(filled(given.pop("base", "company"), given), {}, shipped(), day)

    return told


def heavy(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """The rules that stop or are a risk, with where they say so."""
    return {(each.rule, each.address) for each in findings if each.level is not Level.ADVICE}


def test_the_table_holds_every_province_once() -> None:
    assert [row.code for row in ROWS] == sorted(shipped().provinces)
    assert len(ROWS) == 31


@pytest.mark.parametrize("row", EVERY)
def test_a_faultless_organisation_at_home_meets_no_stop_and_no_risk(
    judged: Judged, row: Row
) -> None:
    assert heavy(judged(clean(row)).findings) == set()


@pytest.mark.parametrize("row", EVERY)
def test_a_faultless_person_at_home_meets_no_stop_and_no_risk(judged: Judged, row: Row) -> None:
    assert heavy(judged(clean_alone(row)).findings) == set()


@pytest.mark.parametrize("row", EVERY)
def test_an_organisation_of_another_province_is_stopped(judged: Judged, row: Row) -> None:
    other = ROWS[0] if row is not ROWS[0] else ROWS[1]
    moved = {"entity.document_address": f"{other.address}文示路88号502室"}
    found = judged(clean(row), moved).findings
    assert ("eligibility.org-province-must-match", "entity.document_address") in heavy(found)


@pytest.mark.parametrize("row", EVERY)
def test_a_person_from_elsewhere_is_taken_as_the_table_says(judged: Judged, row: Row) -> None:
    card = {"people[p1].card_province": "330000" if row.code != "330000" else "440000"}
    found = heavy(judged(clean_alone(row), card).findings)
    expected = {
        "local": {(row.outsider_rule, "people[p1].card_province")},
        "unknown": {("eligibility.individual-province", "people[p1].card_province")},
        "open": set[tuple[str, str]](),
    }
    if row.outsiders == "permit":
        assert {rule for rule, _ in found} == {row.outsider_rule}
        assert all(address.startswith("papers[") for _, address in found)
    else:
        assert found == expected[row.outsiders]


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.code) for row in ROWS if row.outsiders == "permit"]
)
def test_one_of_the_papers_accepted_is_enough_for_a_person_from_elsewhere(
    judged: Judged, row: Row
) -> None:
    card = {"people[p1].card_province": "330000" if row.code != "330000" else "440000"}
    sides = (row.accepted, row.accepted.replace("front", "back"))
    shown = {f"papers[{side}].at_hand": "yes" for side in sides}
    assert heavy(judged(clean_alone(row), card, shown).findings) == set()


@pytest.mark.parametrize("row", EVERY)
def test_somebody_else_in_charge_is_judged_as_the_table_says(judged: Judged, row: Row) -> None:
    deputy = {"base": "two people", "entity.legal_representative": "p2", "entity.principal": "p1"}
    deputy |= {"services[s1].principal": "p1", LETTER: "yes"}
    deputy |= {"papers[service_principal_authorisation_letter/s1].at_hand": "yes"}
    remark = {"entity.remarks": "张示例为信息部主管，负责网站；应急号码由行政主管王示例使用"}
    found = heavy(judged(clean(row), deputy, remark).findings)
    stopped = {rule for rule, address in found if address == "entity.principal"}
    assert bool(stopped) is (row.leader in ("never", "foreign"))
    assert found - {(rule, "entity.principal") for rule in stopped} == set()


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.code) for row in ROWS if row.leader in ("letter", "same")]
)
def test_whoever_stands_in_needs_the_letter(judged: Judged, row: Row) -> None:
    deputy = {"base": "two people", "entity.legal_representative": "p2", "entity.principal": "p1"}
    found = judged(clean(row), deputy, {"services[s1].principal": "p1"}).findings
    wanted = "papers[principal_authorisation_letter/entity].photos"
    assert wanted in {address for _, address in heavy(found)} | {
        each.address for each in found if row.code == "110000"
    }


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.code) for row in ROWS if row.leader == "same"]
)
def test_whoever_stands_in_has_to_be_in_charge_of_the_website_too(judged: Judged, row: Row) -> None:
    deputy = {"base": "two people", "entity.legal_representative": "p2", "entity.principal": "p1"}
    found = judged(clean(row), deputy, {"services[s1].principal": "p2", LETTER: "yes"}).findings
    assert "service" in {each.reason for each in found if each.address == "entity.principal"}


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.code) for row in ROWS if row.leader == "foreign"]
)
def test_a_foreign_legal_representative_may_authorise_a_holder_of_a_mainland_card(
    judged: Judged, row: Row
) -> None:
    deputy = {"base": "two people", "entity.legal_representative": "p2", "entity.principal": "p1"}
    deputy |= {"services[s1].principal": "p1", "people[p2].document_number": "E12345678"}
    assert "entity.principal" not in {
        address for _, address in heavy(judged(clean(row), deputy).findings)
    }


@pytest.mark.parametrize("relation", [SAME, LEGAL, SHARE, MANAGER])
@pytest.mark.parametrize("row", [pytest.param(row, id=row.code) for row in ROWS if row.owners])
def test_the_holder_of_a_domain_is_judged_as_the_table_says(
    judged: Judged, row: Row, relation: str
) -> None:
    found = judged(clean(row), {HOLDER: relation}).findings
    levels = {each.level.value for each in found if each.address == HOLDER}
    assert levels == (set() if relation in row.owners else {row.owner_level})


@pytest.mark.parametrize("row", EVERY)
def test_seventeen_years_are_judged_as_the_table_says(judged: Judged, row: Row) -> None:
    for made, expected in (
        (clean(row, born="20090601"), row.minor),
        (clean_alone(row, born="20090601"), row.minor_alone),
    ):
        found = judged(made).findings
        about = [(each.level.value, each.rule) for each in found if _is_of_age(each)]
        assert expected in about if expected else about == []


def _is_of_age(finding: Finding) -> bool:
    return "age" in finding.rule.partition("-")[2] or finding.rule == "eligibility.age-eighteen"


@pytest.mark.parametrize("row", EVERY)
def test_a_local_mobile_number_is_asked_for_where_the_table_says(judged: Judged, row: Row) -> None:
    for made in (clean(row), clean_alone(row)):
        asked = {question.address for question in judged(made).questions}
        assert (f"confirmed[phone_from_{row.code}/p1].answer" in asked) is bool(row.phone)


@pytest.mark.parametrize("row", EVERY)
def test_a_letter_for_the_person_in_charge_of_a_website_is_asked_for_in_the_provinces_name(
    judged: Judged, row: Row
) -> None:
    other = {"base": "two people", "services[s1].principal": "p2"}
    slot = "papers[service_principal_authorisation_letter/s1].photos"
    (found,) = [each for each in judged(clean(row), other).findings if each.address == slot]
    assert (found.rule != "material.service-authorisation-letter") is row.admin_letter


def test_while_the_province_is_not_known_what_provinces_decide_waits(judged: Judged) -> None:
    deputy = {"base": "two people", "entity.legal_representative": "p2"}
    found = judged(clean(ROWS[1]), deputy, {"entity.region_province": ""}).findings
    assert "entity.principal" not in {each.address for each in found}


def test_a_faultless_filing_is_told_no_more_than_a_person_would_read(judged: Judged) -> None:
    told: list[int] = []
    for made in [make(row) for row in ROWS for make in (clean, clean_alone)]:
        judgement = judged(made)
        told.append(len(judgement.findings) + len(notes(judgement.outlook, judgement.pack)))
    assert statistics.median(told) <= NOISE
    assert max(told) <= NOISE
