"""Every rule with a check by its examples, in examples.json and for provinces in provincial.json.

An example is an outcome, what it is about, the changes to a complete filing, and for a fault its
address and reason. The filing is that of a company unless ``base`` names another.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Level
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.rules.case import Case
from icp_wizard.rules.checks import CHECKS
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.forms import form_of
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import Rule, shipped
from icp_wizard.rules.papers import settled

Filled = Callable[..., Filing]

EXAMPLES: dict[str, list[list[Any]]] = {
    rule: listed
    for name in ("examples.json", "provincial.json")
    for rule, listed in json.loads(Path(__file__).with_name(name).read_text("utf-8")).items()
}
RULES = {rule.id: rule for rule in shipped().rules if not rule.province or rule.act == "finding"}
OUTCOMES = {
    "passes",
    "fails",
    "waits",
    "not asked",
    "passes at the bound",
    "fails at the bound",
}
BOUNDED = {
    "min_age",
    "min_validity_days",
    "min_days_since",
    "number",
    "max_count",
    "length",
    "remark_required",
    "before",
}


def examples(*outcomes: str) -> list[Any]:
    """The examples of some outcomes: rule, changes, and where the fault is."""
    return [
        pytest.param(rule, changes, where, id=f"{rule} of {about} {outcome}")
        for rule, listed in EXAMPLES.items()
        for outcome, about, changes, *where in listed
        if outcome in outcomes
    ]


def judged(filled: Filled, rule: str, changes: dict[str, Any], day: date) -> Judgement:
    """What one rule alone says of the filing; forms are judged always and left out here."""
    given = dict(changes)
    photos = given.pop("photos", {})
    base, on = given.pop("base", "company"), given.pop("day", day.isoformat())
    forms = (each for each in shipped().drawn("form") if each.id != rule)
    pack = replace(shipped(), rules=(RULES[rule], *forms))
    judgement = judge(filled(base, given), photos, pack, date.fromisoformat(on))
    found = tuple(each for each in judgement.findings if each.rule == rule)
    return replace(judgement, findings=found)


@pytest.mark.parametrize(("rule", "changes", "where"), examples("fails", "fails at the bound"))
def test_a_fault_is_found_at_its_own_answer(
    filled: Filled, day: date, rule: str, changes: dict[str, Any], where: list[str]
) -> None:
    address, *reason = where
    found = judged(filled, rule, changes, day).findings
    assert (rule, address) in [(each.rule, each.address) for each in found]
    assert not reason or reason[0] in [each.reason for each in found]


@pytest.mark.parametrize(("rule", "changes", "_"), examples("passes"))
def test_a_right_answer_is_judged_and_passes(
    filled: Filled, day: date, rule: str, changes: dict[str, Any], _: list[str]
) -> None:
    judgement = judged(filled, rule, changes, day)
    assert judgement.findings == ()
    assert was_judged(judgement, RULES[rule])


@pytest.mark.parametrize(("rule", "changes", "_"), examples("passes at the bound", "not asked"))
def test_what_lies_within_the_bound_or_is_not_asked_is_no_fault(
    filled: Filled, day: date, rule: str, changes: dict[str, Any], _: list[str]
) -> None:
    assert judged(filled, rule, changes, day).findings == ()


@pytest.mark.parametrize(("rule", "changes", "_"), examples("waits"))
def test_what_is_not_answered_is_not_yet_known_and_no_fault(
    filled: Filled, day: date, rule: str, changes: dict[str, Any], _: list[str]
) -> None:
    judgement = judged(filled, rule, changes, day)
    assert judgement.findings == ()
    assert judgement.unknown or judgement.questions


def was_judged(judgement: Judgement, rule: Rule) -> bool:
    """Whether the rule had something to judge, so that passing says something."""
    outlook = judgement.outlook
    if rule.check == "needs_paper":
        return any(settled(outlook, slot) for slot in judgement.slots)
    if rule.check == "form":
        return has_form(outlook, str(rule.args["form"]))
    if rule.drawn:
        return True
    return any(
        CHECKS[rule.check].run(Case(outlook, item), **rule.args) == ()
        for item in outlook.items(rule.home)
        if outlook.holds(rule.when, item)
    )


def has_form(outlook: Outlook, form: str) -> bool:
    return any(
        form_of(outlook, field, item) == form and outlook.raw(address)
        for field, item, address in outlook.asked_fields()
    )


def test_every_rule_has_a_passing_and_a_failing_example() -> None:
    lacking = {
        rule: wanted
        for rule in RULES
        for wanted in ("passes", "fails")
        if wanted not in [example[0] for example in EXAMPLES.get(rule, [])]
    }
    assert lacking == {}
    assert set(EXAMPLES) == set(RULES)


def test_every_rule_with_a_bound_has_examples_on_both_sides_of_it() -> None:
    lacking = [
        (rule.id, wanted)
        for rule in RULES.values()
        if rule.check in BOUNDED or {"min_hanzi", "max_hanzi"} & set(rule.args)
        for wanted in ("passes at the bound", "fails at the bound")
        if wanted not in [example[0] for example in EXAMPLES[rule.id]]
    ]
    assert lacking == []


def test_every_example_has_an_outcome_of_the_list() -> None:
    assert {example[0] for listed in EXAMPLES.values() for example in listed} == OUTCOMES


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_nothing_undated_or_unsure_ever_stops(rule: Rule) -> None:
    sure = rule.confidence != "low" and any(source.day for source in rule.sources)
    assert sure or rule.level is not Level.STOP


@pytest.mark.parametrize("base", ["company", "individual", "app", "two people"])
def test_a_complete_filing_is_ready_and_lacks_papers_alone(
    filled: Filled, day: date, base: str
) -> None:
    judgement = judge(filled(base), {}, shipped(), day)
    assert judgement.ready
    assert {each.address.partition("[")[0] for each in judgement.findings} <= {"papers"}
    assert judgement.findings


@pytest.mark.parametrize("sample", ["enterprise", "individual"])
def test_the_samples_are_ready_and_lack_papers_alone(day: date, sample: str) -> None:
    filing = read_filing((root() / f"samples/{sample}.json").read_text("utf-8"))
    judgement = judge(filing, {}, shipped(), day)
    assert judgement.ready
    assert {each.address.partition("[")[0] for each in judgement.findings} <= {"papers"}
