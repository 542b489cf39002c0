"""A part of a picture, magnified: dragged by the mouse or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive

LEAST, MOST = 1.0, 12.0
_HIGH = 220  # px
_STEP = 24  # px an arrow key moves
_WAYS = {
    Qt.Key.Key_Left: QPointF(_STEP, 0),
    Qt.Key.Key_Right: QPointF(-_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, _STEP),
    Qt.Key.Key_Down: QPointF(0, -_STEP),
}


class Magnifier(Alive, QWidget):
    """Shows the picture so large that *zoom* 1 fills the width; *middle* is a fraction of it."""

    moved = Signal()
    """The person looks elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.zoom, self.middle = 3.0, QPointF(0.5, 0.5)
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.live()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("The picture, magnified"))
        self.setAccessibleDescription(
            self.tr("Move it with the arrow keys; plus and minus change the size.")
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(480), theme.scaled(_HIGH))

    def show_image(self, image: QImage) -> None:
        """Show this picture."""
        self.image = image
        self.update()

    def look(self, zoom: float, x: float, y: float) -> None:
        """Look at a place, told in fractions of the picture."""
        self.zoom = min(MOST, max(LEAST, zoom))
        self.middle = QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.update()

    def grow(self, factor: float) -> None:
        """Show it larger or smaller around the same place."""
        self.look(self.zoom * factor, self.middle.x(), self.middle.y())
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self._shift(way)
        elif event.text() in ("+", "=", "-"):
            self.grow(0.8 if event.text() == "-" else 1.25)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.grow(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._shift(event.position() - self._from)
            self._from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            wide, high = self._span()
            corner = QPointF(self.middle.x() * wide, self.middle.y() * high)
            start = QRectF(self.rect()).center() - corner
            painter.drawImage(QRectF(start.x(), start.y(), wide, high), self.image)
        ink = "accent" if self.hasFocus() else "line"
        painter.setPen(QPen(theme.colour(ink), theme.edge() + self.hasFocus()))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _span(self) -> tuple[float, float]:
        wide = self.width() * self.zoom
        return wide, wide * self.image.height() / max(1, self.image.width())

    def _shift(self, by: QPointF) -> None:
        wide, high = self._span()
        if wide and high:
            here = self.middle
            self.look(self.zoom, here.x() - by.x() / wide, here.y() - by.y() / high)
            self.moved.emit()
