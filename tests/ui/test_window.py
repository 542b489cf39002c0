"""The window around the pages, driven by key and click."""

from __future__ import annotations

import linecache
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from icp_wizard import app as program
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.address import read_answer
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import DamagedLibrary, DiskFull, FileTooNew, ReadOnly
from icp_wizard.ui import language, theme
from icp_wizard.ui.background import Task
from icp_wizard.ui.doorbell import Doorbell, ring
from icp_wizard.ui.editors.line import text_editor
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.row import FieldRow
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.shell import steps
from icp_wizard.ui.shell.backups import Backups
from icp_wizard.ui.shell.notice import Notice
from icp_wizard.ui.start.trouble import TroublePage
from icp_wizard.ui.tidy import Tidy
from icp_wizard.ui.window import Window

CLICK = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER = "entity.document_number"


class TinyPage(Page):
    """A line for each single field of a step."""

    def __init__(self, live, step):
        super().__init__(live, step)
        self.rows = {}
        stack = QVBoxLayout(self)
        for field in catalogue().on_step(step):
            if "[" not in field.pattern:
                self.rows[field.pattern] = self._row(field)
                stack.addWidget(self.rows[field.pattern])
        self.live()
        self.refresh()

    def refresh(self):
        for address, row in self.rows.items():
            row.editor.show_value(read_answer(self.live_draft.filing, address))

    def show_judgement(self, judgement):
        for address, row in self.rows.items():
            row.show_findings(self.live_draft.shown(address))

    def focus_address(self, address):
        if address in self.rows:
            self.rows[address].take_focus()
        return address in self.rows

    def _row(self, field):
        row = FieldRow(field.label, text_editor())
        row.editor.edited.connect(partial(self._type, field.pattern))
        row.entered.connect(lambda: self.focused.emit(field.pattern))
        row.left.connect(lambda: self.live_draft.leave(field.pattern))
        return row

    def _type(self, address, value):
        with self.acting():
            self.live_draft.answer(address, value)


class TinyGuide(QWidget):
    card_wanted, rule_wanted = Signal(), Signal(str)
    shown = ""

    def show_field(self, field, item_address):
        self.shown = field.key

    def show_nothing(self):
        self.shown = ""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def window(app, path, qtbot, monkeypatch):
    """The window as the program opens it, in front, with an empty library."""
    monkeypatch.setattr(steps, "STEP_PAGES", dict.fromkeys(steps.STEP_PAGES, lambda: TinyPage))
    monkeypatch.setattr(steps, "new_guide", lambda _: TinyGuide())
    made = Window(path, Settings())
    made.take(Library.open(path))
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def opened(window, qtbot):
    """The window with a new draft open and judged, at Entity."""
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    window.view.show_step("entity")
    fresh(window, qtbot)
    return window


def fresh(window, qtbot):
    with qtbot.waitCallback() as now:
        window.live_draft.when_fresh(now)


def line(window, address):
    return window.view.frame.page.rows[address].editor.line


def enter(window, qtbot, address, text):
    line(window, address).setFocus()
    qtbot.keyClicks(line(window, address), text)


def faulty(window, qtbot):
    """An enterprise whose number does not check."""
    window.live_draft.answer("entity.nature", "enterprise")
    enter(window, qtbot, "entity.document_type", "business_licence")
    enter(window, qtbot, NUMBER, "91330106QX0000472C")
    line(window, "entity.name").setFocus()
    fresh(window, qtbot)


def test_a_new_filing_begins_at_decide(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.begin_way, CLICK)
    assert window.view.step == "decide"
    assert window.library.count() == 1


def test_the_sample_opens_with_its_title_in_the_bar(window, qtbot):
    with qtbot.waitSignal(window.draft_opened):
        qtbot.mouseClick(window.start.welcome.sample_way, CLICK)
    assert window.bar.draft.title.name.text() == window.live_draft.filing.entity.name


def test_a_draft_opens_again_at_the_page_where_it_was_left(opened, path, qtbot):
    id_ = opened.live_draft.draft.id
    enter(opened, qtbot, "entity.english_name", "Yunfan")
    opened.view.show_step("people")
    assert opened.close_draft()
    opened.open_draft(id_)
    assert opened.view.step == "people"
    opened.view.show_step("entity")
    assert line(opened, "entity.english_name").text() == "Yunfan"


