from __future__ import annotations

import itertools

import pytest

from icp_wizard.model.condition import Answer, BadCondition, Truth, parse

ANSWERS: dict[str, Answer] = {
    "nature": "enterprise",
    "empty": "",
    "none_chosen": (),
    "content": ("blog", "other"),
    "yes": "yes",
    "no": "no",
    "months": "12",
    "word": "twelve",
    "count": 3,
}


def holds(text: str) -> Truth:
    return parse(text).holds(ANSWERS.get)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("", True),
        ("always", True),
        ("true", True),
        ("false", False),
        ("nature == 'enterprise'", True),
        ("nature != 'enterprise'", False),
        ("nature in ['individual', 'enterprise']", True),
        ("nature not in ['individual', 'enterprise']", False),
        ("yes", True),
        ("no", False),
        ("not no", True),
        ("yes == True", True),
        ("content == 'blog'", True),
        ("content == 'shop'", False),
        ("content in ['shop', 'blog']", True),
        ("content not in ['shop', 'game']", True),
        ("months >= 12", True),
        ("months < 12", False),
        ("months == 12", True),
        ("count > 2 and count <= 3", True),
        ("(yes or no) and not (no or no)", True),
    ],
)
def test_a_condition_says_what_it_reads_like(text: str, truth: bool) -> None:
    assert holds(text) is truth


@pytest.mark.parametrize(
    "text",
    [
        "missing == 'x'",
        "missing != 'x'",
        "not missing",
        "missing in ['x']",
        "missing not in ['x']",
        "missing > 1",
        "nature == missing",
        "empty == ''",
        "none_chosen == 'x'",
        "word > 3",
        "content > 3",
        "nature",
    ],
)
def test_what_has_no_answer_is_unknown_and_neither_true_nor_false(text: str) -> None:
    assert holds(text) is None


def test_three_values_join_as_kleene_has_them() -> None:
    names: dict[str, Truth] = {"yes": True, "no": False, "missing": None}
    for one, other in itertools.product(names, repeat=2):
        pair = {names[one], names[other]}
        both = False if False in pair else None if None in pair else True
        either = True if True in pair else None if None in pair else False
        assert holds(f"{one} and {other}") is both
        assert holds(f"{one} or {other}") is either


def test_the_names_and_options_of_a_condition_are_known_before_it_runs() -> None:
    condition = parse("entity.nature in ['individual', 'government'] and not age < 18")
    assert condition.names() == {"entity.nature", "age"}
    assert condition.options() == {
        ("entity.nature", "individual"),
        ("entity.nature", "government"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "nature =",
        "import os",
        "open('x')",
        "nature + 1 == 2",
        "-1 < months",
        "1 < months < 3",
        "nature is 'x'",
        "[x for x in content]",
        "nature if yes else no",
        "content[0] == 'blog'",
        "lambda: 1",
        "f'{nature}'",
        "nature in [missing]",
        "(" * 500,
    ],
)
def test_anything_beyond_the_language_is_refused_when_it_is_parsed(text: str) -> None:
    with pytest.raises(BadCondition):
        parse(text)
