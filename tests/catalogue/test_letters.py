"""The letters as data: whose paper they serve, their blanks, what is said of them."""

from __future__ import annotations

import re

import pytest

from icp_wizard.catalogue.blank import blanks, named
from icp_wizard.catalogue.call import calls
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.letter import Letter, letters, read_letter
from icp_wizard.catalogue.paper import papers
from icp_wizard.rules.pack import shipped

EVERY = [pytest.param(letter, id=key) for key, letter in letters().items()]

NOT_OURS = {
    "party_building_letter": "the local cyberspace or party-building office issues it",
    "gov_site_approval": "a form of the authority which approves the site",
    "domain_certificate": "the registrar issues it",
    "verification_form": "no longer used",
}
RECEIVERS = {"person_last6", "person_mobile"}  # journey/calls.py fills them by name
LINE = {"en": "Of {entity}.", "zh": "关于{entity}。"}
WHOLE = {
    "paper": "guarantee_letter",
    "title": {"en": "A letter", "zh": "文书"},
    "lines": [LINE],
    "closing": [{"mark": "date"}],
}


def test_every_paper_that_is_written_rather_than_issued_has_a_letter():
    served = {letter.paper for letter in letters().values()}
    signed = {
        key
        for key, paper in papers().items()
        if paper.template or "sign by hand" in paper.hint.en or paper.key == "minor_income_proof"
    }

    assert signed - served == NOT_OURS.keys()


def test_every_blank_is_used():
    said = [text for letter in letters().values() for text in texts(letter)]
    used = {name for text in said for name in named(text)}
    used |= {line.needs for letter in letters().values() for line in letter.lines}
    asked = [text for each in calls().questions for text in (each.question, each.answer)]
    used |= {name for text in asked for name in named(text)} | RECEIVERS
    used |= {each.individual for each in blanks().values()}

    assert blanks().keys() - used == set()


def test_a_rule_named_by_a_letter_wants_its_paper():
    for letter in letters().values():
        for rule in letter.rules:
            args = shipped().statements[rule].args
            assert letter.paper in (args.get("paper"), *args.get("any_of", ()))


@pytest.mark.parametrize("letter", EVERY)
def test_a_letter_has_a_place_to_sign_and_ends_with_its_date(letter: Letter):
    marks = [each.mark for each in letter.closing]

    assert {"sign", "seal"} <= {*marks}
    assert marks[-1] == "date"


@pytest.mark.parametrize("letter", EVERY)
def test_chinese_is_chinese_and_english_english(letter: Letter):
    for text in texts(letter):
        plain = re.sub(r"\{\w+\}|App|IP", "", text.zh)
        assert not re.search(r"[A-Za-z,;:()!?]", plain)
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text.en)


@pytest.mark.parametrize(
    ("wrong", "cure"),
    [
        ({"paper": "no_such_paper"}, "'paper'"),
        ({"lines": [{"en": "Of {nobody}.", "zh": "关于{nobody}。"}]}, "nobody"),
        ({"lines": [{"en": "Nothing.", "zh": "关于{entity}。"}]}, "same blanks"),
        ({"lines": [{**LINE, "when": "no.such.name"}]}, "condition"),
        ({"closing": [{"mark": "stamp", **LINE}]}, "'mark'"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_a_faulty_letter_is_refused_by_name(wrong, cure):
    with pytest.raises(FaultyCatalogue, match=r"letters/mine\.json") as refused:
        read_letter("mine", {**WHOLE, **wrong})

    assert cure in str(refused.value)


def texts(letter: Letter):
    yield letter.title
    yield from [letter.to] if letter.to else []
    yield from (line.text for line in letter.lines)
    yield from (each.who for each in letter.closing if each.mark != "date")
