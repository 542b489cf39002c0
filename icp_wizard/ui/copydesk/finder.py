"""The search of the copy desk, over the lines of all screens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.desk import Desk
from icp_wizard.journey.lookup import lookup
from icp_wizard.model.text import Text
from icp_wizard.ui.copydesk import manner
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.reference.frame import LookUpField
from icp_wizard.ui.reference.lines import Found, Line, LineList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Finder(QFrame):
    """Typed into, it lists the lines found; Enter goes to the one marked, Escape goes back."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self.field = LookUpField(lambda: self.tr("Chinese, English or pinyin"))
        self.count = Label("", "small", "soft")
        self.list = LineList(lambda: self.tr("Lines found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows work from the field
        self._found = Found(self.list, lambda: self.tr("No line fits this search."))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addWidget(self.count)
        stack.addLayout(head)
        stack.addWidget(Rule())
        stack.addWidget(self._found, 1)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._choose)
        self.hide()

    def open(self, desk: Desk) -> None:
        """Search this list from now on, what was typed before being marked."""
        self._desk = desk
        self.show()
        self._search()
        self.field.selectAll()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case key if key in _ENTER:
                self._choose()
            case _:
                super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < len(self.list.lines.shown):
            self.list.stand_on(self.list.lines.shown[row].key)

    def _choose(self, _: object = None) -> None:
        if self.list.key:
            self.chosen.emit(self.list.key)

    def _search(self) -> None:
        if self._desk is None:
            return
        desk, text = self._desk, self.field.text()
        found = lookup(desk.lines, text) if text.strip() else desk.lines
        told, total = len(found), desk.count
        self.count.show_words(lambda: self.tr("{0} of {1} lines").format(told, total))
        self._found.show_lines([_line(desk, each) for each in found])
        if found:
            self.list.stand_on(found[0].id)


def _line(desk: Desk, line: CopyLine) -> Line:
    sign = ("check", "accent") if desk.standing(line) == "done" else ("copy", "text-soft")
    if not line.value and sign[0] == "copy":
        sign = (manner.icon(line), "text-soft")
    heading = desk.heading_of(line.id)
    beneath = [" · ".join(filter(None, (line.value, each))) for each in heading]
    title = Text(f"{line.label.zh}   {line.label.en}", line.label.zh)
    return Line(line.id, title, Text(*beneath), sign)
