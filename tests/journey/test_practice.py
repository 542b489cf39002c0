"""The practice console as values: every place is drawn, every value is held exactly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.console import DONE, Box, console_screens
from icp_wizard.journey.copying import copy_screens
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.desk import lines_of
from icp_wizard.journey.practice import Practice, difference
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

DAY = date(2026, 11, 22)
JUDGEMENT = judge(sample(), {}, shipped(), DAY)
SCREENS = console_screens(JUDGEMENT)
BOXES = {box.line.id: box for screen in SCREENS for box in screen.boxes}


def typed(value: str) -> Box:
    line = CopyLine("a@", Text("a", "甲"), "paste", value)
    return Box(line, "text", wanted=(value,))


def fill(practice: Practice) -> None:
    """Enter what belongs in each box of the screen."""
    for box in practice.screen.boxes:
        pressed = {"code": ("246810",), "upload": (DONE,), "act": (DONE,)}
        if box.is_asked and practice.verdict(box) != "right":
            practice.enter(box, pressed.get(box.form, box.wanted))


def test_every_line_of_the_copy_list_has_its_box_in_the_same_order():
    lines = [line for screen in copy_screens(JUDGEMENT) for line in lines_of(screen)]
    assert [box.line for screen in SCREENS for box in screen.boxes] == lines


def test_what_belongs_in_a_list_is_among_its_options():
    chosen = [box for box in BOXES.values() if box.form in ("list", "many", "radio")]
    assert chosen
    assert all(set(box.wanted) <= {each.zh for each in box.options} for box in chosen)


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("service.kind@services[s1]", "list"),
        ("website.languages@services[s1]", "many"),
        ("website.involves_pre_approval@services[s1]", "radio"),
        ("entity_principal.document_long_term@people[p1]", "tick"),
        ("website.remarks@services[s1]", "long"),
        ("entity.name@", "text"),
        ("precheck.captcha@", "code"),
        ("app.icon@app_icon/s3", "upload"),
        ("materials.face_check@", "act"),
        ("access.ip@services[s1]", "shown"),
    ],
)
def test_each_manner_of_entering_has_its_form(place, form):
    assert BOXES[place].form == form


def test_a_region_is_chosen_among_its_neighbours():
    cities = [each.zh for each in BOXES["entity.region_city@"].options]
    assert "宁波市" in cities
    assert "西湖区" not in cities


def test_the_first_screen_has_no_way_back_and_the_last_submits():
    assert SCREENS[0].back is None
    assert (SCREENS[0].on.zh, SCREENS[1].back.zh, SCREENS[-1].on.zh) == (
        "下一步",
        "上一步",
        "提交",
    )


def test_every_place_which_is_shown_has_a_form_to_be_drawn_in():
    assert {place.how for place in catalogue().places} <= {
        *("paste", "select", "upload", "action", "auto", "captcha", "none"),
    }


def test_nothing_is_drawn_of_an_empty_draft_that_cannot_be_passed():
    practice = Practice(console_screens(judge(Filing(), {}, shipped(), DAY)))
    while not practice.is_over:
        fill(practice)
        assert practice.go_on() is None


def test_a_screen_goes_on_only_when_all_is_right():
    practice = Practice(SCREENS)
    assert practice.go_on() is practice.screen.boxes[0]
    fill(practice)
    assert practice.go_on() is None
    assert practice.place == 1


def test_whoever_enters_everything_rightly_is_right_at_once_everywhere():
    practice = Practice(SCREENS)
    while not practice.is_over:
        fill(practice)
        practice.go_on()
    found = practice.outcome
    assert (found.at_once, found.mended, found.helped) == (found.boxes, 0, 0)


def test_what_was_wrong_once_or_shown_is_counted_so():
    practice = Practice(SCREENS)
    name, number = BOXES["entity.name@"], BOXES["entity.document_number@"]
    assert practice.enter(name, ("杭州云凡",)) == "wrong"
    practice.enter(name, name.wanted)
    practice.help(number)
    found = practice.outcome
    assert (found.mended, found.helped, found.boxes - found.at_once) == (1, 1, 2)


def test_a_beginning_is_not_wrong_yet():
    practice = Practice(SCREENS)
    assert practice.enter(BOXES["entity.name@"], ("杭州",)) == "begun"


def test_a_difference_is_told_by_its_first_character():
    assert difference(typed("示例路88号"), ("示例路８8号",)).zh == (
        "第 4 个字符不同：此处为“８”，草稿为“8”"
    )


@given(st.text(min_size=1), st.text(min_size=1))
def test_only_the_value_itself_is_right_and_anything_else_is_told(value, entered):
    box = typed(value)
    assert box.is_right((entered,)) is (value == entered)
    if value != entered and not box.is_begun((entered,)):
        assert difference(box, (entered,)).en
