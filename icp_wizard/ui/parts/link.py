"""A link whose words break into lines where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.button import Button


class WrappedLink(Button):
    """A sentence one can press. Painted by us, since a button sets its words in one line."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, "link")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width).lineCount() * theme.line(self._role)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(say(self._words))
        return QSize(min(wide + 2, theme.scaled(480)), theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(80), theme.line(self._role))

    def restyle(self) -> None:
        super().restyle()
        self._keep_lines()

    def retell(self) -> None:
        super().retell()
        self._keep_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("accent-hover" if self.underMouse() else "accent"))
        self._laid(self.width()).draw(painter, QPointF(0, 0))

    def _keep_lines(self) -> None:
        """Ask for the height of all lines, or a tight layout cuts some."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _laid(self, width: int) -> QTextLayout:
        """The words in lines of the given width, underlined below the pointer."""
        font, pitch = self.font(), theme.line(self._role)
        font.setUnderline(self.underMouse())
        layout = QTextLayout(say(self._words), font)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        layout.endLayout()
        return layout
