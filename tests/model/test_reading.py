"""A filing from JSON and back: every fault told in our words, at its address."""

from __future__ import annotations

import json
import typing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.model.filing import Filing, Item, Part
from icp_wizard.model.reading import (
    Problem,
    UnreadableFiling,
    filing_schema,
    read_filing,
    write_filing,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def problems(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(UnreadableFiling) as refusal:
        read_filing(text)
    return refusal.value.problems


def only_problem(text: str | bytes) -> tuple[str, str]:
    (problem,) = problems(text)
    return problem.address, problem.message.en


def test_an_empty_object_is_a_valid_empty_filing():
    assert read_filing("{}") == Filing()


def test_a_filing_may_begin_with_a_byte_order_mark():
    assert read_filing(b"\xef\xbb\xbf{}") == Filing()


def test_items_without_an_id_are_given_one_by_position():
    filing = read_filing('{"people": [{}, {}], "services": [{"domains": [{}]}, {"domains": [{}]}]}')

    assert [each.id for each in filing.people] == ["p1", "p2"]
    assert [each.domains[0].id for each in filing.services] == ["d1", "d2"]


def test_an_id_given_by_position_never_takes_one_that_is_written():
    filing = read_filing('{"people": [{}, {"id": "p1"}]}')

    assert [each.id for each in filing.people] == ["p2", "p1"]


@pytest.mark.parametrize(
    ("text", "address", "words"),
    [
        ("[]", "", "curly brackets belong here, not a list"),
        ('"x"', "", "curly brackets belong here, not text"),
        ("1", "", "curly brackets belong here, not a number"),
        ("", "", "line 1, column 1"),
        ('{"entity": {},\n "people": [,]}', "", "line 2, column 13"),
        (b'{"entity": "\xff"}', "", "from byte 13 on"),
        ('{"entty": {}}', "", "Did you mean “entity”?"),
        ('{"entity": {"nmae": ""}}', "entity", "Did you mean “name”?"),
        ('{"people": [{"mobil": ""}]}', "people[p1]", "Did you mean “mobile”?"),
        ('{"entity": {"zzz": ""}}', "entity", "no “zzz” here"),
        ('{"decide": {"Q-1": "x"}}', "decide", "no “Q-1” here"),
        ('{"entity": {"document_number": 007}}', "", "column 33 begins with a zero. Write it in"),
        (
            '{"people": [{"mobile": 13000000000}]}',
            "people[p1].mobile",
            "Write 13000000000 in quotes",
        ),
        ('{"entity": {"name": NaN}}', "entity.name", "Write NaN in quotes"),
        ('{"entity": {"name": true}}', "entity.name", "Write “yes” in quotes here, not true"),
        ('{"entity": {"name": false}}', "entity.name", "Write “no” in quotes here, not false"),
        ('{"entity": {"name": null}}', "entity.name", "Leave the name out"),
        ('{"entity": {"name": []}}', "entity.name", "Text in quotes belongs here, not a list"),
        ('{"people": {}}', "people", "A list in square brackets belongs here"),
        ('{"people": ["x"]}', "people[1]", "curly brackets belong here, not text"),
        ('{"papers": [{"id": "x", "photos": "y"}]}', "papers[x].photos", "A list in square"),
        ('{"papers": [{"id": "x", "photos": [1]}]}', "papers[x].photos", "Write 1 in quotes"),
        ('{"papers": [{}]}', "papers", "Item 1 of this list needs an id"),
        ('{"people": [{"id": "a]b"}]}', "people", "“a]b” cannot be an id"),
        ('{"people": [{"id": 1}]}', "people[1].id", "Write 1 in quotes"),
        ('{"people": [{"id": "x"}, {"id": "x"}]}', "people", "“x” is used twice"),
        ('{"people": [{"id": "x"}], "services": [{"id": "x"}]}', "services", "“x” is used twice"),
        ('{"entity": {}, "entity": {}}', "entity", "“entity” is written twice"),
        ('{"entity": {"name": "\\ud800"}}', "entity.name", "A character here is broken"),
        ('{"format": 2}', "format", "format 2 from a later release"),
        ('{"format": "1"}', "format", "must be the number 1, without quotes"),
        ('{"format": 1.0}', "format", "must be the number 1, without quotes"),
        ('{"format": 0}', "format", "must be the number 1, without quotes"),
        ("[" * 100_000, "", "more than 32 deep"),
        ('{"entity":' * 40 + "1" + "}" * 40, "", "more than 32 deep"),
        (" " * 5_000_001, "", "larger than 5 MB"),
        ('{"format": 1' + "0" * 5000 + "}", "format", "from a later release"),
    ],
)
def test_a_fault_is_told_with_its_address_and_what_to_do(
    text: str | bytes, address: str, words: str
):
    found = only_problem(text)

    assert found[0] == address
    assert words in found[1]


def test_all_faults_are_told_at_once():
    found = problems('{"entity": {"name": 1}, "people": [{"name": 2}, {"nme": "x"}]}')

    assert [problem.address for problem in found] == [
        "entity.name",
        "people[p1].name",
        "people[p2]",
    ]


def test_a_file_full_of_faults_is_told_in_fifty():
    assert len(problems(json.dumps({f"x{number}": 1 for number in range(5000)}))) == 50


def test_a_slot_may_bear_the_name_of_a_confirmation():
    filing = read_filing('{"papers": [{"id": "x"}], "confirmed": [{"id": "x"}]}')

    assert filing.papers[0].id == filing.confirmed[0].id == "x"


def test_an_unanswered_leaf_is_not_written():
    assert json.loads(write_filing(read_filing('{"entity": {"name": ""}}'))) == {"format": 1}


def filled(part: type[Part], ids: typing.Iterator[int], draw: st.DrawFn) -> Part:
    values = {
        name: drawn(field.annotation, ids, draw)
        for name, field in part.model_fields.items()
        if name not in ("id", "format")
    }
    return part(**values, **({"id": f"x{next(ids)}"} if issubclass(part, Item) else {}))


def drawn(annotation: Any, ids: typing.Iterator[int], draw: st.DrawFn) -> Any:
    inner = typing.get_args(annotation)
    if annotation is str:
        return draw(TEXTS)
    if not inner:
        return filled(annotation, ids, draw)
    if typing.get_origin(annotation) is dict:
        keys = st.from_regex("[a-z_][a-z0-9_]{0,9}", fullmatch=True)
        return draw(st.dictionaries(keys, TEXTS.filter(bool), max_size=2))
    count = range(draw(st.integers(0, 2)))
    return tuple(drawn(inner[0], ids, draw) for _ in count)


@st.composite
def filings(draw: st.DrawFn) -> Filing:
    return typing.cast("Filing", filled(Filing, iter(range(10**6)), draw))


@UNHURRIED
@given(filings())
def test_what_is_written_is_read_as_it_was(filing: Filing):
    assert read_filing(write_filing(filing)) == filing


FULL = {
    "decide": {"q_who": "x"},
    "entity": {"name": "x"},
    "people": [{"id": "p1", "name": "x"}],
    "services": [
        {
            "id": "s1",
            "access": {"instance": "x"},
            "website": {"languages": ["x"]},
            "app": {"platforms": [{"id": "a1", "domains": ["x"]}]},
            "domains": [{"id": "d1", "name": "x"}],
        }
    ],
    "papers": [{"id": "x", "photos": ["x"]}],
}

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "x"]) | st.text(max_size=4), inner)
    ),
    max_leaves=6,
)


