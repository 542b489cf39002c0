"""The start page, driven by key and click."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from icp_wizard.model.filing import Entity, Filing
from icp_wizard.storage.library import Library
from icp_wizard.ui import language, theme
from icp_wizard.ui.start.dates import day_in_words, when
from icp_wizard.ui.start.page import StartPage
from icp_wizard.ui.start.rows import COLUMNS, NEXT, PAGE, TITLE

CLICK = Qt.MouseButton.LeftButton


def drafts(library, *names):
    return [library.create(Filing(entity=Entity(name=name))).id for name in names]


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def start(library, app, qtbot):
    page = StartPage(library)
    qtbot.addWidget(page)
    page.resize(1200, 700)

    def show():
        page.read()
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        return page

    yield show
    page.finish_now()


def titles(page):
    model = page.view.drafts
    return [model.index(row, TITLE).data() for row in range(model.rowCount())]


def test_an_empty_library_greets_with_the_ways_in(start, qtbot):
    page = start()
    assert page.currentWidget() is page.welcome
    with qtbot.waitSignal(page.beginning):
        qtbot.mouseClick(page.welcome.begin_way, CLICK)


def test_the_first_way_in_is_taken_by_the_keyboard_at_once(start, qtbot):
    page = start()
    with qtbot.waitSignal(page.checking):
        qtbot.keyClick(page.welcome.check_way, Qt.Key.Key_Space)


def test_a_library_with_drafts_lists_them_newest_first(start, library):
    drafts(library, "第一", "第二")
    assert titles(start()) == ["第二", "第一"]


def test_enter_opens_the_chosen_draft(start, library, qtbot):
    (id_,) = drafts(library, "第一")
    page = start()
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert opened.args == [id_]


def test_searching_leaves_what_fits(start, library, qtbot):
    drafts(library, "Yunfan", "Begonia")
    page = start()
    qtbot.keyClicks(page.view.search, "begon")
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)
    assert titles(page) == ["Begonia"]


def test_a_search_without_a_find_says_so_and_leads_back(start, library, qtbot):
    drafts(library, "云帆")
    page = start()
    qtbot.keyClicks(page.view.search, "nothing")
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)
    assert titles(page) == []
    qtbot.mouseClick(page.view.clear_button, CLICK)
    assert titles(page) == ["云帆"]


def test_a_click_on_a_head_sorts_by_its_column(start, library, qtbot):
    drafts(library, "B", "A", "C")
    page = start()
    head = page.view.table.horizontalHeader()
    place = QPoint(head.sectionPosition(TITLE) + 40, head.height() // 2)
    qtbot.mouseClick(head.viewport(), CLICK, pos=place)
    assert sorted(titles(page)) in (titles(page), titles(page)[::-1])
    before = titles(page)
    qtbot.mouseClick(head.viewport(), CLICK, pos=place)
    assert titles(page) == before[::-1]


def test_a_draft_is_renamed_where_it_stands(start, library, qtbot):
    drafts(library, "云帆")
    page = start()
    qtbot.keyClick(page.view.table, Qt.Key.Key_F2)
    line = page.view.table.findChild(QLineEdit)
    line.setText("Autumn client")
    with qtbot.waitSignal(page.view.drafts.modelReset):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert titles(page) == ["Autumn client"]


def test_a_deleted_draft_comes_back_by_undo(start, library, qtbot):
    drafts(library, "云帆", "海棠")
    page = start()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert titles(page) == ["云帆"]
    page.view.undone.emit()
    assert titles(page) == ["海棠", "云帆"]
    page.finish_now()
    assert library.count() == 2


def test_a_deletion_is_final_once_the_page_is_left(start, library, qtbot):
    drafts(library, "云帆")
    page = start()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert library.count() == 1
    with qtbot.waitSignal(page.finished_deleting):
        page.finish()
    assert library.count() == 0
    assert page.currentWidget() is page.welcome


def menu_act(page, words):
    page.view.table.menu_wanted.emit(
        page.view.drafts.row(page.view.drafts.index(0, 0)).id, QPoint()
    )
    menu = next(each for each in page.view.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def test_a_draft_is_duplicated(start, library, qtbot):
    drafts(library, "云帆")
    page = start()
    with qtbot.waitSignal(page.view.drafts.modelReset):
        menu_act(page, "Duplicate")
    assert titles(page) == ["云帆", "云帆"]


def test_an_archived_draft_is_found_under_archived(start, library, qtbot):
    drafts(library, "云帆", "海棠")
    page = start()
    with qtbot.waitSignal(page.view.drafts.modelReset):
        menu_act(page, "Archive")
    assert titles(page) == ["云帆"]
    page.view.show_archived(True)
    assert titles(page) == ["海棠"]


def test_rows_beyond_the_first_page_are_read_when_wanted(start, library):
    drafts(library, *map(str, range(PAGE + 3)))
    page = start()
    model = page.view.drafts
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert len(set(titles(page))) == PAGE + 3


def test_heads_and_dates_follow_the_language(start, library):
    drafts(library, "云帆")
    page = start()
    assert page.view.drafts.headerData(TITLE, Qt.Orientation.Horizontal) == "Draft"
    assert len(COLUMNS) == page.view.drafts.columnCount()
    assert day_in_words("2020-02-03") == "3 Feb 2020"
    language.use("zh")
    assert day_in_words("2020-02-03") == "2020年2月3日"


def test_a_moment_of_today_is_a_clock():
    now = datetime.now(UTC)
    assert when(now) == f"{now.astimezone():%H:%M}"
    assert ":" not in when(now - timedelta(days=3))


def test_the_start_page_needs_neither_the_model_nor_the_catalogue(tmp_path):
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from icp_wizard.storage.library import Library\n"
        "from icp_wizard.ui.settings import Settings; from icp_wizard.ui.window import Window\n"
        f"path = Path({str(tmp_path / 'l.sqlite')!r})\n"
        "window = Window(path, Settings()); window.take(Library.open(path))\n"
        "window.show(); app.processEvents()\n"
        "print([n for n in ('pydantic', 'icp_wizard.catalogue.load', 'icp_wizard.rules.engine')"
        " if n in sys.modules])\n"
        "window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_narrow_table_says_what_is_next_beneath_the_title(start, library):
    drafts(library, "杭州云帆示例科技有限公司")
    page = start()
    table = page.view.table
    high = table.rowHeight(0)
    page.resize(800, 600)
    assert table.isColumnHidden(NEXT)
    assert table.rowHeight(0) > high
    page.resize(1200, 700)
    assert not table.isColumnHidden(NEXT)


def test_at_twice_the_size_the_least_window_leaves_a_title_room(start, library, app):
    drafts(library, "杭州云帆示例科技有限公司")
    page = start()
    theme.apply(app, "light", 2.0)
    page.resize(800, 600)
    assert page.view.table.columnWidth(TITLE) > theme.scaled(140)