def test_the_rail_is_walked_by_arrows_and_enter_goes_into_the_page(opened, qtbot):
    opened.view.rail.setFocus()
    qtbot.keyClick(opened.view.rail, Qt.Key.Key_Up)
    assert opened.view.step == "account"
    qtbot.keyClick(opened.view.rail, Qt.Key.Key_Down)
    qtbot.keyClick(opened.view.rail, Qt.Key.Key_Return)
    assert opened.view.frame.page.isAncestorOf(QApplication.focusWidget())


def test_the_rail_names_state_and_step_for_screen_readers(opened, qtbot):
    faulty(opened, qtbot)
    model = opened.view.rail.model()
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert said[2] == "Entity, 1 to mend"
    assert said[3] == "People, Not started"


def test_continue_with_nothing_open_goes_on_and_takes_the_keyboard_along(opened, qtbot):
    opened.view.show_step("papers")
    qtbot.mouseClick(opened.view.foot.on_button, CLICK)
    qtbot.waitUntil(lambda: opened.view.step == "check")
    qtbot.mouseClick(opened.view.foot.back_button, CLICK)
    assert opened.view.step == "papers"


def test_continue_lists_what_is_to_mend_and_takes_the_focus_there(opened, qtbot):
    faulty(opened, qtbot)
    qtbot.mouseClick(opened.view.foot.on_button, CLICK)
    qtbot.waitUntil(lambda: opened.view.frame.is_open)
    assert opened.view.step == "entity"
    assert opened.view.frame.summary.hasFocus()
    assert opened.view.foot.note.accessibleName()


def test_a_line_of_the_summary_leads_to_its_field(opened, qtbot):
    faulty(opened, qtbot)
    opened.view.go_on()
    qtbot.waitUntil(lambda: opened.view.frame.is_open)
    opened.view.frame.summary.chosen.emit(NUMBER)
    assert line(opened, NUMBER).hasFocus()


def test_the_second_continue_goes_on_all_the_same(opened, qtbot):
    faulty(opened, qtbot)
    opened.view.go_on()
    qtbot.waitUntil(lambda: opened.view.frame.is_open)
    opened.view.go_on()
    qtbot.waitUntil(lambda: opened.view.step == "people")


def test_the_summary_shrinks_while_answers_are_mended(opened, qtbot):
    faulty(opened, qtbot)
    opened.view.go_on()
    qtbot.waitUntil(lambda: opened.view.frame.is_open)
    before = opened.view.frame.stops
    line(opened, NUMBER).clear()
    enter(opened, qtbot, NUMBER, "91330106QX0000472G")
    line(opened, "entity.name").setFocus()
    qtbot.waitUntil(lambda: len(opened.view.frame.stops) == len(before) - 1)


def test_the_summary_folds_where_it_does_not_scroll_away(opened, qtbot, monkeypatch):
    monkeypatch.setattr(TinyPage, "SCROLLS", False)
    opened.view.show_step("account")
    opened.view.go_on()
    qtbot.waitUntil(lambda: opened.view.frame.is_open)
    summary = opened.view.frame.summary
    assert not summary.is_folded
    summary.findChild(WrappedLink).click()
    assert summary.is_folded
    qtbot.mouseClick(summary.toggle, CLICK)
    assert not summary.is_folded


def test_undo_belongs_to_the_draft_even_while_a_field_has_the_keyboard(opened, qtbot):
    enter(opened, qtbot, "entity.english_name", "Yunfan")
    enter(opened, qtbot, "entity.mailing_address", "Hangzhou")
    qtbot.keyClick(line(opened, "entity.mailing_address"), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: line(opened, "entity.mailing_address").text() == "")
    qtbot.mouseClick(opened.bar.draft.undo_button, CLICK)
    assert line(opened, "entity.english_name").text() == ""
    qtbot.mouseClick(opened.bar.draft.redo_button, CLICK)
    assert line(opened, "entity.english_name").text() == "Yunfan"


def test_undo_shows_the_page_where_something_changed(opened, qtbot):
    enter(opened, qtbot, "entity.english_name", "Yunfan")
    opened.view.show_step("hosting")
    qtbot.mouseClick(opened.bar.draft.undo_button, CLICK)
    assert opened.view.step == "entity"
    assert line(opened, "entity.english_name").hasFocus()


def test_the_bar_says_when_everything_is_saved(opened, qtbot):
    enter(opened, qtbot, "entity.english_name", "Y")
    assert opened.bar.draft.save.words.text() == "Saving"
    qtbot.waitUntil(lambda: opened.bar.draft.save.words.text().startswith("Saved "))


