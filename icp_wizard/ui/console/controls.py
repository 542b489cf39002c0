"""The control of each form of box: our own editors, which offer and show Chinese alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout

from icp_wizard.journey.console import DONE, Box, Entered
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.longtext import LongTextEditor
from icp_wizard.ui.editors.yesno import ButtonsEditor, TickEditor
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.options import OPTION
from icp_wizard.ui.parts.picture import Picture
from icp_wizard.ui.parts.popup import OptionPopup


def control(box: Box) -> Editor:
    """A new, empty control for a box."""
    offered = [Choice(each.zh, _chinese(each)) for each in box.options]
    match box.form:
        case "list" | "many" | "radio":
            return _CHOICES[box.form](offered)
        case "tick":
            return TickEditor(_chinese(box.line.label))
        case "upload" | "act":
            return PressControl(box.form)
        case "long":
            return LongTextEditor()
        case _:
            return LineEditor(digits=box.form == "code")


def entered(box: Box, answer: Answer) -> Entered:
    """An editor's answer as what was entered in its box."""
    if box.form == "tick":
        return tuple(each.zh for each in box.options) if answer else ()
    if isinstance(answer, tuple):
        return answer
    return (answer,) if answer else ()


def answer(box: Box, put: Entered) -> Answer:
    """What was entered in a box as its editor shows it."""
    if box.form == "tick":
        return "yes" if put else ""
    return put if box.form == "many" else "".join(put)


class ListControl(ChoiceEditor):
    """A list that drops; the arrows open it, and *pointed* tells which option is looked at."""

    pointed = Signal(str)

    def open(self, typed: str = "") -> OptionPopup:
        popup = super().open(typed)
        _tell_pointed(popup, self.pointed.emit)
        return popup

    def _step(self, index: int) -> None:
        self.retell()
        self.open()


class ManyControl(ChoicesEditor):
    """A list to choose several of; *pointed* tells which option is looked at."""

    pointed = Signal(str)

    def open(self) -> OptionPopup:
        popup = super().open()
        _tell_pointed(popup, self.pointed.emit)
        return popup


class RadioControl(ButtonsEditor):
    """A few options side by side; the answer is the words of the one chosen."""

    def __init__(self, options: list[Choice]) -> None:
        super().__init__({each.key: each.text for each in options})

    def set_accessible(self, name: str, description: str) -> None:
        super().set_accessible(name, description)
        for key, button in self.buttons.items():
            button.setAccessibleName(f"{name}: {key}")


_CHOICES: dict[str, Callable[[list[Choice]], Editor]] = {
    "list": ListControl,
    "many": ManyControl,
    "radio": RadioControl,
}


class PressControl(Editor):
    """A button to press, and a tick when it was."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self._done = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        said = words("console.button_upload") if form == "upload" else words("console.button_act")
        self.button = Button(said.zh, "plain", "export" if form == "upload" else "person")
        self._tick = Picture("check", "ready", 20)
        self._tick.hide()
        layout.addWidget(self.button)
        layout.addWidget(self._tick)
        layout.addStretch(1)
        self.button.clicked.connect(lambda _=False: self._press())
        self.frame(self.button)
        self.live()

    def value(self) -> str:
        return DONE if self._done else ""

    def show_value(self, value: Answer) -> None:
        self._done = bool(value)
        self._tick.setVisible(self._done)

    def _press(self) -> None:
        self.show_value(DONE)
        self.edited.emit(DONE)


def _chinese(text: Text) -> Text:
    """The Chinese in either language: the official system has no other."""
    return Text(text.zh, text.zh)


def _tell_pointed(popup: OptionPopup, tell: Callable[[str], object]) -> None:
    def say(row: QModelIndex) -> None:
        found = row.data(OPTION)
        if isinstance(found, Choice):
            tell(found.key)

    popup.list.entered.connect(say)
    popup.list.selectionModel().currentChanged.connect(say)
    say(popup.list.currentIndex())
