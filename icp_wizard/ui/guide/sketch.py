"""Our own drawing of a paper with the spot where an answer stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.catalogue.drawing import Drawing, Mark, Printed
from icp_wizard.ui import theme
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive

_LABEL = 11  # px at 100 %: print on a drawing, repeated in words above it


class Sketch(Alive, QWidget):
    """Draws a paper as wide as there is room, the line of one field in the accent."""

    def __init__(self, most: int = 240) -> None:
        super().__init__()
        self._most = most  # px high at 100 %
        self.drawing: Drawing | None = None
        self._field = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.live()

    def show_spot(self, drawing: Drawing | None, field: str) -> None:
        """Draw another paper, or another spot on it; nothing for None."""
        self.drawing, self._field = drawing, field
        self.setVisible(drawing is not None)
        self.updateGeometry()
        self.retell()
        self.update()

    @property
    def spot(self) -> QRectF:
        """Where the field's line stands in this widget, empty without one."""
        line = self.drawing.line_of(self._field) if self.drawing else None
        return self._area(line) if line else QRectF()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._paper(width).height()) + 2

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(240), self.heightForWidth(theme.scaled(240)))

    def retell(self) -> None:
        self.setAccessibleName(pick(self.drawing.label) if self.drawing else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line-strong"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(self._paper(self.width()), 6, 6)
        for mark in self.drawing.marks:
            self._paint_mark(painter, mark)
        for line in self.drawing.lines:
            self._paint_line(painter, line)

    def _paper(self, width: int) -> QRectF:
        shape = self.drawing.shape if self.drawing else 1.0
        wide = min(width - 2.0, theme.scaled(self._most) * shape)
        return QRectF(1, 1, wide, wide / shape)

    def _area(self, part: Printed | Mark) -> QRectF:
        paper, (left, top, right, bottom) = self._paper(self.width()), part.at
        return QRectF(
            paper.x() + left * paper.width(),
            paper.y() + top * paper.height(),
            (right - left) * paper.width(),
            (bottom - top) * paper.height(),
        )

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        area = self._area(mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        if mark.kind == "portrait":
            _paint_portrait(painter, area)
        elif mark.kind in ("emblem", "seal"):
            side = min(area.width(), area.height())
            ring = QRectF(0, 0, side, side)
            ring.moveCenter(area.center())
            painter.setPen(QPen(theme.colour("line-strong"), 1))
            painter.drawEllipse(ring)
        elif mark.kind == "code":
            painter.setPen(QPen(theme.colour("line-strong"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(area)
        else:
            painter.drawRoundedRect(area, 2, 2)

    def _paint_line(self, painter: QPainter, line: Printed) -> None:
        area, is_spot = self._area(line), self._field in line.fields
        if is_spot:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent-soft"))
            painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), 3, 3)
        ink = theme.colour("accent" if is_spot else "text-faint")
        font = theme.font("small")
        font.setPixelSize(max(theme.scaled(_LABEL), 1))
        painter.setFont(font)
        painter.setPen(ink)
        room = min(area.width(), QFontMetricsF(font).horizontalAdvance(line.label))
        shown = QFontMetricsF(font).elidedText(
            line.label, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        _paint_value(painter, area.adjusted(room + 6, 0, 0, 0), ink)


def _paint_value(painter: QPainter, area: QRectF, ink: QColor) -> None:
    """A stroke for what is printed there."""
    if area.width() > 8:
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DotLine))
        middle = area.center().y()
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))


def _paint_portrait(painter: QPainter, area: QRectF) -> None:
    painter.drawRoundedRect(area, 3, 3)
    painter.setBrush(theme.colour("line"))
    head = min(area.width(), area.height()) * 0.36
    face = QRectF(0, 0, head, head)
    face.moveCenter(QPointF(area.center().x(), area.top() + area.height() * 0.36))
    painter.drawEllipse(face)
    body = QRectF(0, 0, head * 1.9, head * 1.9)
    body.moveCenter(QPointF(area.center().x(), area.bottom() + head * 0.35))
    painter.setClipRect(area)
    painter.drawEllipse(body)
    painter.setClipping(False)
