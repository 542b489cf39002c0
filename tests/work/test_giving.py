"""What the phone gets back is what the copy desk shows, and the pictures that are kept."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import begin, sample
from icp_wizard.work.giving import Returns
from icp_wizard.work.judging import judged
from icp_wizard.work.labels import correct
from icp_wizard.work.pictures import keep

SLOT = "business_license/entity"
DAY = date(2026, 11, 22)


@pytest.fixture
def session(library):
    return Session(begin(library, sample()))


@pytest.fixture
def copied():
    return []


@pytest.fixture
def returns(library, session, copied):
    returns = Returns(library, lambda *tick: copied.append(tick))
    shown(returns, session)
    return returns


def shown(returns, session):
    returns.show(judged(session.filing, shipped(), DAY), session.draft.marks)


def lines(gift):
    return [line for screen in gift.screens for group in screen.groups for line in group.lines]


def test_every_value_comes_in_the_order_and_under_the_label_of_the_copy_list(returns, session):
    listed = [
        (line.id, line.label, line.value)
        for screen in copy_screens(judged(session.filing, shipped(), DAY))
        for group in screen.groups
        for line in group.lines
        if line.value
    ]
    given = [(line.id, line.label, line.value) for line in lines(returns.gift()) if line.value]
    assert given == listed
    assert len(given) > 20


def test_a_line_that_was_copied_is_ticked_and_told_at_the_computer(returns, copied):
    first = next(line for line in lines(returns.gift()) if line.value)
    assert returns.tick(first.id, first.value)
    assert copied == [(first.id, first.value)]
    assert next(line for line in lines(returns.gift()) if line.value).standing == "done"


@pytest.mark.parametrize("value", ["", "another value"])
def test_what_is_no_longer_the_value_of_a_line_is_not_ticked(returns, copied, value):
    first = next(line for line in lines(returns.gift()) if line.value)
    assert not returns.tick(first.id, value)
    assert not returns.tick("nobody", first.value)
    assert copied == []


def test_a_value_that_changed_since_it_was_copied_says_so(returns, session):
    name = next(line for line in lines(returns.gift()) if line.value == session.filing.entity.name)
    session.set_copied(name.id, name.value)
    session.answer("entity.name", "杭州另一示例有限公司")
    shown(returns, session)
    (now,) = [line for line in lines(returns.gift()) if line.id == name.id]
    assert (now.standing, now.value) == ("changed", "杭州另一示例有限公司")


def test_a_kept_picture_is_given_with_its_line_byte_for_byte(returns, session, library, photo):
    kept = keep(library, SLOT, photo)
    session.answer(f"papers[{SLOT}].photos", (kept.name,))
    shown(returns, session)
    gift = returns.gift()
    (picture,) = gift.pictures
    assert picture.byte_count == len(library.photo(kept.name))
    assert returns.picture(picture.id) == library.photo(kept.name)
    assert [line.how for line in lines(gift) if picture.id in line.pictures] == ["upload"]


def test_pictures_of_other_drafts_and_those_taken_away_are_not_given(
    returns, session, library, photo
):
    kept = keep(library, SLOT, photo)
    assert returns.picture(kept.name) is None
    session.answer(f"papers[{SLOT}].photos", (kept.name,))
    shown(returns, session)
    assert returns.picture(kept.name)
    session.answer(f"papers[{SLOT}].photos", ())
    shown(returns, session)
    assert returns.picture(kept.name) is None


def test_pages_of_one_paper_are_numbered(returns, session, library, photo):
    names = tuple(keep(library, SLOT, each).name for each in (photo, sideways(photo)))
    session.answer(f"papers[{SLOT}].photos", names)
    shown(returns, session)
    assert [each.title.en[-6:] for each in returns.gift().pictures] == ["page 1", "page 2"]


def sideways(photo):
    content = BytesIO()
    Image.open(BytesIO(photo)).rotate(90, expand=True).save(content, "JPEG")
    return content.getvalue()


def test_an_empty_draft_gives_no_value(library, copied):
    returns = Returns(library, lambda *tick: copied.append(tick))
    assert returns.gift().screens == ()
    returns.show(judged(Filing(), shipped(), DAY), Marks())
    assert not [line for line in lines(returns.gift()) if line.value]


def test_an_order_whose_form_is_not_known_says_so(returns, session):
    session.answer("order.purpose", "transfer")
    shown(returns, session)
    assert "No form" in returns.gift().note.en


def test_a_label_corrected_at_the_desk_is_corrected_on_the_phone(returns, library, session):
    line = copy_screens(judged(session.filing, shipped(), DAY))[0].groups[0].lines[0]
    correct(library, line, "服务类别")
    assert next(each.label.zh for each in lines(returns.gift()) if each.id == line.id) == "服务类别"
