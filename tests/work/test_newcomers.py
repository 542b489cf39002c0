"""Where an individual is taken, against what the provinces say."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.rules.pack import shipped
from icp_wizard.work.newcomers import STANDINGS, Newcomer, Welcome, welcomes

DAY = date(2026, 11, 22)


def at(code: str, **person: object) -> Welcome:
    newcomer = Newcomer(**{"home": "530000", **person})  # type: ignore[arg-type]
    return next(each for each in welcomes(shipped(), newcomer, DAY) if each.province.code == code)


@pytest.mark.parametrize(
    ("code", "person", "standing"),
    [
        ("530000", {}, "home"),
        ("140000", {}, "local_card_only"),
        ("330000", {}, "permit_needed"),
        ("330000", {"paper": "residence_permit"}, "paper_held"),
        ("310000", {"paper": "student_card"}, "permit_needed"),
        ("110000", {"paper": "residence_permit"}, "no_limit_found"),
        ("330000", {"years": 17, "paper": "residence_permit"}, "too_young"),
        ("360000", {"years": 16, "paper": "residence_permit"}, "paper_held"),
        ("360000", {"years": 14, "paper": "residence_permit"}, "too_young"),
    ],
)
def test_a_province_takes_a_newcomer_as_its_rules_say(
    code: str, person: dict[str, object], standing: str
) -> None:
    assert at(code, **person).standing == standing


def test_an_age_which_only_a_weak_rule_minds_is_told_and_refuses_nobody() -> None:
    found = at("310000", years=17, paper="residence_permit")

    assert found.standing == "paper_held"
    assert [rule.id for rule in found.young] == ["eligibility.age-eighteen"]


def test_every_province_has_one_standing() -> None:
    found = welcomes(shipped(), Newcomer("440000"), DAY)

    assert [each.province.code for each in found] == list(shipped().provinces)
    assert {each.standing for each in found} <= set(STANDINGS)
