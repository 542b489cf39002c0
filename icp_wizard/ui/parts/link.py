"""A link whose words break into lines where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.button import Button

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class WrappedLink(Button):
    """A sentence one can press. Painted by us, since a button sets its words in one line."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, "link")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._laid(width).height() / max(QFontMetrics(self.font()).height(), 1)
        return max(round(lines), 1) * theme.line(self._role)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(say(self._words))
        return QSize(min(wide + 2, theme.scaled(480)), theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(80), theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.colour("accent-hover" if self.underMouse() else "accent"))
        spare = theme.line(self._role) - QFontMetrics(font).height()
        painter.drawText(
            self.rect().adjusted(0, max(spare // 2, 0), 0, 0), _FLAGS, say(self._words)
        )

    def _laid(self, width: int) -> QRect:
        room = QRect(0, 0, max(width, 1), 1 << 16)
        return QFontMetrics(self.font()).boundingRect(room, int(_FLAGS), say(self._words))
