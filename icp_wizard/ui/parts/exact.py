"""A value exactly as it is, broken wherever the width ends: nothing is added to be copied along."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.theme import Role

_LEAST = 120


class Exact(Alive, QWidget):
    """Painted with equally wide digits; of a very long value the first lines."""

    def __init__(self, value: str = "", role: Role = "body", *, most: int = 8) -> None:
        super().__init__()
        self._value, self._most = value, most
        self._role: Role = role
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(value)
        self.live()

    def show_value(self, value: str) -> None:
        """Show another value."""
        self._value = value
        self.setAccessibleName(value)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        set_font(self, theme.font(self._role, digits=True))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * theme.line(self._role)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(self.width(), _LEAST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("text"))
        high = theme.line(self._role)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, line in enumerate(self._lines(self.width())):
            painter.drawText(QRect(0, row * high, self.width(), high), middle, line)

    def _lines(self, width: int) -> list[str]:
        lines, metrics = [""], QFontMetrics(self.font())
        for sign in self._value:
            if metrics.horizontalAdvance(lines[-1] + sign) > width:
                if len(lines) == self._most:
                    lines[-1] = lines[-1][:-1] + "…"
                    break
                lines.append("")
            lines[-1] += sign
        return lines
