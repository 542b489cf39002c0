"""One screen as a sheet: title, sections, boxes, and its buttons where they stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.journey.console import Box, ConsoleScreen
from icp_wizard.journey.practice import Practice
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.console.box import BoxView
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule


class ScreenSheet(Card):
    """*pointed* carries the words looked at, *put* a box and what was entered in it."""

    pointed = Signal(object, object)
    put = Signal(object, object)
    went = Signal(int)

    def __init__(self, screen: ConsoleScreen) -> None:
        super().__init__(padding=24)
        self.body.setSpacing(14)
        self.views: dict[str, BoxView] = {}
        self._add_heading(screen.title, "title")
        for group in screen.groups:
            self.body.addWidget(Rule())
            self._add_heading(group.title, "strong")
            for box in group.boxes:
                self._add_box(box)
        self.body.addWidget(Rule())
        self.waits = Wrapped("", "small", "risk")
        self.waits.hide()
        self.body.addWidget(self.waits)
        self.back = self._button(screen.back, "plain", -1) if screen.back else None
        self.on = self._button(screen.on, "primary", 1)
        across = QHBoxLayout()
        for button in filter(None, (self.back, self.on)):
            across.addWidget(button)
        across.addStretch(1)
        self.body.addLayout(across)

    def show_values(self) -> None:
        """Fill every box with the draft's value, only to be looked at."""
        for view in self.views.values():
            view.show_value()

    def show_practice(self, practice: Practice) -> None:
        """Show what was entered so far, and what is to be said of it."""
        for view in self.views.values():
            if view.box.form == "shown":
                view.editor.set_locked(True)
            put = practice.entered(view.box)
            view.show_entered(put)
            view.show_verdict(practice.verdict(view.box), put)

    def show_waiting(self, number: int, first: Box) -> None:
        """Say how many boxes are not right, and give the first the keyboard."""
        self.waits.show_words(words("console.waits", number=number))
        self.waits.show()
        self.views[first.line.id].editor.focus_target().setFocus()

    def begin(self) -> None:
        """Give the first box which can be filled the keyboard."""
        asked = (view for view in self.views.values() if view.box.is_asked)
        first = next(asked, None)
        (first.editor.focus_target() if first else self.on).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched.property("zh"):
            self.pointed.emit(Text(watched.property("en"), watched.property("zh")), None)
        return super().eventFilter(watched, event)

    def _add_box(self, box: Box) -> None:
        view = self.views[box.line.id] = BoxView(box)
        view.pointed.connect(self.pointed)
        view.put.connect(self.put)
        self.body.addWidget(view)

    def _add_heading(self, title: Text, role: str) -> None:
        label = Wrapped(title.zh, "title" if role == "title" else "strong")
        self._explain(label, title)
        self.body.addWidget(label)

    def _button(self, said: Text, kind: str, by: int) -> Button:
        button = Button(said.zh, "primary" if kind == "primary" else "plain")
        self._explain(button, said)
        button.clicked.connect(lambda _=False: self.went.emit(by))
        return button

    def _explain(self, widget: QWidget, said: Text) -> None:
        """Let the strip tell what a heading or a button means."""
        widget.setProperty("zh", said.zh)
        widget.setProperty("en", said.en)
        widget.installEventFilter(self)
