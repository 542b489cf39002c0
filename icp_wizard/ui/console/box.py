"""A line of a screen: its Chinese label, its control, and what is to be said of what is in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from icp_wizard.journey.console import Box, Entered
from icp_wizard.journey.practice import Verdict, difference
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.console.controls import (
    ListControl,
    ManyControl,
    PressControl,
    answer,
    control,
    entered,
)
from icp_wizard.ui.editors.editor import Answer
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.longtext import LongTextEditor
from icp_wizard.ui.language import other, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Picture

_LABEL, _BESIDE_FROM = 190, 560
_ANY_WIDTH = (1 << 24) - 1  # Qt's own greatest


class BoxView(Alive, QWidget):
    """*put* carries the box and what was entered in it, *pointed* what is looked at and the box."""

    put = Signal(object, object)
    pointed = Signal(object, object)

    def __init__(self, box: Box) -> None:
        super().__init__()
        self.box, self._is_looked_at = box, False
        self._label = Wrapped(box.line.label.zh, "label")
        self.editor = control(box)
        self._icon, self.said = Picture("check", "ready", 16), Wrapped("", "small", "soft")
        self._lay()
        self.editor.edited.connect(self._tell)
        self.editor.entered.connect(lambda: self.pointed.emit(box.line.label, box))
        if isinstance(self.editor, (ListControl, ManyControl)):
            self.editor.pointed.connect(self._point)
        self.live()

    def show_entered(self, put: Entered) -> None:
        """Show what is entered, without telling of it."""
        self.editor.show_value(answer(self.box, put))

    def show_value(self) -> None:
        """Show the draft's value to be looked at; lists can be opened, and nothing is changed."""
        self._is_looked_at = True
        self.show_entered(self.box.wanted)
        if isinstance(self.editor, (LineEditor, LongTextEditor, PressControl)):
            self.editor.set_locked(True)
        self._say("", hint(self.box) if self.box.form == "shown" else Text("", ""))

    def show_verdict(self, verdict: Verdict, put: Entered) -> None:
        """Say whether this is the draft's value."""
        self.editor.show_level("risk" if verdict == "wrong" else None)
        match verdict:
            case "wrong":
                self._say("risk", difference(self.box, put))
            case "right" if put and self.box.form != "shown":
                is_pressed = self.box.form in ("upload", "act", "code")
                self._say("ready", words("console.done" if is_pressed else "console.right"))
            case "begun":
                self._say("", words("console.begun"))
            case _:
                self._say("", hint(self.box))

    def retell(self) -> None:
        label = self.box.line.label
        name = ", ".join(dict.fromkeys((pick(label), other(label))))
        self.editor.set_accessible(name, self.said.accessibleName())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.box.line.label, self.box)

    def _tell(self, given: Answer) -> None:
        if self._is_looked_at:
            self.show_entered(self.box.wanted)
        else:
            self.put.emit(self.box, entered(self.box, given))

    def _point(self, chinese: str) -> None:
        found = next((each for each in self.box.options if each.zh == chinese), None)
        if found is not None:
            self.pointed.emit(found, self.box)

    def _say(self, level: str, said: Text) -> None:
        self._icon.setVisible(bool(level))
        if level:
            self._icon.show_icon("check" if level == "ready" else level, level)
        self.said.show_words(said)
        self.said.show_tone(level or "soft")
        self.said.setVisible(bool(said.en))
        self.retell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def restyle(self) -> None:
        self._turn()

    def _turn(self) -> None:
        """The label beside the control, or above it where that is too narrow."""
        is_wide = self.width() >= theme.scaled(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._across.setSpacing(16 if is_wide else 4)
        label = theme.scaled(_LABEL)
        self._name.setMinimumWidth(label if is_wide else 0)
        self._name.setMaximumWidth(label if is_wide else _ANY_WIDTH)
        above = (theme.control() - theme.line("label")) // 2 if is_wide else 0
        self._around.setContentsMargins(0, above, 0, 0)

    def _lay(self) -> None:
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._name, held = QWidget(), QWidget()
        self._around = QVBoxLayout(self._name)
        self._around.addWidget(self._label)
        self._around.addStretch(1)
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        stack = QVBoxLayout(held)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        stack.addWidget(self.editor)
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self._icon)
        across.addWidget(self.said, 1)
        stack.addLayout(across)
        stack.addStretch(1)
        self._across.addWidget(self._name)
        self._across.addWidget(held, 1)


def hint(box: Box) -> Text:
    """What is to be known of a box before anything is in it."""
    match box.form:
        case "code":
            return words("console.code")
        case "upload":
            return words("console.upload")
        case "act":
            return words("console.act")
        case "shown":
            return words("console.shown")
        case "tick" if not box.wanted:
            return words("console.tick_off")
        case _:
            return Text("", "") if box.wanted else words("console.none")
