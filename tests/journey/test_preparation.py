"""The checklist as a value."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.journey.desk import lines_of
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing, PaperSlot
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.orders import further

DAY = date(2026, 11, 22)


def prepared(filing: Filing, *, masked: bool = False):
    return checklist(judge(filing, {}, shipped(), DAY), Known("示例"), masked=masked)


def values(filing: Filing, *, masked: bool = False) -> list[str]:
    made = prepared(filing, masked=masked)
    copied = (line for screen in made.screens for line in lines_of(screen))
    answered = (line for each in made.sections for line in each.lines)
    return [line.value for line in (*copied, *answered)]


def test_every_answer_given_is_printed():
    printed = values(sample())

    for person in sample().people:
        assert {person.name, person.document_number, person.mobile} <= set(printed)


def test_masking_hides_personal_numbers_and_nothing_else():
    printed = values(sample(), masked=True)

    assert sample().people[0].document_number not in printed
    assert sample().people[0].mobile not in printed
    assert sample().entity.name in printed


def test_the_state_is_ready_to_copy_and_never_more():
    assert prepared(sample()).state.en == "Ready to copy"
    assert not prepared(Filing()).ready


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({}, "Not taken yet"),
        ({"front": "photos"}, "1 of 2"),
        ({"front": "photos", "back": "at_hand"}, "At hand"),
        ({"front": "photos", "back": "photos"}, "Photographed"),
    ],
)
def test_a_paper_says_how_far_it_is(slots, said):
    kept = tuple(
        PaperSlot(id=f"id_card_mainland/p1/{side}", photos=("sha256:00",))
        if how == "photos"
        else PaperSlot(id=f"id_card_mainland/p1/{side}", at_hand="yes")
        for side, how in slots.items()
    )
    papers = prepared(replace(sample(), "papers", kept)).papers

    assert next(each.state.en for each in papers if each.whose == "张示例") == said


def test_each_finding_says_where_it_is():
    found = prepared(replace(sample(), "people[p1].mobile", "123")).findings
    place = next(each.place for each in found if each.finding.address == "people[p1].mobile")

    assert place.en.startswith("People › 张示例 › ")


def test_the_code_carries_the_papers_as_text_and_no_link():
    text = prepared(sample()).papers_as_text

    assert "居民身份证" in text
    assert "http" not in text
    assert len(text.encode()) <= 1000


def test_an_empty_filing_has_a_checklist_too():
    assert prepared(Filing()).findings


def test_a_draft_without_a_title_is_named_in_both_languages():
    made = checklist(judge(Filing(), {}, shipped(), DAY), Known(), masked=True)
    assert made.title == "Untitled draft 未命名草稿"


def test_the_checklist_of_an_order_without_a_form_never_asks_to_copy():
    made = prepared(further(sample(), "claim"))

    assert not [each for each in made.next_steps if "copy" in each.en]
    assert any("No form of this order is known" in line.gloss.en for line in made.sections[0].lines)


def test_a_value_found_the_same_as_on_its_paper_is_marked():
    slot = PaperSlot(id="business_license/entity", photos=("sha256:00",))
    filing = replace(sample(), "papers", (slot,))
    marks = Marks().with_compared("entity.name", filing.entity.name, "sha256:00")
    made = checklist(judge(filing, {}, shipped(), DAY), Known(marks=marks), masked=True)
    assert made.compared == {"entity.name"}