def test_a_full_disk_is_said_with_one_button_and_saved_once_there_is_room(
    opened, qtbot, monkeypatch
):
    def full(*_):
        raise DiskFull(opened.library.path)

    with monkeypatch.context() as patched:
        patched.setattr(opened.library, "save", full)
        enter(opened, qtbot, "entity.english_name", "Yunfan")
        qtbot.waitUntil(lambda: opened.bar.draft.save.words.text() == "Not saved: disk full")
    (again,) = (each for each in opened.findChildren(Button) if each.text() == "Try again")
    qtbot.mouseClick(again, CLICK)
    qtbot.waitUntil(lambda: opened.bar.draft.save.words.text().startswith("Saved "))


def test_the_field_in_focus_is_explained(opened):
    line(opened, "entity.name").setFocus()
    assert opened.view.guide.shown == "entity.name"


def test_the_guide_does_not_keep_to_what_another_page_asks(opened):
    line(opened, "entity.name").setFocus()
    opened.view.show_step("account")
    assert opened.view.guide.shown == ""


def test_the_guide_folds_below_1180_and_the_rail_below_960(opened):
    assert opened.view.slot.is_open
    opened.resize(1100, 800)
    assert not opened.view.slot.is_open
    assert opened.view.rail.width() == 240
    opened.resize(900, 700)
    assert opened.view.rail.width() < 100
    opened.resize(1280, 800)
    assert opened.view.slot.is_open


def test_the_guide_stays_folded_for_those_who_folded_it(opened, qtbot):
    qtbot.mouseClick(opened.view.slot.fold, CLICK)
    id_ = opened.live_draft.draft.id
    opened.close_draft()
    opened.open_draft(id_)
    assert not opened.view.slot.is_open


def test_the_least_window_holds_at_every_size_of_text_and_with_trouble(opened, app):
    opened.show_failure(ReadOnly(Path("/a/long/way/to/the/library/of/somebody") / ("x" * 60)))
    for scale in (1.0, 2.0):
        theme.apply(app, "light", scale)
        opened.resize(800, 600)
        QApplication.processEvents()
        assert (opened.width(), opened.height()) == (800, 600)


def test_the_present_step_stays_in_sight_when_the_window_gets_low(opened, app):
    theme.apply(app, "light", 2.0)
    opened.view.show_step("afterwards")
    for height in (2000, 600):
        opened.resize(800, height)
        QApplication.processEvents()

    rail = opened.view.rail
    assert rail.viewport().rect().contains(rail.visualRect(rail.currentIndex()))


def test_the_title_is_renamed_in_the_bar(opened, qtbot):
    opened.bar.draft.title.rename()
    opened.bar.draft.title.line.setText("Autumn client")
    qtbot.keyClick(opened.bar.draft.title.line, Qt.Key.Key_Return)
    assert opened.live_draft.draft.title == "Autumn client"
    assert opened.bar.draft.title.name.text() == "Autumn client"


def test_escape_leaves_the_title_as_it_was(opened, qtbot):
    opened.bar.draft.title.rename()
    qtbot.keyClicks(opened.bar.draft.title.line, "Autumn")
    qtbot.keyClick(opened.bar.draft.title.line, Qt.Key.Key_Escape)
    assert opened.live_draft.draft.title == ""
    assert opened.bar.draft.title.line.isHidden()


def test_the_language_is_switched_at_once_and_kept(opened, qtbot):
    qtbot.mouseClick(opened.bar.language.buttons["zh"], CLICK)
    assert language.current() == "zh"
    assert opened.view.rail.model().index(2).data() == "主办者"
    assert Settings().language == "zh"


def test_look_and_size_of_text_are_kept(window):
    window.menu.theme_chosen.emit("dark")
    window.menu.scale_chosen.emit(1.5)
    assert theme.dark()
    assert (Settings().theme, Settings().scale) == ("dark", 1.5)


def test_closing_saves_everything(opened, path, qtbot):
    id_ = opened.live_draft.draft.id
    enter(opened, qtbot, "entity.english_name", "Yunfan")
    opened.close()
    with Library.open(path) as library:
        assert library.load(id_)[0].filing.entity.english_name == "Yunfan"


