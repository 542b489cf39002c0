from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from icp_wizard.catalogue.field import Kind
from icp_wizard.model.text import Text
from icp_wizard.ui import language
from icp_wizard.ui.editors.choice import ChoiceEditor, ReferenceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.dates import DateEditor, DateWithLongTerm
from icp_wizard.ui.editors.identifier import IdentifierEditor
from icp_wizard.ui.editors.kinds import EDITORS, Wish
from icp_wizard.ui.editors.line import text_editor
from icp_wizard.ui.editors.region import RegionEditor
from icp_wizard.ui.editors.rows import RowsEditor
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.parts.choice import Choice

OPTIONS = (
    Choice("enterprise", Text("Enterprise", "企业")),
    Choice("person", Text("Individual", "个人")),
)
ANSWERS = {
    "choice": "person",
    "choices": ("person", "enterprise"),
    "region": "person",
    "reference": "person",
    "yes_no": "no",
    "names": ("a", "b"),
}
PLACES = {
    "": [
        Choice("330000", Text("Zhejiang", "浙江省")),
        Choice("310000", Text("Shanghai", "上海市")),
    ],
    "330000": [Choice("330100", Text("Hangzhou", "杭州市"))],
    "330100": [Choice("330106", Text("Xihu", "西湖区"))],
}


def made(kind: str):
    return EDITORS[kind](Wish(options=OPTIONS, length=18, add="Add"))


def told(editor) -> list[object]:
    answers: list[object] = []
    editor.edited.connect(answers.append)
    return answers


@pytest.fixture(params=sorted(EDITORS))
def kind(request, app) -> str:
    return request.param


def test_every_kind_of_the_catalogue_has_an_editor():
    assert {kind.value for kind in Kind} == set(EDITORS)


def test_an_editor_gives_back_what_it_shows_and_tells_nobody(kind, qtbot):
    editor = made(kind)
    qtbot.addWidget(editor)
    answers = told(editor)

    editor.show_value(ANSWERS.get(kind, "2027-01-14"))

    assert editor.value() == ANSWERS.get(kind, "2027-01-14")
    assert answers == []


def test_an_editor_can_be_emptied(kind, qtbot):
    editor = made(kind)
    qtbot.addWidget(editor)
    editor.show_value(ANSWERS.get(kind, "x"))

    editor.show_value(() if kind in ("choices", "names") else "")

    assert not editor.value()


def test_an_editor_has_a_name_and_a_description_for_screen_readers(kind, qtbot):
    editor = made(kind)
    qtbot.addWidget(editor)

    editor.set_accessible("Certificate number", "18 characters")

    assert "Certificate number" in editor.focus_target().accessibleName()
    assert editor.focus_target().accessibleDescription() == "18 characters"


def test_an_editor_tells_once_that_it_was_left(kind, shown, qtbot):
    editor, neighbour, window = made(kind), QLineEdit(), QWidget()
    layout = QHBoxLayout(window)
    layout.addWidget(editor)
    layout.addWidget(neighbour)
    shown(window)
    editor.focus_target().setFocus()

    with qtbot.waitSignal(editor.left):
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)


def test_another_window_does_not_count_as_leaving(shown, qtbot):
    editor = text_editor()
    shown(editor)
    editor.line.setFocus()

    with qtbot.assertNotEmitted(editor.left):
        away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(editor.line, away)


def test_typing_tells_the_text_as_it_stands(shown):
    editor = text_editor()
    shown(editor)
    answers = told(editor)

    QTest.keyClicks(editor.line, "A 1")

    assert answers == ["A", "A ", "A 1"]


def test_an_unfinished_composition_is_left_alone(shown):
    editor = text_editor()
    shown(editor)
    editor.line.setFocus()
    answers = told(editor)

    QApplication.sendEvent(editor.line, QInputMethodEvent("hang'zhou", []))
    editor.show_value("")
    finished = QInputMethodEvent()
    finished.setCommitString("杭州")
    QApplication.sendEvent(editor.line, finished)

    assert answers == ["杭州"]


def test_showing_the_same_text_leaves_the_cursor(shown):
    editor = text_editor()
    shown(editor)
    editor.show_value("12345")
    editor.line.setCursorPosition(2)

    editor.show_value("12345")

    assert editor.line.cursorPosition() == 2


def test_an_identifier_counts_without_spaces(shown):
    editor = IdentifierEditor(18)
    shown(editor)

    editor.show_value("9133 0106")

    assert editor._count.text() == "8 of 18"


def test_a_choice_is_searched_in_both_languages(shown):
    editor = ChoiceEditor(OPTIONS, free=True)
    shown(editor)
    answers = told(editor)
    popup = editor.open()

    popup.search.setText("个")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)

    assert answers == ["person"]


