"""A picture on its way in, by file or by phone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import judged
from icp_wizard.work.pictures import ORIGINALS, keep, with_picture
from icp_wizard.work.receiving import Reception, phone_slots

FRONT = "id_card_mainland/p1/front"


def slots():
    return phone_slots(judged(sample(), shipped(), date(2026, 11, 22)))


def test_a_picture_is_kept_under_the_name_of_its_content(library, photo):
    kept = keep(library, FRONT, photo)

    assert library.photo(kept.name)
    assert library.thumbnail(kept.name)
    assert kept.doubts == ()


def test_the_untouched_original_is_kept_beside_the_fitted_picture(library, photo, tmp_path):
    file = tmp_path / "photo.jpg"
    file.write_bytes(photo)

    assert library.original(keep(library, FRONT, photo).name) == photo
    assert library.original(keep(library, FRONT, file).name) == photo


def test_no_original_is_kept_where_the_person_wants_none(library, photo):
    library.set_setting(ORIGINALS, False)

    assert library.original(keep(library, FRONT, photo).name) is None


def test_a_picture_smaller_than_its_paper_asks_is_kept_with_a_doubt(library, photo):
    from io import BytesIO

    from PIL import Image

    small = BytesIO()
    Image.open(BytesIO(photo)).resize((400, 300)).save(small, "JPEG")

    assert "400 × 300" in keep(library, FRONT, small.getvalue()).doubts[0].en


def test_what_is_no_picture_is_refused_and_nothing_is_kept(library):
    with pytest.raises(RefusedPhoto):
        keep(library, FRONT, b"plain text")

    assert library.photo_facts(["sha256:"]) == {}


def test_the_phone_sees_each_side_of_each_paper():
    front = next(slot for slot in slots() if slot.id == FRONT)

    assert (front.whose, front.state) == ("张示例", "empty")
    assert front.side.zh.startswith("人像面")


def test_what_the_phone_sends_is_kept_and_told_to_the_door(library, photo, tmp_path):
    arrived = []
    reception = Reception(library, slots(), lambda slot, kept: arrived.append((slot, kept.name)))
    file = tmp_path / "photo.jpg"
    file.write_bytes(photo)

    receipt = reception.receive(FRONT, file)

    assert receipt.accepted
    assert [slot for slot, _ in arrived] == [FRONT]
    assert next(each.state for each in reception.slots() if each.id == FRONT) == "received"


def test_a_refused_photo_is_answered_with_reason_and_cure(library, tmp_path):
    reception = Reception(library, slots(), lambda _slot, _kept: None)
    file = tmp_path / "photo.jpg"
    file.write_text("no picture")

    receipt = reception.receive(FRONT, file)

    assert not receipt.accepted
    assert receipt.fix
    assert next(each.state for each in reception.slots() if each.id == FRONT) == "refused"


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.integers(1, 4))
def test_a_slot_never_holds_more_pictures_than_its_paper_may_have(names, most):
    here: tuple[str, ...] = ()
    for name in names:
        here = with_picture(here, name, most)
        assert name in here
        assert len(here) == len(set(here)) <= most


def test_pages_stay_in_their_order_and_one_is_replaced_in_its_place():
    assert with_picture(("a", "b"), "c", 3) == ("a", "b", "c")
    assert with_picture(("a", "b", "c"), "d", 3) == ("a", "b", "d")
    assert with_picture(("a", "b", "c"), "d", 3, instead_of="b") == ("a", "d", "c")
