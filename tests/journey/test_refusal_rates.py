"""Refusals written before they were read: no more of them are read wrongly than was reached."""

import json
from pathlib import Path

import pytest

from icp_wizard.catalogue.phrase import phrases
from icp_wizard.journey.decoding.decode import decode

SETS = {
    file.stem[-1]: json.loads(file.read_text(encoding="utf-8"))
    for file in sorted(Path(__file__).parent.glob("refusals_blind_*.json"))
}
MOST_WRONG = {"a": 2, "b": 0, "c": 0, "d": 0, "e": 0, "f": 0, "g": 1}
LEAST_RIGHT = 0.95


def read(text):
    return {phrase.key for phrase in decode(text).reasons}


@pytest.mark.parametrize("name", SETS)
def test_no_more_is_read_wrongly_than_was_reached(name):
    wrong = [
        (each["text"], key)
        for each in SETS[name]
        for key in read(each["text"]) - {*each["means"], *each.get("bearable", ())}
    ]

    assert len(wrong) <= MOST_WRONG[name], wrong


@pytest.mark.parametrize("name", SETS)
def test_what_was_found_once_is_found_again(name):
    meant = [(each["text"], key) for each in SETS[name] for key in each["means"]]
    right = sum(key in read(text) for text, key in meant)

    assert right >= LEAST_RIGHT * len(meant)


def test_more_than_a_third_of_each_set_gives_no_reason_at_all():
    for texts in SETS.values():
        assert sum(not each["means"] for each in texts) > len(texts) / 3


def test_every_reason_that_is_meant_is_one_of_ours():
    for each in (each for texts in SETS.values() for each in texts):
        assert {*each["means"], *each.get("bearable", ())} <= phrases().keys()
