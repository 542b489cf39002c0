"""Editors of dates: typed as YYYY-MM-DD, or picked from a month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.yesno import TickEditor
from icp_wizard.ui.language import say
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.calendar import CalendarPopup

LONG_TERM = Text("Long-term", "长期")
_GAP = 16


class DateEditor(LineEditor):
    """A day, kept as typed; Alt and the down key, or the button, open a month."""

    def __init__(self) -> None:
        self._button = Button(lambda: self.tr("Pick a day"), "inside", "calendar")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down opens it
        super().__init__(hints=Qt.InputMethodHint.ImhPreferNumbers, digits=True)
        self.add_inside(self._button)
        self._button.clicked.connect(self.open)
        self.show_placeholder("YYYY-MM-DD")
        self.settle()

    def set_locked(self, locked: bool) -> None:
        self._button.setVisible(not locked)
        super().set_locked(locked)

    def open(self) -> CalendarPopup:
        """Drop the month of the day typed, or of today."""
        today = date.today()
        popup = CalendarPopup(self.line, self._day() or today, today)
        popup.picked.connect(self._pick)
        popup.open()
        return popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens(event):
            self.open()
            return True
        return super().eventFilter(watched, event)

    def _day(self) -> date | None:
        try:
            return date.fromisoformat(self.line.text().strip())
        except ValueError:
            return None

    def _pick(self, day: date) -> None:
        self.line.setText(day.isoformat())
        self.edited.emit(day.isoformat())


class DateWithLongTerm(Editor):
    """A day, or no end: two answers in one line; the answer is (day, "yes" or "").

    While "long-term" is ticked the day is kept but cannot be typed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self.date, self.long_term = DateEditor(), TickEditor(LONG_TERM)
        self._across.addWidget(self.date, 1)
        self._across.addWidget(self.long_term)
        self.setMinimumWidth(1)  # below the width of both, one stands above the other
        for part in (self.date, self.long_term):
            part.edited.connect(self._tell)
        self.frame(self.date.line)
        self.watch(self.long_term.tick)
        self.live()

    def value(self) -> tuple[str, str]:
        return self.date.value(), self.long_term.value()

    def show_value(self, value: Answer) -> None:
        day, long_term = (value, "") if isinstance(value, str) else (*value, "", "")[:2]
        self.date.show_value(day)
        self.long_term.show_value(long_term)
        self.date.set_locked(bool(long_term))

    def set_accessible(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.date.set_accessible(name, description)
        self.long_term.set_accessible(f"{name}: {say(LONG_TERM)}", description)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = self.date.sizeHint().width() + self.long_term.sizeHint().width() + _GAP
        beside = taken <= event.size().width()
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._across.setSpacing(_GAP if beside else 4)

    def focus_target(self) -> QWidget:
        return self.long_term.tick if self.long_term.value() else self.date.line

    def _tell(self) -> None:
        self.date.set_locked(bool(self.long_term.value()))
        self.edited.emit(self.value())


def _opens(event: QKeyEvent) -> bool:
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return (bool(alt) and event.key() == Qt.Key.Key_Down) or event.key() == Qt.Key.Key_F4
