"""A card of rows with a bar in the colour of its level at the left edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.line import Rule

_BAR, _RADIUS = 3, 10


class RowsCard(QFrame):
    """Rows between hairlines; *level* is a token for the bar, ``""`` for none."""

    def __init__(self, level: str = "") -> None:
        super().__init__()
        self._level = level
        self.setProperty("kind", "card")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.setSpacing(0)

    def add_row(self, row: QWidget) -> None:
        """Add a row below the others."""
        if self._stack.count():
            self._stack.addWidget(Rule())
        self._stack.addWidget(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._level:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            clip = QPainterPath()
            clip.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
            painter.setClipPath(clip)
            painter.fillRect(0, 0, _BAR, self.height(), theme.colour(self._level))
