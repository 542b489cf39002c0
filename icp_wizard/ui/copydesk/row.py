"""A line of the copy desk that is not the current one, painted in one piece."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.desk import Standing
from icp_wizard.ui import theme
from icp_wizard.ui.copydesk import manner
from icp_wizard.ui.language import current, pick
from icp_wizard.ui.parts.alive import Alive

_TICK, _GAP, _BEHIND = 20, 10, "  ·  "
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight


class LineRow(Alive, QAbstractButton):
    """Pressed, its value is copied; pressed on the box, it is ticked alone."""

    wanted = Signal(str)
    ticked = Signal(str)

    def __init__(self, line: CopyLine) -> None:
        super().__init__()
        self.line = line
        self._standing: Standing = "open"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.live()

    def show_standing(self, standing: Standing) -> None:
        """Show whether the line was copied."""
        self._standing = standing
        self.retell()
        self.update()

    def tick_area(self) -> QRect:
        """Where the box is."""
        side = theme.scaled(_TICK)
        return QRect(16, (self.height() - side) // 2, side, side)

    def retell(self) -> None:
        line = self.line
        said = [line.label.zh, line.label.en, line.value, manner.word(line), self._said()]
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setToolTip("\n".join(line.label))  # a narrow desk leaves some of it out

    def restyle(self) -> None:
        self.setFixedHeight(theme.line("body") + theme.line("small") + 17)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(300), self.minimumHeight())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if not self.rect().contains(place):
            return
        box = self.tick_area().adjusted(-12, -16, 8, 16)
        (self.ticked if box.contains(place) else self.wanted).emit(self.line.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "canvas" if self._standing == "done" else "page"
        painter.fillRect(self.rect(), theme.colour("hover" if self.underMouse() else ground))
        edge = theme.edge()
        painter.fillRect(0, self.height() - edge, self.width(), edge, theme.colour("line"))
        self._paint_tick(painter)
        end = self._paint_manner(painter)
        self._paint_words(painter, end)

    def _paint_tick(self, painter: QPainter) -> None:
        box, done = self.tick_area(), self._standing == "done"
        ink = {"done": "accent", "changed": "risk"}.get(self._standing, "line-strong")
        painter.setPen(QPen(theme.colour(ink), 1.5))
        painter.setBrush(theme.colour("accent" if done else "raised"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if done:
            side = theme.scaled(16)
            icon = theme.pixmap("check", "on-accent", 16, self.devicePixelRatioF())
            inset = (box.width() - side) // 2
            painter.drawPixmap(box.x() + inset, box.y() + inset, icon)

    def _paint_manner(self, painter: QPainter) -> int:
        """Paint what is to be done at the right; gives where it begins."""
        painter.setFont(theme.font("small"))
        word = manner.word(self.line)
        wide = QFontMetrics(painter.font()).horizontalAdvance(word)
        left = self.width() - 16 - wide
        painter.setPen(theme.colour("text-soft"))
        painter.drawText(QRect(left, 0, wide + 2, self.height()), _MIDDLE, word)
        side = theme.scaled(16)
        icon = theme.pixmap(manner.icon(self.line), "text-soft", 16, self.devicePixelRatioF())
        painter.drawPixmap(left - side - 6, (self.height() - side) // 2, icon)
        return left - side - 16

    def _paint_words(self, painter: QPainter, end: int) -> None:
        left = 16 + theme.scaled(_TICK) + 16
        below = QRect(left, 8 + theme.line("body"), end - left, theme.line("small"))
        is_below = self._is_english_below(end - left)
        self._paint_label(painter, QRect(left, 8, end - left, theme.line("body")), is_below)
        painter.setFont(theme.font("small", digits=True))
        if self._standing == "changed":
            painter.setPen(theme.colour("risk"))
        else:
            painter.setPen(theme.colour("text-soft" if self._standing == "done" else "text"))
        metrics = QFontMetrics(painter.font())
        told = self._told()
        painter.drawText(below, _MIDDLE, metrics.elidedText(told, _ELIDE, below.width()))
        if is_below:
            painter.setPen(theme.colour("text-soft"))
            rest = below.adjusted(metrics.horizontalAdvance(told), 0, 0, 0)
            painter.setFont(theme.font("small"))
            painter.drawText(rest, _MIDDLE, _BEHIND + self.line.label.en)

    def _is_english_below(self, width: int) -> bool:
        """Whether the English has room behind the value alone, in *width* px."""
        if current() != "en":
            return False
        small = QFontMetrics(theme.font("small"))
        chinese = QFontMetrics(theme.font("body")).horizontalAdvance(self.line.label.zh) + _GAP
        value = QFontMetrics(theme.font("small", digits=True)).horizontalAdvance(self._told())
        english, behind = self.line.label.en, _BEHIND + self.line.label.en
        is_beside = chinese + small.horizontalAdvance(english) <= width
        return not is_beside and value + small.horizontalAdvance(behind) <= width

    def _told(self) -> str:
        line = self.line
        return self._said() or line.value or pick(line.meaning) or manner.sentence(line)

    def _paint_label(self, painter: QPainter, area: QRect, is_english_below: bool) -> None:
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        metrics = QFontMetrics(painter.font())
        chinese = metrics.elidedText(self.line.label.zh, _ELIDE, area.width())
        painter.drawText(area, _MIDDLE, chinese)
        rest = area.adjusted(metrics.horizontalAdvance(chinese) + _GAP, 0, 0, 0)
        if current() == "en" and not is_english_below and rest.width() > theme.scaled(24):
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text-soft"))
            english = QFontMetrics(painter.font()).elidedText(
                self.line.label.en, _ELIDE, rest.width()
            )
            painter.drawText(rest, _MIDDLE, english)

    def _said(self) -> str:
        if self._standing == "changed":
            return self.tr("Changed since it was copied")
        return ""
