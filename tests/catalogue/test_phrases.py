"""The phrases of reviewers: enough of them, each with a source, and faulty ones refused by name."""

import pytest

from icp_wizard.catalogue.entry import Entry
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.phrase import parlance, phrases, read_parlance, read_phrase
from icp_wizard.model.resources import read_json
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import shipped

GOOD = {
    "key": "name.new",
    "meaning": {"en": "A meaning.", "zh": "含义。"},
    "cure": {"en": "A cure.", "zh": "办法。"},
    "rules": ["naming.min-three-hanzi"],
    "patterns": ["网站名称 太短"],
    "examples": ["网站名称太短", "网站名称过短"],
}


def read(**other):
    return read_phrase(Entry("decoder/test.json", "name.new", GOOD | other), {})


def test_there_are_more_than_eighty_reasons_each_with_a_cure():
    assert len(phrases()) > 80
    assert all(each.meaning.zh and each.cure.zh for each in phrases().values())


@pytest.mark.parametrize("phrase", phrases().values(), ids=list(phrases()))
def test_every_reason_says_whence_it_comes(phrase):
    sources = [source for rule in phrase.rules for source in statement(shipped(), rule).sources]

    assert [*sources, *phrase.sources]


def test_a_broader_reason_is_one_of_them():
    assert {each.under for each in phrases().values()} - {""} <= phrases().keys()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"field": "no.field"}, "no.field"),
        ({"paper": "no_paper"}, "no_paper"),
        ({"rules": []}, "sources"),
        ({"examples": ["网站名称太短"]}, "examples"),
        ({"sources": ["nobody"]}, "nobody"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_faulty_reason_is_refused_by_name(wrong, named):
    with pytest.raises(FaultyCatalogue, match=named):
        read(**wrong)


def test_a_reason_without_a_field_is_read():
    assert read().field == ""


def test_the_scripts_have_to_be_as_long_as_each_other():
    written = read_json("decoder/parlance.json") | {"simplified": ""}

    with pytest.raises(FaultyCatalogue):
        read_parlance("decoder/parlance.json", written | {"simplified": "备"})


def test_no_traditional_character_is_written_in_the_phrases():
    told = "".join("".join((*each.examples, *each.patterns)) for each in phrases().values())

    assert not parlance().script.keys() & set(told)
