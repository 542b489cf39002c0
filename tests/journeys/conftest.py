"""Somebody at the window: keys and clicks, and nothing else."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from icp_wizard.catalogue.load import catalogue
from icp_wizard.storage.library import Library
from icp_wizard.ui import language, live, theme
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.parts.popup import OptionPopup
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.window import Window

DAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
ROUNDS = 10
TYPED_AT_MOST = 60  # what is longer comes from the clipboard, as it does with people


class Person:
    """Sits at the window of a library which nobody has opened before."""

    def __init__(self, qtbot, library) -> None:
        self.qtbot, self.library = qtbot, library
        self.window: Window = self.start()

    def start(self) -> Window:
        """Start the program."""
        self.window = Window(self.library, Settings())
        self.qtbot.addWidget(self.window)
        self.window.take(Library.open(self.library))
        self.window.resize(1280, 800)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        return self.window

    def leave(self) -> None:
        """Close the program."""
        assert self.window.close()

    @property
    def view(self):
        return self.window.view

    @property
    def live(self):
        return self.window.live_draft

    @property
    def page(self):
        return self.view.frame.page

    def speak(self, spoken: str) -> None:
        """Press the button of a language."""
        words = {"en": "EN", "zh": "中文"}[spoken]
        buttons = self.window.bar.findChildren(QPushButton)
        self.press(next(each for each in buttons if each.text() == words))
        self.come_to_rest()

    def begin(self) -> None:
        """New filing, from the welcome."""
        with self.qtbot.waitSignal(self.window.draft_opened):
            self.press(self.window.start.welcome.begin_way)
        self.settle()

    def open_first(self) -> None:
        """Open the draft at the top of the list with the keyboard."""
        table = self.window.start.view.table
        table.setFocus()
        with self.qtbot.waitSignal(self.window.draft_opened):
            QTest.keyClick(table, Qt.Key.Key_Home)
            QTest.keyClick(table, Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """Wait until all that was typed is judged."""
        with self.qtbot.waitCallback() as fresh:
            self.live.when_fresh(fresh)
        with suppress(AttributeError):  # not every page is a form
            self.page.form.finish()
        self.come_to_rest()

    def come_to_rest(self) -> None:
        """Let words and layouts settle: a layout in a layout needs a turn of its own."""
        for _ in range(ROUNDS):
            QApplication.processEvents()

    def go_on(self) -> None:
        """Continue; where something is to mend, once more."""
        step = self.view.step
        for _ in range(2):
            if self.view.step == step:
                self.press(self.view.foot.on_button)
                self.settle()
        assert self.view.step != step

    def go_to(self, step: str) -> None:
        """Choose a step in the rail."""
        rail = self.view.rail
        row = next(n for n, each in enumerate(catalogue().steps) if each.key == step)
        place = rail.visualRect(rail.model().index(row, 0)).center()
        QTest.mouseClick(rail.viewport(), LEFT, pos=place)
        assert self.view.step == step
        self.settle()

    def press(self, button: QWidget) -> None:
        """Click in the middle of something that can be seen."""
        assert button.isVisible(), button
        assert button.isEnabled(), button
        QTest.mouseClick(button, LEFT, pos=button.rect().center())

    def type(self, text: str, into: QWidget) -> None:
        """Click into a field and write; Chinese as an input method commits it."""
        target = into.viewport() if isinstance(into, QAbstractScrollArea) else into
        QTest.mouseClick(target, LEFT, pos=QPoint(20, 12))
        assert QApplication.focusWidget() is into
        if len(text) > TYPED_AT_MOST:
            self.paste(text, into)
        elif text.isascii():
            QTest.keyClicks(into, text)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(text)
            QApplication.sendEvent(into, committed)

    def pick(self, editor: ChoiceEditor | ChoicesEditor, *keys: str) -> None:
        """Open a list and click what is wanted; Escape closes one that stays open."""
        self.press(editor.focus_target())
        popup = self.popup()
        for key in keys:
            if popup.options.place(key) < 0:
                self.type(key, popup.search)
            row = popup.options.index(popup.options.place(key))
            popup.list.scrollTo(row)
            place = popup.list.visualRect(row).center()
            QTest.mouseClick(popup.list.viewport(), LEFT, pos=place)
        if isinstance(editor, ChoicesEditor):
            QTest.keyClick(popup.list, Qt.Key.Key_Escape)
        self.come_back()

    def come_back(self) -> None:
        """A screen gives the keyboard back when a list closes; the screenless platform does not."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def popup(self) -> OptionPopup:
        found = [each for each in self.window.findChildren(OptionPopup) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def save_as(self, button: QWidget, path) -> None:
        """Press a button which asks for a file, and type its name."""
        self.press(button)
        dialogue = next(each for each in self.window.findChildren(QFileDialog) if each.isVisible())
        line = dialogue.findChild(QLineEdit, "fileNameEdit")
        line.setCompleter(None)  # its list would take the next key
        line.selectAll()
        self.paste(str(path), line)  # at each "/" Qt's dialogue would choose a folder of its own
        QTest.keyClick(line, Qt.Key.Key_Return)

    def paste(self, text: str, into: QWidget) -> None:
        """Put a text in by the clipboard."""
        QApplication.clipboard().setText(text)
        QTest.keyClick(into, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(autouse=True)
def tidied(tidy):
    """Every test here has widgets and workers."""


@pytest.fixture(autouse=True)
def standing_day(monkeypatch):
    """Drafts are judged on the day for which the samples are made."""
    opened = live.opened
    monkeypatch.setattr(live, "opened", lambda library, id_: opened(library, id_, lambda: DAY))


@pytest.fixture
def person(qapp, qtbot, tmp_path, monkeypatch) -> Person:
    """Somebody who has just started the program for the first time."""
    QThreadPool.globalInstance().waitForDone()  # a thread that starts reads the environment
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    theme.apply(qapp, "light")
    language.use("en")
    somebody = Person(qtbot, tmp_path / "library.sqlite")
    yield somebody
    somebody.leave()
    language.use("en")
