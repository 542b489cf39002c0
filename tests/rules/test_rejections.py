"""The ranked causes of rejection: a filing with exactly that fault, and what catches it where."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Level
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped

sys.path.insert(0, str(Path(__file__).parent))

from provinces_by_hand import ROWS, clean, clean_alone

Filled = Callable[..., Filing]

D = "services[s1].domains[d1]"
NAME = "services[s1].website.name"
ON_RECORD = {
    "order.entity_has_number": "yes",
    "order.entity_in_this_account": "yes",
    "record.entity_number": "浙ICP备2026000000号",
    "record.matches_public_record": "yes",
    "record.services_filed": "1",
}
OTHER = {
    "base": "two people",
    "entity.legal_representative": "p2",
    "papers[id_card_mainland/p2/front].at_hand": "yes",
    "papers[id_card_mainland/p2/back].at_hand": "yes",
}


def no(question: str) -> tuple[dict[str, Any], str]:
    address = f"confirmed[{question}].answer"
    return {address: "no"}, address


def case(  # noqa: PLR0913 - one line of the table
    rank: str,
    changes: dict[str, Any],
    rule: str,
    address: str,
    province: str = "330000",
    *,
    alone: bool = False,
) -> Any:
    """One cause: its rank, the fault, the rule that catches it, and where."""
    (row,) = [each for each in ROWS if each.code == province]
    made = (clean_alone if alone else clean)(row) | changes
    return pytest.param(made, rule, address, id=rank)


SCOPE, MAILING = "entity.business_scope", "entity.mailing_address"
EXPIRES, SERVED = "people[p1].document_valid_to", f"{D}.currently_served"
EMERGENCY, CARD = "people[p1].emergency_phone", "people[p1].card_province"
PERMIT = "papers[residence_permit/p1/front].photos"
LETTER = "papers[no_preapproval_letter/entity].at_hand"
SITES, SITES_AT = no("filed_sites_open_with_number")
FACE, FACE_AT = no("people_available_for_face_check")
SIGNED, SIGNED_AT = no("letters_signed_and_sealed")
PHOTOS, PHOTOS_AT = no("photos_of_originals")
PHONE, PHONE_AT = no("phone_not_used_by_other_entity/p1")
SHELL, SHELL_AT = no("entity_is_not_empty_shell")
BACK = {"papers[residence_permit/p1/back].at_hand": "yes"}
UNMATCHED = {"record.matches_public_record": "no"}

CAUSES = [
    case("1", {f"{D}.holder_relation": "other"}, "zj-domain-owner", f"{D}.holder_relation"),
    case("2", {NAME: "中国云帆门户"}, "naming.no-state-words", NAME),
    case(
        "3",
        {"entity.document_address": "广东省广州市天河区文示路88号"},
        "eligibility.org-province-must-match",
        "entity.document_address",
    ),
    case(
        "4",
        {SCOPE: "软件开发；新闻采编", LETTER: "yes"},
        "preapproval.keyword-in-name-or-scope",
        SCOPE,
    ),
    case("5", {EXPIRES: "2026-12-01"}, "material.id-valid-three-months", EXPIRES),
    case("6", OTHER, "zj-leader", "entity.principal"),
    case("7", {EMERGENCY: "13000000000"}, "material.contact-numbers", EMERGENCY),
    case("8", {SERVED: "yes"}, "process.keep-site-closed", SERVED),
    case("9", ON_RECORD | SITES, "process.existing-sites-must-open", SITES_AT),
    case(
        "10",
        ON_RECORD | UNMATCHED,
        "record.matches-public-record",
        "record.matches_public_record",
    ),
    case("11", {"order.open_orders": "1"}, "process.one-open-order", "order.open_orders"),
    case("12", FACE, "material.face-verification", FACE_AT),
    case(
        "13",
        {f"{D}.name": "yunfan.dev", "services[s1].website.home_url": "www.yunfan.dev"},
        "domain.tld-approved",
        f"{D}.name",
    ),
    case("15", SIGNED, "gd-letters-signed", SIGNED_AT, "440000"),
    case("16", {MAILING: "文示路"}, "material.address-detail", MAILING),
    case(
        "17",
        {"instances[i1].billing": "pay_as_you_go"},
        "access.payg-not-eligible",
        "instances[i1].billing",
    ),
    case(
        "province 1",
        {f"{D}.real_name_on": "2026-11-20"},
        "domain.wait-three-days",
        f"{D}.real_name_on",
    ),
    case("province 2", {NAME: "拾光读书论坛"}, "naming.individual-banned-words", NAME, alone=True),
    case("province 3", {CARD: "440000"} | BACK, "zj-ind-residence", PERMIT, alone=True),
    case("province 4", {SCOPE: "软件开发；教育咨询"}, "hb-scope-words", SCOPE, "420000"),
    case("province 5", PHOTOS, "material.originals-colour", PHOTOS_AT),
    case("province 6", OTHER, "hb-leader", "entity.principal", "420000"),
    case("province 7", PHONE, "material.phone-unique", PHONE_AT),
    case("province 9", {SERVED: "yes"}, "hb-site-closed", SERVED, "420000"),
    case("province 10", ON_RECORD | SHELL, "after.empty-shell", SHELL_AT, "420000"),
]
"""Rank 14, and 8 of the provinces, is the text message; it comes when the order is gone."""


@pytest.mark.parametrize(("changes", "rule", "address"), CAUSES)
def test_a_cause_of_rejection_is_caught_at_its_answer_with_a_cure_and_nothing_else_is(
    filled: Filled, day: date, changes: dict[str, Any], rule: str, address: str
) -> None:
    given = dict(changes)
    findings = judge(filled(given.pop("base", "company"), given), {}, shipped(), day).findings
    heavy = [each for each in findings if each.level is not Level.ADVICE]
    assert [(each.rule, each.address) for each in heavy] == [(rule, address)]
    assert heavy[0].fix.en
    assert heavy[0].fix.zh


@pytest.mark.parametrize("missed", ["process.sms-24h", "process.sms-five-errors"])
def test_the_text_message_after_the_order_is_told_and_is_no_finding(missed: str) -> None:
    assert shipped().statements[missed].act in ("deadline", "afterwards")


def test_every_rank_of_both_files_has_its_case() -> None:
    ranks = {str(each.id) for each in CAUSES}
    assert {str(rank) for rank in range(1, 18)} - ranks == {"14"}
    assert {f"province {rank}" for rank in range(1, 11)} - ranks == {"province 8"}
