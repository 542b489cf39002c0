"""What the copy desk put on the clipboard leaves it again, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from icp_wizard.model.resources import root
from icp_wizard.ui.copydesk.clearing import Clearing
from icp_wizard.ui.copydesk.window import CopyDeskWindow
from icp_wizard.ui.settings import CLEARINGS, Settings

SAMPLE = (root() / "samples" / "enterprise.json").read_text(encoding="utf-8")


@pytest.fixture
def clearing(app):
    made = Clearing()
    yield made
    made.deleteLater()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def let_pass(clearing, seconds):
    for _ in range(seconds):
        clearing.timer.timeout.emit()


def test_the_clipboard_is_cleared_at_the_end_of_the_time_and_no_sooner(clearing):
    clearing.put("云帆", 30)
    let_pass(clearing, 29)
    assert (clipboard(), clearing.left) == ("云帆", 1)
    let_pass(clearing, 1)
    assert (clipboard(), clearing.left, clearing.has_cleared) == ("", 0, True)
    assert not clearing.timer.isActive()


def test_what_somebody_else_put_there_is_left_alone(clearing):
    clearing.put("云帆", 30)
    QGuiApplication.clipboard().setText("mine")
    let_pass(clearing, 30)
    assert clipboard() == "mine"
    assert not clearing.has_cleared


def test_the_next_value_has_its_whole_time(clearing):
    clearing.put("云帆", 30)
    let_pass(clearing, 20)
    clearing.put("91330106", 30)
    let_pass(clearing, 20)
    assert (clipboard(), clearing.left) == ("91330106", 10)


def test_nothing_is_cleared_where_that_is_not_wanted(clearing):
    clearing.put("云帆", 0)
    assert not clearing.timer.isActive()
    assert (clipboard(), clearing.left) == ("云帆", 0)


def test_the_time_is_a_minute_at_first_and_can_be_set(app):
    assert Settings().clear_after == 60
    for seconds in CLEARINGS:
        Settings().clear_after = seconds
        assert Settings().clear_after == seconds


def test_the_desk_says_quietly_when_it_clears_what_it_copied(opened, shown):
    desk = CopyDeskWindow(opened(SAMPLE))
    shown(desk, 420)
    desk.agree()
    desk.menu.times.actions()[1].trigger()
    desk.copy()
    assert desk.keys.clears.text() == "Clipboard clears in 30 s"
    let_pass(desk.clearing, 30)
    assert desk.keys.clears.text() == "Clipboard cleared"
    assert clipboard() == ""
