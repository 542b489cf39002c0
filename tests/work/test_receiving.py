from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from icp_wizard.model.text import Text
from icp_wizard.phone.slot import Receipt, Slot
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import judged
from icp_wizard.work.receiving import Reception, phone_slots

NONE = Text("", "")
LETTER = Slot("letter/order", Text("Letter", "信"), "", NONE, NONE, shape="sheet", pages=2)
GOOD, GLARE = Text("Sharp", "清晰"), Text("Glare", "反光")


@pytest.fixture
def reception(library):
    return Reception(library, (LETTER,), lambda _slot, _kept: None)


def answered(reception, accepted, message):
    reception._answer(LETTER.id, Receipt(accepted, message))
    (slot,) = reception.slots()
    return slot


def test_each_page_of_a_letter_is_counted_up_to_the_last(reception):
    assert [answered(reception, True, GOOD).here for _ in range(3)] == [1, 2, 2]


def test_a_refused_photo_is_no_page(reception):
    assert answered(reception, False, GLARE).here == 0


@pytest.mark.parametrize(("accepted", "said"), [(True, GOOD), (False, GLARE)])
def test_the_verdict_outlives_a_new_judgement_so_that_a_reload_shows_it(reception, accepted, said):
    before = answered(reception, accepted, said)
    fresh = replace(LETTER, state="received", here=1) if accepted else LETTER
    reception.show((fresh,))
    (slot,) = reception.slots()
    assert (slot.state, slot.message) == (before.state, said)


def test_a_photo_removed_on_the_computer_takes_its_verdict_along(reception):
    answered(reception, True, GOOD)
    reception.show((LETTER,))
    assert reception.slots()[0].message is None


def test_cards_and_sheets_are_drawn_each_in_its_shape():
    slots = {
        slot.id.split("/")[0]: slot
        for slot in phone_slots(judged(sample(), shipped(), date(2026, 11, 22)))
    }
    assert slots["id_card_mainland"].shape == "card"
    assert slots["business_license"].shape == "sheet"