def places(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [way]
    if isinstance(value, dict | list):
        for key, each in inner:
            found += places(each, (*way, key)) if isinstance(each, dict | list) else [(*way, key)]
    return found


def put(value: Any, way: tuple[Any, ...], other: Any) -> Any:
    if not way:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = put(value[way[0]], way[1:], other)
    return copy


def is_read_or_told(text: str | bytes) -> bool:
    """Whether a text is a filing that can be written again, or its faults have words."""
    try:
        filing = read_filing(text)
    except UnreadableFiling as refusal:
        words = [problem.words for problem in refusal.problems]
        return bool(words) and all(text.en and text.zh for text in words)
    return read_filing(write_filing(filing)) == filing


@UNHURRIED
@given(st.sampled_from(places(FULL)), ANYTHING)
def test_a_wrong_type_in_any_place_is_told_and_never_anything_else(way: Any, other: Any):
    assert is_read_or_told(json.dumps(put(FULL, way, other)))


@UNHURRIED
@given(st.text(max_size=40) | st.binary(max_size=40))
def test_any_text_is_read_or_refused_and_never_anything_else(text: str | bytes):
    assert is_read_or_told(text)


def test_the_schema_says_that_leaves_are_text_and_nothing_else_may_stand_there():
    schema = filing_schema()

    assert schema["properties"]["format"]["const"] == 1
    assert schema["$defs"]["Person"]["properties"]["mobile"]["type"] == "string"
    assert schema["additionalProperties"] is False
