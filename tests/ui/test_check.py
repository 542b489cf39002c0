"""The page Check: findings, confirmations and all answers, each with a way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from icp_wizard.model.finding import Level
from icp_wizard.model.resources import root
from icp_wizard.ui import theme
from icp_wizard.ui.check.answers import CHANGE, LABEL, STATE, VALUE, Entered
from icp_wizard.ui.check.rows import FindingRow, GapRow
from icp_wizard.ui.pages.check import CheckPage
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
NUMBER = "entity.document_number"
FAULTY = SAMPLE.replace("91330106QX0000472G", "91330106QX0000472C", 1)
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def check(opened, shown, qtbot):
    def make(filing: str = SAMPLE) -> CheckPage:
        page = CheckPage(opened(filing), "check")
        page.resize(1000, 700)
        shown(page, 1000)
        qtbot.waitUntil(lambda: bool(page.answers.rows))  # they come behind the first paint
        return page

    return make


def view(page, level):
    return next((each for each in page.views if each._level is level), None)


def row_at(page, address):
    rows = (row for each in page.views for row in each.rows if isinstance(row, FindingRow))
    return next(row for row in rows if row.finding.address == address)


def button(row, words):
    return next(each for each in row.findChildren(Button) if each.accessibleName() == words)


def test_what_stops_comes_first_and_the_ready_box_is_gone(check):
    page = check(FAULTY)
    assert page.views[0]._level is Level.STOP
    assert not page.ready.isVisible()


def test_without_stops_the_page_says_so_and_that_it_is_no_approval(check):
    page = check()
    assert page.ready.isVisible()
    assert view(page, Level.STOP) is None


def test_a_finding_leads_to_its_field(check, qtbot):
    page = check(FAULTY)
    with qtbot.waitSignal(page.go_to) as wanted:
        qtbot.mouseClick(button(row_at(page, NUMBER), "Go to field"), CLICK)
    assert wanted.args == [NUMBER]


def test_a_prepared_value_is_used_only_when_it_is_pressed(check, qtbot, settle):
    page = check(FAULTY)
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472C"
    repair = row_at(page, NUMBER).findChild(Button, "repair")
    qtbot.mouseClick(repair, CLICK)
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472G"
    settle(page.live_draft)
    assert page.ready.isVisible()
    page.live_draft.undo()
    assert page.live_draft.filing.entity.document_number == "91330106QX0000472C"


def test_missing_answers_are_gathered_by_item_and_counted_one_by_one(check):
    page = check("{}")
    stops = view(page, Level.STOP)
    gaps = [row for row in stops.rows if isinstance(row, GapRow)]
    missing = [each for each in page.live_draft.judgement.findings if each.rule == "required"]
    assert sum(row._count for row in gaps) == len(missing)


def test_advice_is_folded_until_it_is_asked_for(check, qtbot):
    page = check()
    advice = view(page, Level.ADVICE)
    assert not advice._card.isVisible()
    qtbot.mouseClick(advice.toggle, CLICK)
    assert advice._card.isVisible()


def test_a_confirmation_is_answered_and_a_no_becomes_a_finding(check, qtbot, settle):
    page = check()
    question = page.live_draft.judgement.questions[0]
    qtbot.mouseClick(page.questions.editors[question.address].buttons["no"], CLICK)
    settle(page.live_draft)
    qtbot.waitUntil(lambda: row_at(page, question.address) is not None)
    assert page.focus_address(question.address)


def test_undo_takes_a_confirmation_back_on_the_page(check, qtbot):
    page = check()
    editor = next(iter(page.questions.editors.values()))
    qtbot.mouseClick(editor.buttons["yes"], CLICK)
    page.live_draft.undo()
    assert editor.value() == ""


def test_every_question_asked_is_in_the_table_with_its_state(check):
    page = check(FAULTY)
    entered = {row.address: row for row in page.answers.rows if isinstance(row, Entered)}
    asked = {address for _, _, address in page.live_draft.judgement.outlook.asked_fields()}
    assert set(entered) == asked
    assert entered[NUMBER].level == "stop"
    place = page.answers.rows.index(entered[NUMBER])
    said = [page.answers.index(place, each).data() for each in (LABEL, VALUE, STATE, CHANGE)]
    assert said == ["Certificate number 证件号码", "91330106QX0000472C", "To mend", "Change"]


def test_the_table_gives_the_answers_what_its_other_columns_do_not_need(check):
    table = check().table
    label, value, state, change = (table.columnWidth(each) for each in range(4))
    assert label + value + state + change == table.viewport().width()
    assert value > label > state > change


def test_a_narrow_table_sets_each_answer_beneath_its_label(check):
    page = check()
    table, first = page.table, page.answers.index(1, LABEL)
    high = table.visualRect(first).height()
    page.resize(500, 700)
    assert table.is_folded
    assert table.visualRect(first).height() > high
    page.resize(1000, 700)
    assert not table.is_folded
    assert table.visualRect(first).height() == high


def test_an_answer_in_the_table_is_changed_by_click_or_by_enter(check, qtbot):
    page = check()
    place = next(n for n, row in enumerate(page.answers.rows) if isinstance(row, Entered))
    index = page.answers.index(place, CHANGE)
    at = page.table.visualRect(index).center()
    with qtbot.waitSignal(page.go_to) as clicked:
        qtbot.mouseClick(page.table.viewport(), CLICK, pos=at)
    page.table.setCurrentIndex(index)
    with qtbot.waitSignal(page.go_to) as keyed:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert clicked.args == keyed.args == [page.answers.rows[place].address]


def test_the_page_follows_a_change_made_elsewhere(check, settle):
    page = check()
    page.live_draft.answer(NUMBER, "")
    settle(page.live_draft)
    assert not page.ready.isVisible()


def test_at_twice_the_size_what_a_level_means_stands_below_it_whole(check, app):
    page = check(FAULTY)
    theme.apply(app, "light", 2.0)
    page.resize(480, 700)
    head = view(page, Level.STOP)
    QApplication.processEvents()
    meaning = head.findChild(Elided)

    assert meaning.text() == "the Chinese system will not take it"
    assert meaning.width() >= meaning.sizeHint().width()
