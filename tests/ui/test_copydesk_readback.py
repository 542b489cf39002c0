"""Before the first screen of the Chinese system its values are read back once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from icp_wizard.journey.readback import locked
from icp_wizard.journey.session import Session
from icp_wizard.ui import language
from icp_wizard.ui.copydesk.window import CopyDeskWindow
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.label import Wrapped

KEY = Qt.Key


@pytest.fixture
def desk(unread_desk):
    return unread_desk


def test_every_value_which_locks_is_listed_before_the_first_screen(desk):
    told = [each.accessibleName() for each in desk.read_back.page.findChildren(Exact)]
    assert desk.read_back.isVisible()
    assert told == [each.value for each in locked(desk._desk.screens[0])]
    assert not desk.view.isVisible()


def test_enter_agrees_once_and_copies_nothing(desk, qtbot):
    qtbot.keyClick(desk.read_back, KEY.Key_Return)
    assert desk.view.card.hasFocus()
    assert desk._desk.copied == 0
    assert not CopyDeskWindow(desk._live).is_read_back_due


def test_nothing_is_copied_before_it_was_read_back(desk):
    desk.copy()
    assert desk._desk.copied == 0


def test_other_screens_can_be_looked_at_before(desk, qtbot):
    qtbot.keyClick(desk.read_back, KEY.Key_PageDown)
    assert desk.view.isVisible()
    qtbot.keyClick(desk.view.card, KEY.Key_PageUp)
    assert desk.read_back.isVisible()


def test_what_is_changed_afterwards_is_read_back_anew(desk, live, settle):
    desk.agree()
    live.answer("entity.name", "云帆新名")
    settle(live)
    assert desk.read_back.isVisible()


def test_what_was_agreed_to_is_kept_with_the_draft(desk, live):
    desk.agree()
    live.save_now()
    kept = Session(live.library.load(live.draft.id)[0])
    assert kept.draft.marks.read_back == live.marks.read_back != ()


def test_an_answer_can_be_changed_from_there_by_keys_which_agrees_to_nothing(desk, qtbot):
    change = desk.read_back.page.findChildren(Button)[0]
    change.setFocus()
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(change, KEY.Key_Return)
    assert wanted.args == [locked(desk._desk.screens[0])[0].address]
    assert desk.read_back.isVisible()


def test_what_a_choice_means_is_said_where_its_chinese_does_not_say_it(desk, qtbot):
    assert "Enterprise, sole traders too" in read(desk)
    language.use("zh")
    qtbot.waitUntil(lambda: "Enterprise, sole traders too" not in read(desk))
    assert read(desk).count("企业") == 0  # the value stands above, once


def read(desk):
    labels = desk.read_back.page.findChildren(Wrapped)
    return [each.accessibleName() for each in labels if each.isVisible()]
