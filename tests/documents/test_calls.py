"""The telephone rehearsal on paper: all that is on the cards, two to a page, nothing cut off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pypdfium2
import pytest

from icp_wizard.documents.calls import drawn, pages
from icp_wizard.documents.marks import Words
from icp_wizard.documents.sheet import SIZES
from icp_wizard.journey.calls import Spoken, rehearsal
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

CAME = datetime(2026, 11, 25, 14, 3)
PREPARED = rehearsal(judge(sample(), {}, shipped(), date(2026, 11, 22)), "Yunfan", CAME)


def solid(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def printed() -> list[str]:
    with pypdfium2.PdfDocument(drawn(PREPARED)) as document:
        return [solid(page.get_textpage().get_text_bounded()) for page in document]


def test_every_card_is_on_paper_word_for_word(printed):
    whole = "".join(printed)
    for card in PREPARED.cards:
        for said in (card.question, card.answer):
            assert solid(said.text.zh) in whole
            assert solid(said.text.en) in whole


def test_there_are_two_cards_to_a_page_behind_the_first(printed):
    assert len(printed) == 1 + -(-(len(PREPARED.cards) + 1) // 2)


def test_what_to_know_before_stands_first(printed):
    for text in (PREPARED.missed, *PREPARED.never, PREPARED.origin):
        assert solid(text.zh) in printed[0]


def test_the_message_card_says_when_its_time_ends(printed):
    assert "须在2026-11-2614:03前核验" in printed[-1]
    assert "张示例13000000000010005" in printed[-1]
    assert "beian.miit.gov.cn" in printed[-1]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_card_runs_over_its_half(paper):
    long = Spoken(Text("A long answer. " * 30, "很长的回答。" * 60))
    cards = tuple(replace(each, answer=long) for each in PREPARED.cards[:3])
    height = SIZES[paper][1]

    for page in pages(replace(PREPARED, cards=cards), paper)[1:]:
        places = sorted(mark.y for mark in page if isinstance(mark, Words))
        assert places[-1] < height
        assert not [y for y in places if height / 2 - 2 < y < height / 2 + 8]