def test_a_draft_goes_out_as_a_package_and_comes_in_again(opened, tmp_path, qtbot):
    enter(opened, qtbot, "entity.english_name", "Yunfan")
    package = tmp_path / "out.icpdraft"
    opened.errands.carry_out(package)
    qtbot.waitUntil(package.exists)
    with qtbot.waitSignal(opened.draft_opened):
        opened.errands.take_in(package)
    assert opened.live_draft.filing.entity.english_name == "Yunfan"
    assert opened.library.count() == 2


def test_a_file_that_is_no_draft_is_refused_in_words(window, tmp_path, qtbot):
    strange = tmp_path / "strange.json"
    strange.write_text("{")
    window.errands.take_in(strange)
    qtbot.waitUntil(lambda: window.findChild(Notice) is not None)
    assert window.library.count() == 0


def test_going_back_to_a_backup_brings_its_drafts_back(opened, qtbot):
    backup = opened.library.back_up()
    opened.close_draft()
    (kept,) = (row.id for row in opened.library.rows())
    opened.library.delete(kept)
    opened.show_start()
    opened.errands.show_backups()
    dialogue = opened.findChild(Backups)
    qtbot.mouseClick(dialogue.buttons[-1], CLICK)
    qtbot.waitUntil(lambda: opened.library.count() == 1)
    assert [row.id for row in opened.library.rows()] == [kept]
    assert backup.path.exists()


def test_work_may_end_when_its_window_is_gone(app, path, qtbot):
    go = Event()
    window = Window(path, Settings())
    window.errands._run(go.wait, lambda: None)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    go.set()
    qtbot.waitUntil(lambda: not Task._running)


def test_a_damaged_library_is_explained_and_a_backup_offered(app, path, qtbot):
    with Library.open(path) as library:
        library.create(title="Kept")
        library.back_up()
    damage(path)
    window = Window(path, Settings())
    qtbot.addWidget(window)
    with pytest.raises(DamagedLibrary) as damaged:
        Library.open(path, thorough=True)
    window.show_trouble(damaged.value)
    window.show()
    assert str(damaged.value.set_aside) in shown_words(window.trouble)
    qtbot.mouseClick(window.trouble.buttons[-2], CLICK)
    assert [row.title for row in window.library.rows()] == ["Kept"]
    window.close()


def damage(path):
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40960)


def shown_words(page):
    return " ".join(child.accessibleName() for child in page.findChildren(QWidget))


def test_a_library_of_a_later_release_is_refused_with_a_way_to_try_again(app, path, qtbot):
    window = Window(path, Settings())
    qtbot.addWidget(window)
    window.show_trouble(FileTooNew(path, 9))
    assert isinstance(window.stack.currentWidget(), TroublePage)
    qtbot.mouseClick(window.trouble.buttons[0], CLICK)
    assert window.library is not None
    window.close()


def test_a_second_start_rings_at_the_first(app, path, qtbot):
    bell = Doorbell(path)
    with qtbot.waitSignal(bell.rung):
        assert ring(path)


def test_nobody_hears_a_ring_where_no_window_is(app, path):
    assert not ring(path)


def test_a_second_start_leaves_with_a_word(app, path, capsys, monkeypatch):
    monkeypatch.setattr(program, "new_application", lambda _: app)
    with Library.open(path):
        bell = Doorbell(path)
        assert program.run(path) == 0
        assert "already open" in capsys.readouterr().out
        bell.deleteLater()


def test_a_worker_lets_a_key_through_within_a_millisecond(monkeypatch):
    turns = []
    monkeypatch.setattr("sys.setswitchinterval", turns.append)
    program.let_keys_through()
    assert 0 < turns[0] <= 0.001


def test_no_source_of_what_is_loaded_stays_in_memory(app, monkeypatch):
    monkeypatch.setattr("gc.freeze", lambda: None)
    linecache.getlines(__file__)
    parent = QObject()
    Tidy(parent).keep()
    parent.deleteLater()
    assert __file__ not in linecache.cache


def test_fcitx_is_reached_through_its_ibus_front(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("QT_IM_MODULE", "fcitx5")
    program.use_fitting_input_method()
    assert program.os.environ["QT_IM_MODULE"] == "ibus"


def test_other_input_methods_are_left_alone(monkeypatch):
    monkeypatch.setenv("QT_IM_MODULE", "compose")
    monkeypatch.setenv("XMODIFIERS", "@im=ibus")
    program.use_fitting_input_method()
    assert program.os.environ["QT_IM_MODULE"] == "compose"
