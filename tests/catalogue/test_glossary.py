"""The glossary: every term explained in both languages, found however it is typed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.glossary import find, glossary, words_in
from icp_wizard.catalogue.load import catalogue
from icp_wizard.rules.pack import shipped


def found(text: str) -> list[str]:
    return [term.zh for term in find(text)]


def test_every_term_has_all_its_parts():
    assert len(glossary()) > 200
    assert [term.zh for term in glossary().values() if not all((term.pinyin, *term.meaning))] == []


def test_a_label_of_several_questions_is_explained_by_itself():
    often = Counter(field.label.zh for field in catalogue().fields.values())
    shared = {label for label, count in often.items() if count > 1}
    explained = {zh for zh, term in glossary().items() if term.sort != "field"}
    assert shared - explained == set()


def test_what_a_term_only_touches_is_said_by_a_rule():
    cited = {rule for term in glossary().values() for rule in term.rules}
    assert cited - set(shipped().statements) == set()


@pytest.mark.parametrize(
    "typed",
    [
        *("备案服务码", "服务码", "服务识别号", "service code", "Application Number"),
        *("beian fuwuma", "bèi'àn fúwùmǎ", "bei4an4fu2wu4ma3", "bafwm"),
    ],
)
def test_a_term_is_found_however_it_is_typed(typed):
    assert "备案服务码" in found(typed)[:4]


def test_wrong_tones_find_nothing():
    assert "备案服务码" not in found("bēi'ān")


def test_the_very_word_comes_first():
    assert found("提交")[0] == "提交"
    assert found("front")[0] == "正面"


def test_an_empty_search_finds_all():
    assert len(find("")) == len(glossary())


def test_known_words_are_found_in_a_text_the_longest_first():
    said = "您的主体负责人证件不清晰，请修改。"
    assert [(said[start:end], term.zh) for start, end, term in words_in(said)] == [
        ("主体负责人", "主体负责人"),
        ("不清晰", "不清晰"),
        ("修改", "返回修改"),
    ]


@given(st.text(alphabet="备案主体负责人号初审驳回，。abc ", max_size=40))
def test_words_stand_in_order_and_do_not_overlap(text):
    spans = [(start, end) for start, end, _ in words_in(text)]
    assert all(end > start for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
