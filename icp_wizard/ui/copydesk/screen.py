"""One screen of the Chinese system: its groups and lines, the current one as a card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from icp_wizard.journey.copylist import CopyScreen
from icp_wizard.journey.desk import Desk, lines_of
from icp_wizard.ui.copydesk.card import LineCard
from icp_wizard.ui.copydesk.row import LineRow
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Elided


class ScreenView(Alive, QScrollArea):
    """Rows in order; the card stands where the current line belongs."""

    wanted = Signal(str)
    ticked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "page")
        self.rows: dict[str, LineRow] = {}
        self.card = LineCard()
        self._screen: CopyScreen | None = None
        self._holder = QWidget(self)
        self._holder.hide()
        around = QVBoxLayout(self._holder)
        around.setContentsMargins(8, 8, 8, 8)
        around.addWidget(self.card)
        self._stack: QVBoxLayout | None = None
        self.live()

    def show_screen(self, screen: CopyScreen, desk: Desk, current: str) -> None:
        """Show a screen with its ticks and the current line."""
        if screen != self._screen or self._stack is None:
            self._screen = screen
            self._stack = self._rebuilt(screen)
        for row in self.rows.values():
            row.show_standing(desk.standing(row.line))
            row.setVisible(row.line.id != current)
        line = next((each for each in lines_of(screen) if each.id == current), None)
        self._holder.setVisible(line is not None)
        if line is not None:
            self.card.show_line(line, desk.standing(line))
            self._stack.removeWidget(self._holder)
            self._stack.insertWidget(self._stack.indexOf(self.rows[current]), self._holder)
            self._holder.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the arrows move from line to line, which the window does

    def show_current(self) -> None:
        """Scroll so that the card is in sight, with something of what follows."""
        inner = self.widget()
        if inner is not None and (layout := inner.layout()) is not None:
            layout.activate()
        self.ensureWidgetVisible(self._holder, 0, 72)
        bar, top = self.verticalScrollBar(), self._holder.y()
        bar.setValue(min(bar.value(), top))  # of a card too tall, the label is seen

    def _rebuilt(self, screen: CopyScreen) -> QVBoxLayout:
        self._holder.setParent(self)
        inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self.rows = {}
        for group in screen.groups:
            if len(screen.groups) > 1:
                head = Elided(group.title, "caption", "soft")
                head.setContentsMargins(0, 0, 0, 0)
                frame = QFrame()
                frame.setProperty("surface", "canvas")
                column = QVBoxLayout(frame)
                column.setContentsMargins(16, 6, 16, 6)
                column.addWidget(head)
                stack.addWidget(frame)
            for line in group.lines:
                row = LineRow(line)
                row.wanted.connect(self.wanted)
                row.ticked.connect(self.ticked)
                self.rows[line.id] = row
                stack.addWidget(row)
        stack.addWidget(self._holder)
        stack.addStretch(1)
        self.setWidget(inner)
        return stack
