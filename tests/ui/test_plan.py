"""Plan, dates and doctors as a person meets them."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.guidance import Standing
from icp_wizard.journey.timeline import Aim, Ending, Wish
from icp_wizard.journey.wish import wish_of
from icp_wizard.model.address import read_answer
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.pages.account import AccountPage
from icp_wizard.ui.pages.hosting import HostingPage
from icp_wizard.ui.pages.services import ServicesPage
from icp_wizard.ui.parts.box import FindingBox
from icp_wizard.ui.parts.button import Button, Chip
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.plan.lines import ShortLine
from icp_wizard.ui.plan.planning import planning_of
from icp_wizard.ui.plan.window import DATES, PlanWindow

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def page(opened, shown):
    def make(kind=AccountPage, step="account"):
        return shown(kind(opened(SAMPLE), step), 960)

    return make


@pytest.fixture
def planning(opened, qtbot):
    made = planning_of(opened(SAMPLE))
    with qtbot.waitSignal(made.made):
        made.ask()
    return made


@pytest.fixture
def when(planning, shown, page_ground):
    window = PlanWindow(planning.live_draft, page_ground)
    window.show_part(DATES)
    window.show()
    return window


@pytest.fixture
def page_ground(shown):
    ground = QWidget()
    ground.setMinimumSize(1200, 800)
    return shown(ground, 1200)


def wish(qtbot, when, aim, day):
    qtbot.mouseClick(when.wish.aim.buttons[aim], CLICK)
    when.wish.day.line.clear()
    with qtbot.waitSignal(
        when.planning.made, check_params_cb=lambda plan: str(plan.timeline.wish.day) == day
    ):
        qtbot.keyClicks(when.wish.day.line, day)


@pytest.mark.parametrize(("kind", "step"), [(AccountPage, "account"), (HostingPage, "hosting")])
def test_the_page_says_how_the_plan_stands(page, qtbot, kind, step):
    made = page(kind, step)
    qtbot.waitUntil(lambda: "Submit by" in made.plan.days.text())


def test_the_card_follows_the_answers(page, qtbot):
    made = page()
    qtbot.waitUntil(lambda: bool(made.plan.state.text()))
    before = made.plan.state.text()
    made.live_draft.answer("order.account_is_china_site", "no")
    qtbot.waitUntil(lambda: made.plan.state.text() != before)


def test_every_line_of_the_plan_gives_its_reason_and_source(when):
    lines = [line for chapter in when.planning.plan.chapters for line in chapter.lines]
    assert [each.line for each in when.view.lines] == lines
    assert all(each.why.en and each.sources for each in lines)


def test_a_line_of_the_plan_leads_to_its_answer_and_stays(when, qtbot):
    when.show_part("plan")
    open_ = next(each for each in when.view.lines if each.line.key == "admin")
    with qtbot.waitSignal(when.go_to) as led:
        qtbot.mouseClick(open_.findChild(Button), CLICK)
    assert led.args == ["order.account_admin"]
    assert when.isVisible()


def test_each_card_opens_the_one_page_of_the_plan(page, qtbot):
    made = page()
    qtbot.mouseClick(made.plan.plan, CLICK)
    window = made.window().findChild(PlanWindow)
    assert window.parts.key() == "plan"
    qtbot.mouseClick(made.plan.dates, CLICK)
    assert window.parts.key() == DATES
    assert made.window().findChildren(PlanWindow) == [window]


def test_the_day_wished_moves_the_whole_timeline(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2027-03-01")
    assert wish_of(when.planning.live_draft.filing) == Wish(Aim.OPEN, date(2027, 3, 1))
    assert when.dates.drawing.timeline.open_by <= date(2027, 3, 1)
    assert "2027" in when.head.text()


def test_the_day_wished_is_an_answer_which_undo_takes_back(when, qtbot):
    live = when.planning.live_draft
    wish(qtbot, when, Aim.SUBMIT, "2026-09-01")
    assert live.filing.order.submit_on == "2026-09-01"
    qtbot.mouseClick(when.wish.aim.buttons["soonest"], CLICK)
    assert live.filing.order.submit_on == ""
    live.undo()
    assert when.wish.day.value() == live.filing.order.submit_on == "2026-09-01"
    assert when.wish.aim.key() == Aim.SUBMIT


def test_another_aim_takes_the_place_of_the_first_in_one_act(when, qtbot):
    live = when.planning.live_draft
    wish(qtbot, when, Aim.SUBMIT, "2026-09-01")
    qtbot.mouseClick(when.wish.aim.buttons[Aim.OPEN], CLICK)
    assert live.filing.order.open_on
    assert live.filing.order.submit_on == ""
    live.undo()
    assert wish_of(live.filing) == Wish(Aim.SUBMIT, date(2026, 9, 1))


def test_a_day_half_typed_keeps_its_place_and_is_told_how_to_be_written(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2027-03-01")
    when.wish.day.line.selectAll()
    qtbot.keyClick(when.wish.day.line, Qt.Key.Key_Backspace)
    assert when.wish.day.isVisible()
    assert "YYYY-MM-DD" in when.wish.note.words


def test_a_day_out_of_reach_is_said_in_risk_words(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2026-08-03")
    assert "out of reach" in when.dates.drawing.timeline.notices[0].message.en
    assert "at risk" in when.head.text()
    assert when.dates.told.count()


def test_what_ends_before_the_opening_is_a_finding_beside_the_timeline(when, qtbot):
    live = when.planning.live_draft
    service = live.filing.services[0]
    at = f"services[{service.id}].domains[{service.domains[0].id}].expires_on"
    with qtbot.waitSignal(when.planning.made):
        live.answer(at, "2026-08-05")
    assert [box.finding.address for box in when.findChildren(FindingBox)] == [at]


def test_a_day_nobody_plans_for_is_said_and_planned_as_soon_as_possible(when, qtbot):
    qtbot.mouseClick(when.wish.aim.buttons[Aim.SUBMIT], CLICK)
    when.wish.day.line.selectAll()
    qtbot.keyClicks(when.wish.day.line, "2999-01-01")
    assert "2999-01-01" in when.wish.note.words
    assert wish_of(when.planning.live_draft.filing) is None


def test_the_timeline_tells_the_day_its_holidays_are_of_and_what_is_uncertain(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2027-03-01")
    told = " ".join(each.text() for each in when.dates.findChildren(Wrapped))
    at = when.dates.drawing.timeline
    assert f"as of {at.holidays_as_of}" in told
    assert "holidays for 2027 is not published" in told


def test_the_steps_are_walked_by_arrows_and_told_in_words(when, qtbot):
    when.dates.drawing.setFocus()
    qtbot.keyClick(when.dates.drawing, Qt.Key.Key_Down)
    qtbot.keyClick(when.dates.drawing, Qt.Key.Key_Down)
    step = when.dates.drawing.steps[1]
    assert when.dates.detail.isVisible()
    assert step.title.en in when.dates.drawing.accessibleDescription()
    assert str(step.last) in when.dates.drawing.accessibleDescription()


def test_the_timeline_goes_out_as_a_calendar(when, tmp_path, qtbot):
    path = tmp_path / "plan.ics"
    with qtbot.waitSignal(when.keeping.written):
        when.keeping.write(path)
    written = path.read_text(encoding="utf-8")
    events = Calendar.from_ical(written).walk("VEVENT")
    assert {str(event["UID"]) for event in events}
    assert any(event.walk("VALARM") for event in events)


def test_timeline_and_plan_speak_chinese_at_once(when, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: when.dates.drawing.accessibleName() == "各步骤时间线")
    assert when.keeping.button.text() == "保存为 .ics"


def doctor(made, qtbot, leaf):
    """The doctor of the first answer of that name, once it has examined."""
    service = made.item
    at = f"{service}.{leaf}" if "domain" not in leaf else ""
    if not at:
        at = made.pen.outlook.children("services[].domains", service)[0] + ".name"
    found = made.form.question_at(at)
    with qtbot.waitSignal(found.doctor.examined):
        found.take_focus()
    return found.doctor


def test_a_suggestion_is_used_in_one_act_that_can_be_undone(page, qtbot):
    made = page(ServicesPage, "services")
    at = f"{made.item}.website.name"
    before = read_answer(made.live_draft.filing, at)
    found = doctor(made, qtbot, "website.name")
    chips = found.findChildren(Chip)
    assert 0 < len(chips) <= 5
    name = chips[0].text().removeprefix("Use ")
    with qtbot.waitSignal(found.examined):
        qtbot.mouseClick(chips[0], CLICK)
    assert read_answer(made.live_draft.filing, at) == name
    made.live_draft.undo()
    assert read_answer(made.live_draft.filing, at) == before


def test_a_broken_rule_is_told_while_the_name_is_typed(page, qtbot):
    made = page(ServicesPage, "services")
    found = doctor(made, qtbot, "website.name")
    line = found.question.editor.line
    line.clear()
    qtbot.keyClicks(line, "abc")
    with qtbot.waitSignal(found.examined, check_params_cb=lambda each: each.name == "abc"):
        pass
    qtbot.waitUntil(lambda: found.stack.itemAt(0).widget().isVisible())


def test_a_domain_is_examined_below_its_field(page, qtbot):
    made = page(ServicesPage, "services")
    reports = []
    found = doctor(made, qtbot, "domain")
    found.examined.connect(reports.append)
    found.refresh()
    qtbot.waitUntil(lambda: bool(reports))
    labels = {line.label.en for line in reports[0].lines}
    assert {"Name", "Level", "Suffix", "Holder", "Verification", "Expiry"} <= labels
    assert found.isVisible()


def test_the_rules_a_name_keeps_are_quoted_when_unfolded_and_stay_so(page, qtbot):
    made = page(ServicesPage, "services")
    found = doctor(made, qtbot, "website.name")
    fold = found.findChild(Fold)
    assert not found.findChildren(ShortLine)
    qtbot.mouseClick(fold.button, CLICK)
    assert found.findChildren(ShortLine)
    line = found.question.editor.line
    line.setCursorPosition(len(line.text()))
    with qtbot.waitSignal(found.examined):
        qtbot.keyClicks(line, "x")
    assert found.stack.itemAt(found.stack.count() - 1).widget().is_open


def test_an_unknown_suffix_is_to_be_looked_up_and_never_refused(page, qtbot):
    made = page(ServicesPage, "services")
    found = doctor(made, qtbot, "domain")
    found.question.editor.line.selectAll()
    reports = []
    found.examined.connect(reports.append)
    qtbot.keyClicks(found.question.editor.line, "www.xn--fsq092h.zuerich")
    qtbot.waitUntil(lambda: bool(reports) and reports[-1].parts.suffix == "zuerich")
    lines = {line.key: line for line in reports[-1].lines}
    assert lines["suffix"].standing is Standing.CHECK
    assert "xn--fsq092h" in lines["forms"].text.en
    assert "www.示例" in lines["forms"].text.en
    assert lines["level"].standing is Standing.TO_DO


def test_a_cancellation_is_planned_to_its_decision_and_not_to_an_opening(when, qtbot):
    with qtbot.waitSignal(
        when.planning.made, check_params_cb=lambda plan: plan.timeline.ending is Ending.DECIDED
    ):
        when.planning.live_draft.answer("order.purpose", "cancel")

    assert when.wish.aim.buttons[Aim.OPEN].text() == "Decided by"
    assert "decided" in when.head.text()
