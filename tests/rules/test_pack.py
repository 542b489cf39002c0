"""The pack as a whole: nothing dropped, the nearer speaks, every age is told."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.filing import Confirmation, Filing, PaperSlot
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.rules.comparison import compared, effect
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.notes import notes
from icp_wizard.rules.pack import Pack, Rule, read_pack, shipped, written
from icp_wizard.rules.statement import Explanation

sys.path.insert(0, str(Path(__file__).parent))

from conftest import _filled as complete
from provinces_by_hand import identity_number

DAY = date(2026, 11, 22)
ACCOUNTS: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("accounts.json").read_text("utf-8")
)
"""Every id of the two files of facts, and where its statement acts."""

PROVINCIAL = [rule for rule in shipped().rules if rule.province]
QUESTIONS = [pytest.param(rule, id=rule.id) for rule in PROVINCIAL if rule.act == "question"]
PAPERS = [pytest.param(rule, id=rule.id) for rule in PROVINCIAL if rule.act == "paper"]

ON_RECORD = {"order.entity_has_number": "yes", "order.entity_in_this_account": "yes"}
CHANGED = {
    "order.operation_seen": "modify_entity",
    "change.targets": ["entity_name", "entity_document_address", "entity_principal"],
}
OTHER = {"base": "two people", "entity.legal_representative": "p2"}
MINOR = {"people[p1].document_number": identity_number("330106", "20090601")}
WORDY = {
    "entity.name": "杭州文化教育商贸有限公司",
    "entity.business_scope": "危险化学品销售；电子商务；展览服务",
    "services[s1].website.name": "教育文化商城展示",
}
HOLDER = "services[s1].domains[d1].holder_relation"
SITUATIONS: tuple[dict[str, Any], ...] = (
    {},
    {"base": "individual"},
    {"entity.is_sole_trader": "yes"},
    {"entity.nature": "public_institution"},
    {"entity.nature": "government"},
    {"base": "two people", "services[s1].principal": "p2"},
    OTHER,
    OTHER | {HOLDER: "legal_representative"},
    OTHER | {"people[p2].document_number": "E12345678", "services[s1].principal": "p1"},
    OTHER | {"people[p1].document_type": "passport", "entity.legal_representative": "p1"},
    ON_RECORD | {"record.services_filed": "40"},
    ON_RECORD | {"record.services_filed": "40", "base": "individual"},
    CHANGED,
    CHANGED | {"base": "individual"},
    WORDY,
    WORDY | {"entity.is_sole_trader": "yes"},
    MINOR,
    MINOR | {"base": "individual"},
    {f"services[s{n}].domains[d{n}].name": f"yunfan{n}.cn" for n in range(1, 7)},
)
"""What may make a question asked or a paper needed: one case after another, none complete."""


@cache
def situations(code: str) -> tuple[Judgement, ...]:
    """What the rules of a province say in each situation, cards from there and from elsewhere."""
    pack = shipped()
    own = tuple(rule for rule in pack.rules if rule.province == code)
    alone = replace(pack, rules=(*own, *pack.drawn("form")), explanations=())
    return tuple(
        judge(filled(changes, code, card), {}, alone, DAY)
        for changes in SITUATIONS
        for card in ("330000", "310000")
    )


def filled(changes: Mapping[str, Any], code: str, card: str) -> Filing:
    """A complete filing in a situation, with a card from a province."""
    made = {**changes, "entity.region_province": code, "people[p1].card_province": card}
    return complete(made.pop("base", "company"), made)


def test_no_statement_of_the_facts_is_dropped_and_each_acts_where_the_account_says() -> None:
    acts: dict[str, set[str]] = {}
    for each in shipped().statements.values():
        for key in (each.id, *each.covers):
            acts.setdefault(key, set()).add(each.act)
    lost = {
        key: act
        for listed in ACCOUNTS.values()
        for key, act in listed.items()
        if act not in acts.get(key, set())
    }
    assert lost == {}
    assert [len(listed) for listed in ACCOUNTS.values()] == [276, 50, 308]


def test_what_is_no_current_rule_is_history_or_weak() -> None:
    told = shipped().statements
    once = [key for key, act in ACCOUNTS["rules.json"].items() if act == "history"]
    assert len(once) == 15
    for key in once:
        old = told[key]
        assert isinstance(old, Explanation)
        assert old.superseded_by in told
        assert told[old.superseded_by].act != "history"


def test_every_statement_is_said_in_both_languages_and_has_a_source() -> None:
    for each in shipped().statements.values():
        said = [each.statement, *filter(None, [each.note])]
        assert all(text.en.strip() for text in said)
        assert all(any("\u4e00" <= sign <= "\u9fff" for sign in text.zh) for text in said)
        assert each.sources


def test_what_a_statement_covers_is_covered_by_nobody_in_the_same_place_twice() -> None:
    covered = Counter(
        (each.province, key, each.act)
        for each in shipped().statements.values()
        for key in each.covers
        if key not in ("domain.per-order-limits", "material.website-plan")
    )
    assert {key for key, count in covered.items() if count > 1} == set()


@pytest.mark.parametrize("rule", QUESTIONS)
def test_every_question_of_a_province_is_asked_there_and_a_no_is_a_finding(rule: Rule) -> None:
    asked = (
        (judgement, question)
        for judgement in situations(rule.province)
        for question in judgement.questions
        if question.rule is rule
    )
    judgement, question = next(asked)
    slot = question.address.removeprefix("confirmed[").removesuffix("].answer")
    for answer, found in (("yes", []), ("no", [rule.id])):
        told = (Confirmation(id=slot, answer=answer),)
        filing = judgement.outlook.filing.model_copy(update={"confirmed": told})
        again = judge(filing, {}, judgement.pack, DAY)
        assert [each.rule for each in again.at(question.address)] == found


@pytest.mark.parametrize("rule", PAPERS)
def test_every_paper_of_a_province_is_wanted_there_until_it_is_at_hand(rule: Rule) -> None:
    wanted = (
        judgement
        for judgement in situations(rule.province)
        if rule.id in {slot.rule.id for slot in judgement.slots}
    )
    judgement = next(wanted)
    assert rule.id in {each.rule for each in judgement.findings}
    slots = tuple(PaperSlot(id=slot.id, at_hand="yes") for slot in judgement.slots)
    filing = judgement.outlook.filing.model_copy(update={"papers": slots})
    settled = judge(filing, {}, judgement.pack, DAY)
    assert rule.id not in {each.rule for each in settled.findings}


@pytest.mark.parametrize("code", list(shipped().provinces))
def test_a_province_has_its_own_rules_and_those_of_the_nation(code: str) -> None:
    places = {each.province for each in shipped().within(code).statements.values()}
    assert places == {code, ""}


def test_only_one_of_several_papers_is_missed() -> None:
    changes = {"entity.region_province": "510000", "people[p1].card_province": "330000"}
    found = judge(complete("individual", changes), {}, shipped(), DAY)
    missed = [each for each in found.findings if each.rule == "sc-ind-residence"]
    slots = [slot for slot in found.slots if slot.rule.id == "sc-ind-residence"]
    assert len(missed) == 1
    assert {slot.paper.key for slot in slots} == {
        "residence_permit",
        "social_insurance_proof",
        "employer_proof",
        "student_card",
    }
    assert all(len(slot.instead) == 3 for slot in slots)
    assert all(slot.paper.label.zh in missed[0].message.zh for slot in slots)


def test_a_province_speaks_before_the_nation_even_when_milder() -> None:
    rules = {
        code: {each.rule for each in judged(MINOR | {"entity.region_province": code}).findings}
        for code in ("330000", "440000")
    }
    assert "eligibility.age-eighteen" in rules["330000"]
    assert "eligibility.age-eighteen" not in rules["440000"]  # sixteen is enough in Guangdong


def test_of_two_rules_of_a_province_the_one_for_fewer_groups_speaks() -> None:
    wide, narrow = shipped().statements["hb-min-age"], shipped().statements["gd-ind-min-age"]
    assert isinstance(wide, Rule)
    near = replace(wide, id="narrow", applies_to=narrow.applies_to)
    pack = replace(shipped(), rules=(wide, near), explanations=())
    assert pack.within(wide.province)._rivals == {wide.id: (near,)}  # pyright: ignore[reportPrivateUsage]


def test_what_may_apply_keeps_the_farther_rule_silent() -> None:
    unanswered = {"entity.region_province": "420000", "entity.nature": ""}
    found = judged(unanswered | {"services[s1].domains[d1].holder_relation": "other"})
    assert "domain.owner-matches-organisation" not in {each.rule for each in found.findings}


def judged(changes: Mapping[str, Any]) -> Judgement:
    given = dict(changes)
    return judge(complete(given.pop("base", "company"), given), {}, shipped(), DAY)


def test_age_is_counted_from_the_newest_source() -> None:
    rule = shipped().rules[0]
    old, new = (
        Source(Text("A", "甲"), Text("2020", "2020"), day=date(2020, 1, 1)),
        Source(Text("B", "乙"), Text("2024", "2024"), day=date(2024, 11, 22)),
    )
    undated = Source(Text("C", "丙"), Text("undated", "未注明日期"))
    dated = replace(rule, sources=(old, new, undated))
    day = date(2026, 11, 22)
    assert dated.age(day) == timedelta(730)
    assert not dated.is_old(day)
    assert dated.is_old(day + timedelta(1))
    assert replace(rule, sources=(undated,)).age(day) is None
    assert replace(rule, sources=(undated,)).is_old(day)


def test_notes_are_told_on_their_step_when_they_apply_and_are_no_findings() -> None:
    later = {"order.service_has_number": "yes", "order.entity_has_number": "yes"}
    first, access = judged({}), judged(later)
    told = {note.explanation.id for note in notes(access.outlook, access.pack, step="services")}
    assert "process.access-filing-site-stays-open" in told
    assert "process.access-filing-site-stays-open" not in {
        note.explanation.id for note in notes(first.outlook, first.pack)
    }
    assert not told & {each.rule for each in access.findings}


def test_quiet_notes_are_told_on_request() -> None:
    judgement = judged({})
    few = notes(judgement.outlook, judgement.pack)
    assert set(few) < set(notes(judgement.outlook, judgement.pack, quiet=True))
    assert not any(note.explanation.quiet for note in few)


def changed_pack(**changes: Any) -> Pack:
    """The shipped pack with one rule changed, one gone, and one more."""
    pack = shipped()
    rules = [
        replace(rule, **changes) if rule.id == "sx-order-limit" else rule
        for rule in pack.rules
        if rule.id != "yn-leader"
    ]
    return replace(pack, rules=(*rules, replace(pack.rules[0], id="new.rule")))


def test_two_packs_are_compared_rule_by_rule() -> None:
    args = {"key": "services_total", "most": 1, "at": "services"}
    found = compared(shipped(), changed_pack(args=args))
    assert [each.id for each in found.added] == ["new.rule"]
    assert [each.id for each in found.removed] == ["yn-leader"]
    assert [(each.new.id, each.parts) for each in found.changed] == [("sx-order-limit", ("args",))]


def test_a_pack_does_not_differ_from_itself() -> None:
    again = read_pack("again", deepcopy(written()), catalogue())
    found = compared(shipped(), again)
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_what_another_pack_means_for_a_draft_is_told_by_its_findings() -> None:
    args = {"key": "services_total", "most": 1, "at": "services"}
    two = {"entity.region_province": "140000", "services": [{"id": "s1"}, {"id": "s2"}]}
    filing = complete(changes=two)
    found = effect(filing, {}, shipped(), changed_pack(args=args), DAY)
    assert [each.rule for each in found.come if each.rule != "new.rule"] == ["sx-order-limit"]
    assert found.go == ()


FORMS = [each for each in written()["rules"] if each["check"]["kind"] == "form"]
SMALL: dict[str, Any] = {
    **{key: written()[key] for key in ("version", "as_of", "sources")},
    "rules": [*FORMS, *written()["rules"][:6]],
    "explanations": written()["explanations"][40:44],
    "provinces": [
        {**each, "rules": each["rules"][:3], "explanations": []}
        for each in written()["provinces"][:2]
    ],
}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    items: Any = ()
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
    return found + [place for key, inner in items for place in places(inner, (*path, key))]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([each for each in places(SMALL) if each[0] != "sources"]), JSON)
def test_a_wrong_value_anywhere_in_a_pack_is_taken_or_refused_and_never_breaks(
    place: tuple[Any, ...], value: Any
) -> None:
    content = deepcopy(SMALL)
    target: Any = content
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    try:
        read_pack("pack.json", content, catalogue())
    except FaultyCatalogue:
        return