def test_a_free_choice_takes_what_was_typed(shown):
    editor = ChoiceEditor(OPTIONS, free=True)
    shown(editor)
    answers = told(editor)
    popup = editor.open()

    QTest.keyClicks(popup.search, "Lighthouse")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)

    assert answers == ["Lighthouse"]
    assert editor.combo.told == ("Lighthouse", "")


def test_an_unknown_key_is_kept_and_shown(shown):
    editor = ChoiceEditor(OPTIONS)
    shown(editor)

    editor.show_value("of_a_later_release")

    assert editor.value() == "of_a_later_release"
    assert editor.combo.told == ("of_a_later_release", "")


def test_the_wheel_changes_no_choice(shown):
    editor = ChoiceEditor(OPTIONS)
    shown(editor)
    editor.show_value("enterprise")

    middle = QPointF(editor.combo.rect().center())
    QTest.wheelEvent(editor.window().windowHandle(), middle, QPoint(0, -120))

    assert editor.value() == "enterprise"


def test_the_arrow_keys_choose(shown):
    editor = ChoiceEditor(OPTIONS)
    shown(editor)
    editor.show_value("enterprise")

    QTest.keyClick(editor.combo, Qt.Key.Key_Down)

    assert editor.value() == "person"


def test_the_language_of_a_choice_changes_at_once_and_its_answer_does_not(shown, qtbot):
    editor = ChoiceEditor(OPTIONS)
    shown(editor)
    editor.show_value("person")

    language.use("zh")

    qtbot.waitUntil(lambda: editor.combo.told == ("个人", "Individual"))
    assert editor.value() == "person"


def test_a_reference_offers_to_add_a_new_one(shown, qtbot):
    editor = ReferenceEditor(OPTIONS, Text("Add a person", "添加人员"))
    shown(editor)
    popup = editor.open()

    with qtbot.waitSignal(editor.add_wanted):
        popup.acted.emit()


def test_several_choices_keep_the_order_of_choosing(shown):
    editor = ChoicesEditor(OPTIONS)
    shown(editor)
    answers = told(editor)
    popup = editor.open()

    popup.chosen.emit("person")
    popup.chosen.emit("enterprise")
    popup.chosen.emit("person")

    assert answers == [("person",), ("person", "enterprise"), ("enterprise",)]


def test_backspace_takes_the_last_choice_away(shown):
    editor = ChoicesEditor(OPTIONS)
    shown(editor)
    editor.show_value(("person", "enterprise"))

    QTest.keyClick(editor.field, Qt.Key.Key_Backspace)

    assert editor.value() == ("person",)


def test_a_date_can_be_picked_by_keyboard(shown):
    editor = DateEditor()
    shown(editor)
    editor.show_value("2027-01-31")
    answers = told(editor)
    popup = editor.open()

    QTest.keyClick(popup.month, Qt.Key.Key_PageDown)
    QTest.keyClick(popup.month, Qt.Key.Key_Left)
    QTest.keyClick(popup.month, Qt.Key.Key_Return)

    assert answers == ["2027-02-27"]


def test_a_half_typed_date_stays_as_typed(shown):
    editor = DateEditor()
    shown(editor)

    QTest.keyClicks(editor.line, "2027-1")

    assert editor.value() == "2027-1"


def test_long_term_keeps_the_day_but_locks_it(shown):
    editor = DateWithLongTerm()
    shown(editor)
    editor.show_value(("2027-01-14", ""))
    answers = told(editor)

    editor.long_term.tick.click()

    assert answers == [("2027-01-14", "yes")]
    assert editor.date.line.isReadOnly()


def test_a_yes_or_no_begins_without_an_answer(shown):
    editor = YesNoEditor()
    shown(editor)
    answers = told(editor)

    assert editor.value() == ""
    QTest.mouseClick(editor.buttons["no"], Qt.MouseButton.LeftButton)
    assert answers == ["no"]


def test_another_province_takes_city_and_district_away(shown):
    editor = RegionEditor(lambda code: PLACES.get(code, []))
    shown(editor)
    editor.show_value(("330000", "330100", "330106"))
    answers = told(editor)

    QTest.keyClick(editor.choices[0].combo, Qt.Key.Key_Down)

    assert answers == [("310000", "", "")]


def test_a_district_waits_for_its_city(shown):
    editor = RegionEditor(lambda code: PLACES.get(code, []))
    shown(editor)

    editor.show_value(("330000", "", ""))

    assert [choice.isEnabled() for choice in editor.choices] == [True, True, False]


def test_return_behind_the_last_row_begins_another(shown):
    editor = RowsEditor("Add")
    shown(editor)
    answers = told(editor)

    QTest.keyClicks(editor.focus_target(), "a")
    QTest.keyClick(editor.focus_target(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "b")

    assert answers[-1] == ("a", "b")


def test_an_empty_row_being_typed_in_survives_its_own_echo(shown):
    editor = RowsEditor("Add")
    shown(editor)
    editor.show_value(("a",))
    editor.add_row()

    editor.show_value(("a",))

    assert len(editor._lines) == 2
