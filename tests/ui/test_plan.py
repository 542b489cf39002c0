"""Plan, dates and doctors as a person meets them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from icp_wizard.journey.timeline import Aim, Wish
from icp_wizard.model.address import read_answer
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.pages.account import AccountPage
from icp_wizard.ui.pages.hosting import HostingPage
from icp_wizard.ui.pages.services import ServicesPage
from icp_wizard.ui.parts.box import FindingBox
from icp_wizard.ui.parts.button import Button, Chip
from icp_wizard.ui.plan.planning import planning_of
from icp_wizard.ui.plan.view import PlanDialogue
from icp_wizard.ui.plan.when import WhenDialogue

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
    dialogue = WhenDialogue(planning, page_ground)
    dialogue.show()
    return dialogue


@pytest.fixture
def page_ground(shown):
    ground = QWidget()
    ground.setMinimumSize(1200, 800)
    return shown(ground, 1200)


def wish(qtbot, when, aim, day):
    qtbot.mouseClick(when.aim.buttons[aim], CLICK)
    when.day.line.clear()
    with qtbot.waitSignal(when.planning.made):
        qtbot.keyClicks(when.day.line, day)


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


def test_every_line_of_the_plan_gives_its_reason_and_source(planning, page_ground):
    dialogue = PlanDialogue(planning, page_ground)
    lines = [line for chapter in planning.plan.chapters for line in chapter.lines]
    assert [each.line for each in dialogue.view.lines] == lines
    assert all(each.why.en and each.sources for each in lines)


def test_a_line_of_the_plan_leads_to_its_answer(planning, page_ground, qtbot):
    dialogue = PlanDialogue(planning, page_ground)
    open_ = next(each for each in dialogue.view.lines if each.line.key == "admin")
    with qtbot.waitSignal(dialogue.go_to) as led:
        qtbot.mouseClick(open_.findChild(Button), CLICK)
    assert led.args == ["order.account_admin"]


def test_the_day_wished_moves_the_whole_timeline(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2027-03-01")
    assert when.planning.wish == Wish(Aim.OPEN, date(2027, 3, 1))
    assert when.drawing.timeline.open_by <= date(2027, 3, 1)
    assert when.head.isVisible()


def test_a_day_out_of_reach_is_said_in_risk_words(when, qtbot):
    wish(qtbot, when, Aim.OPEN, "2026-08-03")
    assert "out of reach" in when.drawing.timeline.notices[0].message.en
    assert not when.head.isVisible()
    assert when._told.count()


def test_what_ends_before_the_opening_is_a_finding_beside_the_timeline(when, qtbot):
    live = when.planning.live_draft
    service = live.filing.services[0]
    at = f"services[{service.id}].domains[{service.domains[0].id}].expires_on"
    live.answer(at, "2026-08-05")
    with qtbot.waitSignal(when.planning.made):
        when.planning.ask()
    assert [box.finding.address for box in when.findChildren(FindingBox)] == [at]


def test_a_day_nobody_plans_for_is_refused_and_the_wish_before_holds(when, qtbot):
    wish(qtbot, when, Aim.SUBMIT, "2026-09-01")
    with qtbot.waitSignal(when.planning.failed):
        when.planning.aim(Wish(Aim.SUBMIT, date(2999, 1, 1)))
    assert "2999-01-01" in when.note.words
    assert when.planning.wish.day == date(2026, 9, 1)


def test_the_steps_are_walked_by_arrows_and_told_in_words(when, qtbot):
    when.drawing.setFocus()
    qtbot.keyClick(when.drawing, Qt.Key.Key_Down)
    qtbot.keyClick(when.drawing, Qt.Key.Key_Down)
    step = when.drawing.steps[1]
    assert when.detail.isVisible()
    assert step.title.en in when.drawing.accessibleDescription()
    assert str(step.last) in when.drawing.accessibleDescription()


def test_the_timeline_goes_out_as_a_calendar(when, tmp_path, qtbot):
    path = tmp_path / "plan.ics"
    with qtbot.waitSignal(when.keeping.written):
        when.keeping.write(path)
    written = path.read_text(encoding="utf-8")
    assert written.startswith("BEGIN:VCALENDAR")
    assert "BEGIN:VALARM" in written


def test_timeline_and_plan_speak_chinese_at_once(when, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: when.drawing.accessibleName() == "各步骤时间线")
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
