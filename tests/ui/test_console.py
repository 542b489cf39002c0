"""The practice console: drawn in Chinese, explained at a glance, practised by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from icp_wizard.journey.desk import Desk
from icp_wizard.model.resources import root
from icp_wizard.ui import language
from icp_wizard.ui.console.entry import ConsoleCard
from icp_wizard.ui.console.window import LOOK, PRACTISE, ConsoleWindow
from icp_wizard.ui.parts.popup import OptionPopup
from icp_wizard.work.labels import correct

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")
CLICK, KEY = Qt.MouseButton.LeftButton, Qt.Key
NAME, NATURE = "entity.name@", "entity.nature@"


@pytest.fixture
def live(opened):
    return opened(SAMPLE)


@pytest.fixture
def window(live, shown, qtbot) -> ConsoleWindow:
    card = ConsoleCard(live)
    shown(card, 500)
    qtbot.mouseClick(card.open, CLICK)
    found = card.window().findChild(ConsoleWindow)
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


@pytest.fixture
def practising(window):
    window.show_mode(PRACTISE)
    return window


def view(window, key):
    return window.sheet.views[key]


def target(window, key) -> QWidget:
    return view(window, key).editor.focus_target()


def paste(window, key, text):
    QGuiApplication.clipboard().setText(text)
    widget = target(window, key)
    widget.setFocus()
    QTest.keyClick(widget, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)


def point(widget):
    here = QPointF(QPoint(4, 4))
    QApplication.sendEvent(widget, QEnterEvent(here, here, here))


def fill(window):
    """Enter what belongs in every box of the screen, without the keyboard."""
    pressed = {"code": ("246810",), "upload": ("done",), "act": ("done",)}
    for each in window.sheet.views.values():
        if each.box.is_asked and not each.box.is_right(window.practice.entered(each.box)):
            put = pressed.get(each.box.form, each.box.wanted)
            each.put.emit(each.box, put)


def test_it_opens_to_be_looked_at_with_the_drafts_values(window):
    assert window.modes.key() == LOOK
    assert view(window, NAME).editor.value() == "杭州云帆示例科技有限公司"
    assert view(window, NATURE).editor.value() == "企业"


def test_nothing_can_be_changed_while_looking(window, qtbot):
    qtbot.keyClicks(target(window, NAME), "x")
    assert view(window, NAME).editor.value() == "杭州云帆示例科技有限公司"


def test_a_list_can_be_opened_while_looking_and_keeps_its_value(window, qtbot):
    widget = target(window, NATURE)
    widget.setFocus()
    qtbot.keyClick(widget, KEY.Key_Space)
    popup = next(each for each in window.findChildren(OptionPopup) if each.isVisible())
    qtbot.keyClick(popup.list, KEY.Key_Down)
    qtbot.keyClick(popup.list, KEY.Key_Return)
    assert view(window, NATURE).editor.value() == "企业"


def test_its_line_is_dated_and_says_that_the_real_one_may_differ(window):
    assert "as of 2026-11-22" in window.about._told()
    assert "may differ" in window.about._told()


def test_labels_and_buttons_are_chinese_in_either_language(window):
    for spoken in ("en", "zh"):
        language.use(spoken)
        assert view(window, NAME)._label.text() == "主办者名称"
        assert window.sheet.on.text() == "下一步"


def test_pointing_at_a_box_tells_its_meaning_and_how_it_is_read(window, qtbot):
    point(view(window, NAME))
    qtbot.waitUntil(lambda: window.strip.told[1] == "zhǔbànzhě míngchēng")
    assert window.strip.told[0] == view(window, NAME).box.line.label.en


def test_the_english_meaning_is_told_in_the_chinese_interface_too(window, qtbot):
    language.use("zh")
    box = view(window, NATURE)
    point(box)
    assert window.strip.told[:2] == (box.box.line.label.en, "")
    assert "sole traders" not in window.strip.told[2]
    qtbot.waitUntil(lambda: box.editor.accessibleName().startswith("主办者性质"))


def test_pointing_at_a_button_tells_its_meaning(window, qtbot):
    point(window.sheet.on)
    qtbot.waitUntil(lambda: window.strip.told[:2] == ("Next", "xià yī bù"))


def test_looking_goes_through_all_screens_and_submits_nothing(window, qtbot):
    for _ in range(len(window._screens)):
        qtbot.mouseClick(window.sheet.on, CLICK)
    assert window.place == len(window._screens) - 1
    assert "Nothing was sent" in window.strip.told[2]


def test_the_meaning_of_a_value_is_told_while_looking_and_not_while_practising(window):
    point(view(window, NATURE))
    assert window.strip.told[2].startswith("Enterprise, sole traders too")
    window.show_mode(PRACTISE)
    point(view(window, NATURE))
    assert "sole traders too" not in window.strip.told[2]


def test_practice_begins_with_empty_boxes_and_the_keyboard_in_the_first(practising):
    assert view(practising, NAME).editor.value() == ""
    first = next(iter(practising.sheet.views.values()))
    assert QApplication.focusWidget() is first.editor.focus_target()


def test_a_pasted_value_is_said_to_be_exact_at_once(practising):
    paste(practising, NAME, "杭州云帆示例科技有限公司")
    assert view(practising, NAME).said.accessibleName() == "Exactly as in the draft"


def test_what_differs_is_shown_where_it_begins(practising):
    paste(practising, NAME, "杭州云凡示例科技有限公司")
    assert view(practising, NAME).said.accessibleName() == (
        "Differs at character 4: “凡” here, “帆” in the draft"
    )


def test_a_choice_is_made_from_the_chinese_list_by_keyboard(practising, qtbot):
    widget = target(practising, NATURE)
    widget.setFocus()
    qtbot.keyClick(widget, KEY.Key_Space)
    popup = next(each for each in practising.findChildren(OptionPopup) if each.isVisible())
    place = popup.options.place("企业")
    for _ in range(place):
        qtbot.keyClick(popup.search, KEY.Key_Down)
    meaning = practising.strip.told[0]
    qtbot.keyClick(popup.search, KEY.Key_Return)
    assert view(practising, NATURE).editor.value() == "企业"
    assert meaning == "Enterprise, sole traders too"


def test_the_button_goes_to_the_first_box_which_is_not_right(practising, qtbot):
    qtbot.mouseClick(practising.sheet.on, CLICK)
    assert practising.place == 0
    assert practising.sheet.waits.isVisible()
    first = next(iter(practising.sheet.views.values()))
    assert QApplication.focusWidget() is first.editor.focus_target()


def test_f1_shows_the_drafts_value_and_counts_it(practising, qtbot):
    widget = target(practising, NAME)
    widget.setFocus()
    qtbot.keyClick(widget, KEY.Key_F1)
    assert "杭州云帆示例科技有限公司" in practising.strip.told[2]
    assert practising.practice.outcome.helped == 1


def test_what_was_entered_stays_on_the_way_back(practising, qtbot):
    fill(practising)
    qtbot.mouseClick(practising.sheet.on, CLICK)
    assert practising.place == 1
    qtbot.mouseClick(practising.sheet.back, CLICK)
    assert view(practising, NAME).editor.value() == "杭州云帆示例科技有限公司"


def test_at_the_end_the_counts_are_told_and_nothing_is_saved(practising, live, qtbot):
    before = live.draft
    while practising.sheet is not None:
        fill(practising)
        qtbot.mouseClick(practising.sheet.on, CLICK)
    boxes = practising.practice.outcome.boxes
    assert f"Of {boxes} boxes, right at once: {boxes}" in practising.ending.counted._told()
    assert live.draft == before


def test_the_draft_as_it_is_changed_is_practised_on(practising, live, settle):
    paste(practising, NAME, "杭州云帆示例科技有限公司")
    live.answer("entity.name", "杭州新名示例科技有限公司")
    settle(live)
    assert view(practising, NAME).said.accessibleName().startswith("Differs at character 3")


def test_an_empty_draft_can_be_looked_at(opened, shown, qtbot):
    card = ConsoleCard(opened())
    shown(card, 500)
    qtbot.mouseClick(card.open, CLICK)
    assert card.window().findChild(ConsoleWindow).page.body.count()


def test_hover_is_told_of_headings_too(window):
    heading = window.sheet.body.itemAt(0).widget()
    QApplication.sendEvent(heading, QEvent(QEvent.Type.FocusIn))
    assert window.strip.told[0].startswith("Screen 1")


def test_it_opens_with_the_labels_a_person_corrected(live, shown, qtbot):
    line = Desk(live.judgement, live.marks).lines[0]
    correct(live.library, line, "服务类别")
    card = ConsoleCard(live)
    shown(card, 500)
    qtbot.mouseClick(card.open, CLICK)
    found = card.window().findChild(ConsoleWindow)
    assert view(found, line.id)._label.text() == "服务类别"
