from __future__ import annotations

from typing import Any

import pytest

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.paper import (
    FILE,
    WITHOUT_ITEMS,
    Paper,
    paper_of_slot,
    papers,
    read_papers,
)
from icp_wizard.model.text import Text

EVERY_PAPER = [pytest.param(paper, id=key) for key, paper in papers().items()]


def words_of(paper: Paper) -> list[Text]:
    said = [paper.label, paper.shows, paper.hint, *paper.rejections]
    said += [side.label for side in paper.sides]
    said += [paper.template] if paper.template else []
    said += [paper.limits.stated] if paper.limits else []
    return said


@pytest.mark.parametrize("paper", EVERY_PAPER)
def test_every_word_about_a_paper_stands_in_both_languages(paper: Paper) -> None:
    for text in words_of(paper):
        assert text.en[0] == text.en[0].upper()
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)


@pytest.mark.parametrize("paper", EVERY_PAPER)
def test_every_paper_to_be_photographed_says_how_large_and_in_which_format(paper: Paper) -> None:
    photographed = paper.kind == "picture"
    assert bool(paper.limits) == photographed
    assert bool(paper.formats) == photographed


@pytest.mark.parametrize("paper", EVERY_PAPER)
def test_every_slot_leads_back_to_its_paper(paper: Paper) -> None:
    whose = paper.per if paper.per in WITHOUT_ITEMS else "x1"
    slots = paper.slots("" if paper.per in WITHOUT_ITEMS else whose)
    assert [paper_of_slot(slot) for slot in slots] == [(paper, whose, side) for side in paper.sides]


def test_a_card_has_two_slots_per_person_and_a_licence_one_for_the_entity() -> None:
    assert papers()["id_card_mainland"].slots("p1") == (
        "id_card_mainland/p1/front",
        "id_card_mainland/p1/back",
    )
    assert papers()["business_license"].slots() == ("business_license/entity",)


@pytest.mark.parametrize(
    "slot",
    ["", "business_license", "library_card/p1", "id_card_mainland/p1", "business_license/entity/x"],
)
def test_a_slot_that_does_not_exist_leads_nowhere(slot: str) -> None:
    assert paper_of_slot(slot) is None


def test_only_the_two_papers_replaced_by_the_face_check_are_historical() -> None:
    assert {key for key, paper in papers().items() if paper.historical} == {
        "backdrop_photo",
        "verification_form",
    }


def test_a_licence_wants_more_pixels_than_a_card() -> None:
    card, licence = papers()["id_card_mainland"].limits, papers()["business_license"].limits
    assert card is not None
    assert licence is not None
    assert (card.min_long_px, card.min_short_px) == (1280, 720)
    assert (licence.min_long_px, licence.min_short_px) == (1500, 1100)
    assert card.max_bytes == licence.max_bytes == 2_000_000


def paper(**changes: Any) -> dict[str, Any]:
    word = {"en": "Word", "zh": "字"}
    return {
        "label": word,
        "shows": word,
        "per": "entity",
        "sides": [word],
        "formats": ["jpg"],
        "limits": {"stated": word},
        "hint": word,
        "sources": ["local"],
        "confidence": "high",
        **changes,
    }


def test_the_smallest_paper_is_accepted() -> None:
    assert read_papers(FILE, {"a": paper()})["a"].most == 1


@pytest.mark.parametrize(
    ("changes", "cure"),
    [
        ({"per": "family"}, "entity, person"),
        ({"sides": []}, "give sides"),
        ({"kind": "live"}, "give sides"),
        ({"sides": [{"key": "a", "en": "A", "zh": "甲"}, {"en": "B", "zh": "乙"}]}, "name each"),
        ({"sides": [{"en": "A", "zh": "甲"}, {"en": "B", "zh": "乙"}]}, "share a key"),
        ({"hint": {"en": "Hint"}}, "'zh'"),
        ({"limits": {"max_bytes": "2 MB", "stated": {"en": "A", "zh": "甲"}}}, "whole number"),
        ({"required_when": "true"}, "required_when"),
    ],
)
def test_a_faulty_paper_is_refused_with_file_entry_and_cure(
    changes: dict[str, Any], cure: str
) -> None:
    with pytest.raises(FaultyCatalogue) as caught:
        read_papers(FILE, {"licence": paper(**changes)})
    assert caught.value.file == FILE
    assert caught.value.entry.startswith("licence")
    assert cure in caught.value.cure
