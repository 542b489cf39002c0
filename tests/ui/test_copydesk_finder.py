"""The search of the copy desk, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from icp_wizard.ui import language

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def finder(desk, qtbot):
    qtbot.keyClick(desk.view.card, KEY.Key_F, CTRL)
    return desk.finder


def test_nothing_is_lost_by_a_search_which_is_left(desk, finder, qtbot):
    before = desk.current
    qtbot.keyClicks(finder.field, "wangzhan")
    qtbot.keyClick(finder.field, KEY.Key_Escape)
    assert desk.current == before
    assert desk.view.card.hasFocus()


def test_enter_goes_to_the_line_found_on_another_screen(desk, finder, qtbot):
    finder.field.setText("网站名称")  # as an input method gives it
    qtbot.keyClick(finder.field, KEY.Key_Return)
    assert desk.current.label.zh.startswith("网站名称")
    assert desk.view.card.hasFocus()
    assert not finder.isVisible()


def test_the_arrows_choose_among_the_lines_found(desk, finder, qtbot):
    qtbot.keyClicks(finder.field, "mingcheng")
    second = finder.list.lines.shown[1]
    qtbot.keyClick(finder.field, KEY.Key_Down)
    qtbot.keyClick(finder.field, KEY.Key_Return)
    assert desk.current.id == second.key


def test_a_search_without_a_line_says_so_and_goes_nowhere(desk, finder, qtbot):
    before = desk.current
    qtbot.keyClicks(finder.field, "xyzzy")
    assert finder.count.text() == f"0 of {desk._desk.count} lines"
    qtbot.keyClick(finder.field, KEY.Key_Return)
    assert finder.isVisible()
    assert desk.current == before


def test_the_keys_of_the_desk_copy_nothing_during_a_search(desk, finder, qtbot):
    before = desk._desk.copied
    qtbot.keyClicks(finder.field, "a b")
    qtbot.keyClick(finder.field, KEY.Key_PageDown)
    qtbot.keyClick(finder.field, KEY.Key_Return)
    assert desk._desk.copied == before


def test_an_answer_which_comes_in_leaves_the_search_open(desk, finder, qtbot, settle):
    qtbot.keyClicks(finder.field, "fuwu")
    desk._live.answer("entity.name", "云帆新名")
    settle(desk._live)
    assert finder.isVisible()
    assert finder.field.hasFocus()


def test_the_search_speaks_chinese(finder, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: "拼音" in finder.field.placeholderText())


def test_lines_of_one_name_are_told_apart_by_what_they_stand_under(finder, qtbot):
    qtbot.keyClicks(finder.field, "website name")
    under = [each.beneath.en.partition(" · ")[2] for each in finder.list.lines.shown[:2]]
    assert under == ["Website information: 云帆示例官网", "Website information: 云帆示例商城"]


def test_the_foot_tells_the_keys_which_work_there(desk, finder, qtbot):
    assert desk.keys.finding.isVisible()
    assert not desk.keys.usual.isVisible()
    qtbot.keyClick(finder.field, KEY.Key_Escape)
    assert desk.keys.usual.isVisible()
    assert not desk.keys.finding.isVisible()
