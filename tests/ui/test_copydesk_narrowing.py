"""The copy desk on a second try: only what changed since it was entered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from icp_wizard.journey.draft import ENTERED_EVENT, Event
from icp_wizard.storage.trouble import Unreachable

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(unread_desk):
    return unread_desk


def enter(live) -> None:
    live.session.add_event(Event(datetime.now().astimezone(), ENTERED_EVENT))


def narrow(desk, qtbot) -> None:
    with qtbot.waitSignal(desk.narrowing.changed, timeout=20_000):
        desk.menu.narrow.trigger()
    qtbot.waitUntil(desk.narrowing.note.isVisible, timeout=20_000)


def test_it_is_offered_once_an_entry_is_kept(desk, live):
    desk.menu.aboutToShow.emit()
    assert not desk.menu.narrow.isVisible()

    enter(live)
    desk.menu.aboutToShow.emit()
    assert desk.menu.narrow.isVisible()


def test_only_changed_lines_are_left_and_all_come_back(desk, live, qtbot, settle):
    enter(live)
    live.answer("entity.mailing_address", "文一西路 9 号")
    settle(live)
    count = desk._desk.count
    narrow(desk, qtbot)

    assert [line.value for line in desk._desk.lines] == ["文一西路 9 号"]
    assert desk.current.value == "文一西路 9 号"
    qtbot.mouseClick(desk.narrowing.note.every, CLICK)
    assert desk._desk.count == count
    assert desk.narrowing.note.isHidden()


def test_a_further_change_joins_them(desk, live, qtbot, settle):
    enter(live)
    live.answer("entity.mailing_address", "文一西路 9 号")
    settle(live)
    narrow(desk, qtbot)
    live.answer("services[s1].website.name", "示例甄选商城")

    qtbot.waitUntil(lambda: len(desk._desk.lines) == 2, timeout=20_000)


def test_where_nothing_differs_all_lines_stay_and_that_is_said(desk, live, qtbot):
    enter(live)
    count = desk._desk.count
    narrow(desk, qtbot)

    assert desk._desk.count == count
    assert desk.narrowing.note.said.text() == "Nothing differs from what was entered."


def test_a_library_that_cannot_be_read_is_told_and_all_lines_stay(desk, live, qtbot, monkeypatch):
    enter(live)
    count = desk._desk.count

    def unreadable(*_: object) -> frozenset[str]:
        raise Unreachable(Path("library.sqlite"))

    monkeypatch.setattr("icp_wizard.ui.copydesk.narrowing.changed_now", unreadable)
    narrow(desk, qtbot)

    assert desk._desk.count == count
    assert "library.sqlite" in desk.narrowing.note.said.text()


def test_an_entry_taken_back_brings_all_lines_back(desk, live, qtbot, settle):
    enter(live)
    live.answer("entity.mailing_address", "文一西路 9 号")
    settle(live)
    count = desk._desk.count
    narrow(desk, qtbot)
    live.session.remove_event(live.draft.events[0])

    assert desk._desk.count == count
    assert desk.narrowing.note.isHidden()
