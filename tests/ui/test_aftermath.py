"""The page Afterwards: events noted by keys, what comes next, and what goes out of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from icp_wizard.journey.draft import Event
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.storage.library import Library
from icp_wizard.ui import language, theme
from icp_wizard.ui.pages.afterwards import AfterwardsPage
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
CLICK = Qt.MouseButton.LeftButton
LEAST = 546  # px of a form in a window of 800 px at 200 % text


@pytest.fixture
def live(opened):
    return opened(SAMPLE)


@pytest.fixture
def page(live, shown) -> AfterwardsPage:
    made = AfterwardsPage(live, "afterwards")
    shown(made, 900)
    return made


def choose(page, qtbot, typed: str) -> None:
    popup = page.happened.kind.open(typed)
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)


def note(page, qtbot, kind: str, at: str = "", beside: str = "") -> None:
    choose(page, qtbot, kind)
    qtbot.keyClicks(page.happened.at.line, at)
    qtbot.keyClicks(page.happened.beside.line, beside)
    qtbot.keyClick(page.happened.beside.line, Qt.Key.Key_Return)


def take_back(page):
    buttons = page.happened.findChildren(type(page.decode))
    return next(each for each in buttons if each.text() == "Take back")


def test_before_anything_is_noted_the_head_says_how_to_begin(page):
    assert page.course.step.text().startswith("Enter the order in the official system yourself")


def test_what_is_noted_by_keys_is_kept_with_its_time_and_words(page, live, qtbot):
    note(page, qtbot, "You entered it in the off", "2026-07-30 09:15", "order 77")

    (event,) = live.draft.events
    assert (event.kind, event.note) == ("entered", "order 77")
    assert f"{event.at:%Y-%m-%d %H:%M}" == "2026-07-30 09:15"
    assert (
        page.course.until.text()
        == "It was 2026-08-03 23:59. The usual time is over: ask the provider."
    )


def test_a_message_that_just_came_is_counted_down(page, live, qtbot):
    note(page, qtbot, "message")

    assert page.course.step.text() == "Enter the code of the ministry's message"
    assert "23 h 59 min left" in page.course.until.text()


def test_without_a_kind_or_with_no_time_nothing_is_noted_and_nothing_is_lost(page, live, qtbot):
    qtbot.keyClicks(page.happened.at.line, "yesterday")
    qtbot.keyClick(page.happened.at.line, Qt.Key.Key_Return)
    assert page.happened.said.text() == "Choose what happened."

    choose(page, qtbot, "Approved")
    qtbot.keyClick(page.happened.at.line, Qt.Key.Key_Return)
    assert page.happened.said.text().startswith("Write day and time as")
    assert page.happened.at.value() == "yesterday"
    assert live.draft.events == ()


def test_an_event_taken_back_stands_in_the_line_again(page, live, qtbot):
    live.session.add_event(Event(datetime(2026, 7, 30, 9, 15).astimezone(), "called", "Ms Wang"))
    qtbot.mouseClick(take_back(page), CLICK)

    assert live.draft.events == ()
    assert page.happened.beside.value() == "Ms Wang"
    assert page.happened.at.value() == "2026-07-30 09:15"


def test_the_head_speaks_chinese_at_once(page, live, qtbot):
    live.session.set_event("sms", datetime.now().astimezone() - timedelta(hours=30))
    language.use("zh")

    qtbot.waitUntil(lambda: page.course.step.text() == "到工信部页面填写短信验证码")
    assert page.course.until.text().startswith("期限为 ")


def test_a_number_typed_gives_the_line_to_show_which_is_copied_by_key(page, live, settle, qtbot):
    assert page.footer.form.isHidden()
    live.answer("services[s1].result.service_number", "浙ICP备2026000000号-1")
    settle(live)

    qtbot.mouseClick(page.footer.form.buttons["markdown"], CLICK)
    copy = page.footer.lines.itemAt(0).layout().itemAt(2).widget()
    copy.setFocus()
    qtbot.keyClick(copy, Qt.Key.Key_Space)

    expected = "[浙ICP备2026000000号-1](https://beian.miit.gov.cn/)"
    assert QGuiApplication.clipboard().text() == expected
    assert copy.text() == "Copied"
    assert page.footer.doubts.isHidden()


def test_the_days_ahead_go_into_a_calendar(page, live, tmp_path, qtbot):
    live.session.add_event(Event(datetime(2026, 7, 30, 9, 15).astimezone(), "entered"))
    path = tmp_path / "ahead.ics"
    with qtbot.waitSignal(page.keeping.written):
        page.keeping.write(path)

    names = [str(each["SUMMARY"]) for each in Calendar.from_ical(path.read_bytes()).events]
    assert "办理公安联网备案 / File with the public security authorities" in names


def test_a_no_shows_what_its_rule_says_and_is_undone(page, live, settle, qtbot):
    page.check.chapters["safe"].unfold()
    view = page.check.questions["after_safe_domain"]
    qtbot.keyClick(view.editor.buttons["no"], Qt.Key.Key_Space)
    settle(live)
    assert live.filing.confirmed[-1].answer == "no"
    assert view.found.count() == 1

    live.undo()
    settle(live)
    assert view.found.count() == 0
    assert view.editor.value() == ""


def test_having_looked_is_noted_and_due_again_in_a_year(page, live, qtbot):
    qtbot.mouseClick(page.check.look, CLICK)

    assert page.course.step.text() == "Look again in a year whether the site is still safe"


def test_after_the_opening_the_last_day_of_the_police_filing_heads_its_questions(page, live):
    live.session.add_event(Event(datetime(2026, 7, 30, 9, 15).astimezone(), "opened"))

    assert page.check.last.text() == "File with the police by 2026-08-29."


def the_page(window, id_: str) -> AfterwardsPage:
    window.open_draft(id_)
    window.view.show_step("afterwards")
    return window.view.frame.page


def test_an_event_half_typed_is_there_after_leaving_the_page_and_after_a_restart(
    window, tmp_path, qtbot
):
    id_ = window.library.create(read_filing(SAMPLE)).id
    page = the_page(window, id_)
    choose(page, qtbot, "Approved")
    qtbot.keyClicks(page.happened.at.line, "2026-08-2")
    qtbot.keyClicks(page.happened.beside.line, "order 77")
    window.view.show_step("hosting")
    window.view.show_step("afterwards")
    assert page.happened.at.value() == "2026-08-2"

    window.close()
    again = Window(tmp_path / "library.sqlite", Settings())
    qtbot.addWidget(again)
    again.take(Library.open(tmp_path / "library.sqlite"))
    line = the_page(again, id_).happened
    assert [line.kind.value(), line.at.value()] == ["approved", "2026-08-2"]
    assert line.beside.value() == "order 77"
    again.close()


def test_once_noted_an_event_stands_in_the_line_no_more(page, live, qtbot):
    note(page, qtbot, "Approved", "2026-08-20 10:00", "order 77")

    assert live.marks.begun == ()


def test_taking_back_does_not_displace_what_is_being_typed(page, live, qtbot):
    live.session.add_event(Event(datetime(2026, 7, 30, 9, 15).astimezone(), "called", "Ms Wang"))
    qtbot.keyClicks(page.happened.beside.line, "order 77")
    qtbot.mouseClick(take_back(page), CLICK)

    assert len(live.draft.events) == 1
    assert page.happened.beside.value() == "order 77"
    assert page.happened.said.text().startswith("Note what stands in the line below first")


def test_the_self_check_is_folded_and_says_how_far_it_is_answered(page, live, settle, qtbot):
    fold = page.check.chapters["safe"]
    assert not any(each.is_open for each in page.check.chapters.values())
    assert fold.count.text() == "0 of 6 answered"
    assert fold.button.accessibleDescription() == "Folded · 0 of 6 answered"

    fold.button.setFocus()
    qtbot.keyClick(fold.button, Qt.Key.Key_Space)
    view = page.check.questions["after_safe_domain"]
    qtbot.mouseClick(view.editor.buttons["no"], CLICK)
    settle(live)

    assert fold.count.text() == "1 of 6 answered, 1 with “no”"
    assert fold.button.accessibleDescription() == f"Unfolded · {fold.count.text()}"


def test_once_entered_the_next_best_step_follows_the_events_and_leads_there(window, qtbot):
    page = the_page(window, window.library.create(read_filing(SAMPLE)).id)
    view = window.view
    with qtbot.waitCallback() as fresh:
        view.live_draft.when_fresh(fresh)
    note(page, qtbot, "Forwarded", "2026-07-30 09:15")
    view.show_step("entity")

    expected = "Next best step: The administration decides (last day 2026-08-27)"
    assert view.next_step.accessibleName() == expected
    qtbot.mouseClick(view.next_step, CLICK)
    assert view.step == "afterwards"


def test_a_number_of_another_province_is_doubted_at_its_field_and_below(page, live, settle, qtbot):
    address = "result.entity_number"
    live.answer(address, "粤ICP备2026000000号")
    live.leave(address)
    settle(live)

    assert [each.rule for each in live.shown(address)] == ["result.entity-province"]
    assert page.footer.doubts.text().startswith("粤ICP备2026000000号 begins with 粤")


WAY = (
    ("You entered it", "2026-07-30 09:15", "The provider checks it and may call"),
    ("A reviewer called", "2026-07-31 10:00", "The provider checks it and may call"),
    ("The ministry's text", "2026-08-01 08:00", "Enter the code of the ministry's message"),
    ("Its code was", "2026-08-01 09:00", "The provider forwards it to the administration"),
    ("Forwarded", "2026-08-02 09:00", "The administration decides"),
    ("Approved", "2026-08-20 11:00", "Open with the number shown, then file with the police"),
    ("The service opened", "2026-08-21 11:00", "File with the police on beian.mps.gov.cn"),
    ("You entered the police", "2026-08-22 11:00", "Look once a year whether the site is still"),
)


def test_an_order_is_followed_from_its_entry_to_the_yearly_look(page, live, settle, qtbot):
    for kind, at, expected in WAY:
        note(page, qtbot, kind, at)
        assert page.course.step.text().startswith(expected)

    assert [each.kind for each in live.draft.events][-1] == "police"
    for address, number in (
        ("result.entity_number", "浙ICP备2026000000号"),
        ("services[s1].result.service_number", "浙ICP备2026000000号-1"),
        ("services[s3].result.service_number", "浙ICP备2026000000号-3A"),
        ("result.public_security_number", "浙公网安备33010600000000号"),
    ):
        live.answer(address, number)
    settle(live)
    assert page.footer.lines.count() == 2
    assert page.footer.doubts.isHidden()

    said = page.footer.lines.itemAt(0).layout().itemAt(1).widget().text
    assert said().count("href") == 2
    qtbot.mouseClick(page.footer.form.buttons["plain"], CLICK)
    said = page.footer.lines.itemAt(0).layout().itemAt(1).widget().text
    assert said() == "浙ICP备2026000000号-1 · 浙公网安备33010600000000号"


def test_what_is_noted_fits_the_least_window_at_twice_the_size(page, qtbot, app):
    note(page, qtbot, "You entered it in the off", "2026-07-30 09:15", "order 77")
    theme.apply(app, "light", 2.0)
    page.resize(LEAST, 600)

    assert page.minimumSizeHint().width() <= LEAST
