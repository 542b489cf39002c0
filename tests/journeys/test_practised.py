"""A whole first filing goes from the copy desk into the practice console, by key presses only.

Every value must arrive exactly. The keys are counted, and set beside reading the same values from
the PDF and typing them: one look-up a value, and one action a character even where an input
method needs more.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from icp_wizard.journey.desk import Desk
from icp_wizard.ui.console.window import ConsoleWindow
from icp_wizard.ui.parts.options import OPTION
from icp_wizard.ui.parts.popup import OptionPopup
from icp_wizard.work.exchange import begin, sample

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TABS_AT_MOST = 12
CODE = "246810"


@dataclass
class Count:
    """What the hands did: keys in all, and those without which nothing is chosen or pressed."""

    keys: int = 0
    choosing: int = 0


class Typist:
    """Copies in one window and enters in the other; a change of window is one chord."""

    def __init__(self, person) -> None:
        self.person, self.count = person, Count()
        page = person.page
        self.press(page.copy.open, KEY.Key_Space)
        self.press(page.console.open, KEY.Key_Space)
        self.desk = page.desk_window
        self.console = person.window.findChild(ConsoleWindow)
        self.console.modes.buttons["practise"].setFocus()
        self.press(self.console.modes.buttons["practise"], KEY.Key_Space)
        self.arrived: dict[str, str] = {}

    def press(self, on: QWidget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.count.keys += 1
        QTest.keyClick(on, key, modifier)

    def look_at(self, window: QWidget) -> None:
        """Change to another window."""
        self.count.keys += 1
        with self.person.qtbot.waitActive(window):
            window.activateWindow()

    def work(self) -> None:
        """Enter line after line, screen after screen."""
        self.look_at(self.desk)
        self.press(self.desk.read_back, KEY.Key_Return)
        while self.console.sheet is not None:
            views = self.console.sheet.views
            for view in list(views.values()):
                self.enter(view)
            self.arrived |= {key: said(view) for key, view in views.items()}
            self.go_on()

    def enter(self, view) -> None:
        """Copy the current line of the desk and put it into its box."""
        assert self.desk.current == view.box.line
        self.press(QApplication.focusWidget(), KEY.Key_Return)
        if not view.box.is_asked:
            return
        self.look_at(self.console)
        self.step_into(view.editor)
        stepped = self.count.keys
        getattr(self, view.box.form)(view)
        if view.box.form not in ("text", "long"):
            self.count.choosing += self.count.keys - stepped
        self.look_at(self.desk)

    def step_into(self, part: QWidget) -> None:
        """Tab until the keyboard is there."""
        for _ in range(TABS_AT_MOST):
            here = QApplication.focusWidget()
            if here is part or part.isAncestorOf(here):
                return
            self.press(here, KEY.Key_Tab)
        raise AssertionError(part)

    def go_on(self) -> None:
        """Tab to the button of the screen and press it; the desk is looked at for the next."""
        self.look_at(self.console)
        sheet = self.console.sheet
        self.step_into(sheet.on)
        self.press(sheet.on, KEY.Key_Space)
        assert self.console.sheet is not sheet
        self.look_at(self.desk)

    def text(self, _view) -> None:
        self.press(QApplication.focusWidget(), KEY.Key_V, CTRL)

    long = text

    def code(self, _view) -> None:
        self.count.keys += len(CODE)
        QTest.keyClicks(QApplication.focusWidget(), CODE)

    def upload(self, _view) -> None:
        self.press(QApplication.focusWidget(), KEY.Key_Space)

    act = upload

    def tick(self, view) -> None:
        if view.box.line.value == "是":
            self.press(QApplication.focusWidget(), KEY.Key_Space)

    def radio(self, view) -> None:
        wanted = view.editor.buttons[view.box.line.value]
        while (here := QApplication.focusWidget()) is not wanted:
            self.press(here, KEY.Key_Right)
        if not wanted.isChecked():
            self.press(wanted, KEY.Key_Space)

    def list(self, view) -> None:
        self.press(QApplication.focusWidget(), KEY.Key_Space)
        popup = self.popup()
        if popup.search.isVisible():
            self.press(popup.search, KEY.Key_V, CTRL)
        self.choose(popup, view.box.line.value)

    def many(self, view) -> None:
        self.press(QApplication.focusWidget(), KEY.Key_Space)
        popup = self.popup()
        for value in view.box.wanted:
            self.choose(popup, value)
        self.press(popup.list, KEY.Key_Escape)

    def choose(self, popup: OptionPopup, value: str) -> None:
        """Go to an option with the arrows and take it."""
        taker = popup.search if popup.search.isVisible() else popup.list
        place = popup.options.place(value)
        while (row := popup.list.currentIndex().row()) != place:
            self.press(taker, KEY.Key_Down if row < place else KEY.Key_Up)
        assert popup.list.currentIndex().data(OPTION).key == value
        self.press(taker, KEY.Key_Return)

    def popup(self) -> OptionPopup:
        found = self.console.findChildren(OptionPopup)
        return next(each for each in found if each.isVisible())


def said(view) -> str:
    """What stands in a box, as the copy list would write it."""
    value = view.editor.value()
    if view.box.form == "tick":
        return "是" if value else "否"
    if view.box.form in ("code", "upload", "act"):
        return ""
    return value if isinstance(value, str) else "、".join(value)


def filing(name: str):
    """The sample, with one website and at most one app."""
    whole = sample(name)
    kinds = {each.kind: each for each in reversed(whole.services)}
    return whole.model_copy(
        update={"services": tuple(kinds[kind] for kind in sorted(kinds, reverse=True))}
    )


@pytest.mark.parametrize(("name", "kinds"), [("enterprise", 2), ("individual", 1)])
def test_every_value_arrives_exactly_by_keys_alone(person, record_property, name, kinds):
    draft = begin(person.window.library, filing(name))
    assert len(draft.filing.services) == kinds
    with person.qtbot.waitSignal(person.window.draft_opened):
        person.window.open_draft(draft.id)
    person.settle()
    person.go_to("handover")
    typist = Typist(person)
    lines = Desk(person.live.judgement, draft.marks).lines

    typist.work()

    assert typist.arrived == {line.id: line.value for line in lines}
    outcome = typist.console.practice.outcome
    assert (outcome.at_once, outcome.helped) == (outcome.boxes, 0)
    told = [line for line in lines if line.value and line.how != "auto"]
    typed = sum(len(line.value) for line in told if line.how == "paste")
    retyping = len(told) + typed + typist.count.choosing
    figures = {
        "boxes": outcome.boxes,
        "keys from the copy desk": typist.count.keys,
        "actions in the console": outcome.actions,
        "look-ups in the PDF": len(told),
        "characters to type": typed,
        "of them in public keys": sum(len(line.value) for line in told if line.label.zh == "公钥"),
        "keys to choose and press": typist.count.choosing,
        "actions when retyping": retyping,
    }
    for figure, number in figures.items():
        record_property(figure, number)
    assert typist.count.keys < retyping
