"""The calendar file, read back by a library which knows the standard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from icp_wizard.documents.calendar import calendar, write
from icp_wizard.documents.files import CannotWrite
from icp_wizard.journey.timeline import Aim, Step, Timeline, Who, Wish
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text

DAY = date(2026, 11, 22)
OPEN = date(2027, 2, 1)


def step(key: str = "submission", last: date = OPEN, **more: object) -> Step:
    title = Text("Submit the order", "提交订单")
    why = Text("Online; nothing is posted.", "网上办理，无需邮寄。")
    sources = (Source(Text("Process", "流程"), Text("2026", "2026")),)
    plain = Step(key, title, Who.YOU, DAY, last, "process.online", why=why, sources=sources)
    return replace(plain, **more)


def timeline(*steps: Step) -> Timeline:
    days = (OPEN, OPEN, DAY, OPEN, OPEN)
    return Timeline(Wish(Aim.OPEN, OPEN), DAY, *days, steps, (), (), (), DAY)


def read(*steps: Step, title: str = "示例", key: str = "d1") -> list[Event]:
    return list(Calendar.from_ical(calendar(timeline(*steps), title, key)).events)


def test_each_step_is_a_whole_day_with_both_languages():
    (event,) = read(step())

    assert (event.start, event.end) == (OPEN, OPEN + timedelta(1))
    assert event["SUMMARY"] == "提交订单 / Submit the order"
    why = "网上办理，无需邮寄。\nOnline; nothing is posted."
    assert f"{why}\n流程，2026\nProcess, 2026" in event["DESCRIPTION"]


def test_what_is_done_or_past_is_left_out():
    assert read(step(done=True), step(last=DAY - timedelta(1))) == []


def test_the_persons_own_steps_ring_in_the_mornings_before():
    (event,) = read(step())

    times = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert times == [-timedelta(days=6, hours=15), -timedelta(hours=15)]


def test_other_peoples_steps_do_not_ring():
    (event,) = read(step(who=Who.REGULATOR))

    assert event.walk("VALARM") == []


def test_a_moved_step_keeps_its_name_and_other_drafts_have_others():
    first, moved = read(step())[0], read(step(last=OPEN + timedelta(3)))[0]
    other, foreign = read(step("papers"))[0], read(step(), key="d2")[0]

    assert first["UID"] == moved["UID"]
    assert len({first["UID"], other["UID"], foreign["UID"]}) == 3


def test_two_files_of_one_plan_are_the_same():
    assert calendar(timeline(step()), "示例", "d1") == calendar(timeline(step()), "示例", "d1")


texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
    | st.sampled_from(" ,;:\\\n\"'，；𠮷"),
    max_size=200,
)


@given(texts)
def test_any_text_comes_back_as_it_went_in(text):
    (event,) = read(step(title=Text("x", text)))

    assert event["SUMMARY"] == "\n".join(f"{text} / x".splitlines())


@given(texts)
def test_no_line_is_longer_than_the_standard_allows(text):
    for line in calendar(timeline(step(title=Text("x", text))), text, "d1").split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()


def test_a_file_is_written(tmp_path):
    write(timeline(step()), tmp_path / "plan.ics", "示例", "d1")

    assert (tmp_path / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CannotWrite):
        write(timeline(step()), tmp_path / "no" / "plan.ics", "示例", "d1")
