"""The copy desk: exact values, one key a line, ticks which are kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from icp_wizard.journey.desk import lines_of
from icp_wizard.journey.session import Session
from icp_wizard.ui.copydesk.window import CopyDeskWindow
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.label import Wrapped

CLICK = Qt.MouseButton.LeftButton
KEY = Qt.Key


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def go_to(desk, label):
    """Make the line with this Chinese label the current one, by keyboard."""
    for _ in desk._desk.lines:
        if desk.current.label.zh == label:
            return desk.current
        desk.step(1)
    raise AssertionError(label)


def test_lines_stand_in_the_order_of_the_chinese_system(desk):
    assert desk.current == desk._desk.lines[0]
    assert list(desk.view.rows) == [line.id for line in lines_of(desk._desk.screens[0])]


def test_enter_copies_the_exact_value_ticks_it_and_goes_on(desk, qtbot):
    line = go_to(desk, "主办者名称")
    qtbot.keyClick(desk.view.card, KEY.Key_Return)
    assert clipboard() == "杭州云帆示例科技有限公司"
    assert dict(desk._live.marks.copied)[line.id] == line.value
    assert desk.current == desk._desk.after(line.id)


def test_one_click_copies_a_row(desk, qtbot):
    line = desk._desk.lines[1]
    qtbot.mouseClick(desk.view.rows[line.id], CLICK)
    assert clipboard() == line.value
    assert desk._desk.standing(line) == "done"


def test_the_button_of_the_card_copies_too(desk, qtbot):
    line = desk.current
    qtbot.mouseClick(desk.view.card.copy, CLICK)
    assert clipboard() == line.value


def test_a_choice_is_copied_as_its_chinese_option(desk):
    line = go_to(desk, "主办者性质")
    desk.copy()
    assert (line.how, clipboard()) == ("select", "企业")


def test_a_line_without_a_value_leaves_the_clipboard_alone(desk, qtbot):
    QGuiApplication.clipboard().setText("before")
    line = go_to(desk, "验证码")
    qtbot.keyClick(desk.view.card, KEY.Key_Return)
    assert clipboard() == "before"
    assert desk._desk.standing(line) == "done"


def test_space_ticks_and_unticks_without_copying(desk, qtbot):
    QGuiApplication.clipboard().setText("before")
    line = desk.current
    qtbot.keyClick(desk.view.card, KEY.Key_Space)
    assert desk._desk.standing(line) == "done"
    qtbot.keyClick(desk.view.card, KEY.Key_Space)
    assert desk._desk.standing(line) == "open"
    assert clipboard() == "before"


def test_a_click_on_the_box_ticks_alone(desk, qtbot):
    QGuiApplication.clipboard().setText("before")
    line = desk._desk.lines[2]
    row = desk.view.rows[line.id]
    qtbot.mouseClick(row, CLICK, pos=row.tick_area().center())
    assert desk._desk.standing(line) == "done"
    assert clipboard() == "before"


def test_arrows_move_and_skip_goes_on(desk, qtbot):
    first, second, third = desk._desk.lines[:3]
    qtbot.keyClick(desk.view.card, KEY.Key_Down)
    assert desk.current == second
    qtbot.mouseClick(desk.view.card.skip, CLICK)
    assert desk.current == third
    qtbot.keyClick(desk.view.card, KEY.Key_Up)
    qtbot.keyClick(desk.view.card, KEY.Key_Up)
    qtbot.keyClick(desk.view.card, KEY.Key_Up)
    assert desk.current == first


def test_the_last_line_of_a_screen_leads_to_the_next_screen(desk):
    last = lines_of(desk._desk.screens[0])[-1]
    while desk.current != last:
        desk.step(1)
    desk.copy()
    assert desk.current == lines_of(desk._desk.screens[1])[0]
    assert desk.current.id in desk.view.rows


def test_every_line_can_be_copied_by_enter_alone(desk, qtbot):
    for line in desk._desk.lines:
        assert desk.current == line
        qtbot.keyClick(desk.view.card, KEY.Key_Return)
        if line.value:
            assert clipboard() == line.value
    assert desk._desk.copied == desk._desk.count


def test_an_answer_changed_after_copying_is_marked(desk, live, settle):
    line = go_to(desk, "主办者名称")
    desk.copy()
    live.answer("entity.name", "云帆新名")
    settle(live)
    assert desk._desk.standing(line) == "done"  # the old line, as it was copied
    fresh = next(each for each in desk._desk.lines if each.id == line.id)
    assert desk._desk.standing(fresh) == "changed"


def test_ticks_and_the_place_are_kept_when_the_draft_is_opened_again(desk, live, qtbot, shown):
    desk.copy()
    desk.copy()
    live.save_now()
    qtbot.waitUntil(lambda: not live.is_pending, timeout=20_000)
    again = LiveDraft(
        live.library, Session(live.library.load(live.draft.id)[0]), lambda: live.today
    )
    with qtbot.waitSignal(again.judged):
        pass
    window = CopyDeskWindow(again)
    shown(window, 420)
    assert window._desk.copied == 2
    assert window.current == window._desk.lines[2]
    assert again.close()


def test_it_stays_on_top_as_long_as_wanted_and_remembers_it(desk, live, qtbot):
    assert desk.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    qtbot.mouseClick(desk.pin, CLICK)
    assert not desk.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert not CopyDeskWindow(live).pin.isChecked()


def test_it_comes_back_where_it_was(desk, live):
    desk.resize(500, 700)
    desk.close()
    again = CopyDeskWindow(live)
    assert (again.width(), again.height()) == (500, 700)


def test_an_empty_draft_is_met_with_what_to_do(opened, shown, qtbot):
    window = CopyDeskWindow(opened("{}"))
    shown(window, 420)
    with qtbot.waitSignal(window.wanted) as wanted:
        qtbot.mouseClick(window.empty.button, CLICK)
    assert wanted.args == ["entity.nature"]


@pytest.mark.parametrize("purpose", ["claim", "transfer", "migrate"])
def test_the_desk_of_an_order_without_a_form_gives_its_steps_instead(opened, shown, purpose):
    desk = CopyDeskWindow(opened(f'{{"order": {{"purpose": "{purpose}"}}}}'))
    shown(desk, 420)

    told = [each.accessibleName() for each in desk.elsewhere.findChildren(Wrapped)]
    assert "No form of this order is known" in told[0]
    assert len(told) > 3
    assert desk.empty.isHidden()
    assert desk.view.isHidden()


def test_the_desk_comes_back_with_an_order_which_has_a_form(opened, shown, settle):
    live = opened('{"order": {"purpose": "claim"}}')
    desk = CopyDeskWindow(live)
    shown(desk, 420)
    live.answer("order.purpose", "file")
    settle(live)

    assert desk.steps.isHidden()
    assert not desk.empty.isHidden() or not desk.view.isHidden()


def said(desk):
    labels = desk.view.card.findChildren(Wrapped)
    return [each.accessibleName() for each in labels if not each.isHidden()]


def test_pinyin_can_be_left_out_which_is_remembered(desk, live):
    go_to(desk, "主办者名称")
    assert "zhǔbànzhě míngchēng" in said(desk)
    desk.menu.read.trigger()
    assert "zhǔbànzhě míngchēng" not in said(desk)
    assert not CopyDeskWindow(live).menu.read.isChecked()


def test_every_screen_is_offered_with_how_far_it_is_copied(desk):
    desk.copy()
    told = [each.text() for each in desk.bar.menu().actions()]
    first, second = (len(lines_of(each)) for each in desk._desk.screens[:2])
    assert len(told) == len(desk._desk.screens)
    assert told[0].endswith(f"1 of {first} copied")
    assert told[1].endswith(f"0 of {second} copied")
    assert desk.keys.whole.text() == f"1 of {desk._desk.count} copied in all"


def test_a_screen_chosen_opens_at_its_first_line_which_is_not_done(desk):
    desk.bar.menu().actions()[1].trigger()
    first, second = lines_of(desk._desk.screens[1])[:2]
    assert desk.current == first
    desk.tick()
    desk.go_to_screen(0)
    desk.go_to_screen(1)
    assert desk.current == second


def test_all_screens_are_offered_by_a_key(desk, qtbot):
    qtbot.keyClick(desk.view.card, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_all_keys_are_told_by_f1_and_put_away_again(desk, qtbot):
    qtbot.keyClick(desk.view.card, KEY.Key_F1)
    assert desk.keys.further.isVisible()
    qtbot.keyClick(desk.view.card, KEY.Key_F1)
    assert not desk.keys.further.isVisible()


def test_enter_presses_the_button_which_has_the_keyboard_and_copies_nothing(desk, qtbot):
    before = desk.current
    desk.view.card.skip.setFocus()
    qtbot.keyClick(desk.view.card.skip, KEY.Key_Return)
    assert desk.current == desk._desk.after(before.id)
    assert desk._desk.copied == 0


def test_the_line_has_the_keyboard_again_after_the_desk_was_pinned(desk, qtbot):
    qtbot.mouseClick(desk.pin, CLICK)
    assert desk.focusWidget() is desk.view.card


def test_a_line_ticked_is_unticked_by_the_same_key(desk, qtbot):
    line = desk.current
    desk.copy()
    qtbot.keyClick(desk.view.card, KEY.Key_Up)
    qtbot.keyClick(desk.view.card, KEY.Key_Space)
    assert desk._desk.standing(line) == "open"
