"""A picture shown whole, what is wrong with it drawn on it, and four corners to cut it out by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from icp_wizard.photos.flaw import Corners, Flaw, Point
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive

WHOLE = (Point(0.0, 0.0), Point(1.0, 0.0), Point(1.0, 1.0), Point(0.0, 1.0))
_INSET = 0.04  # of each side, where no corners are proposed
_HANDLE, _STEP, _LEAP = 24, 1, 10  # px
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Handle(Alive, QAbstractButton):
    """One corner: dragged with the mouse, or moved by the arrow keys."""

    moved = Signal(QPointF)
    """By how many px."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._from: QPointF | None = None
        self.setProperty("ring", -1)  # it shows the focus itself
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.live()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(_HANDLE), theme.scaled(_HANDLE))

    def restyle(self) -> None:
        self.resize(self.sizeHint())

    def retell(self) -> None:
        self.setAccessibleName(say(self._words))
        self.setAccessibleDescription(
            self.tr("Move with the arrow keys; hold Shift for larger steps.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.moved.emit(QPointF(way) * (_LEAP if far else _STEP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self.moved.emit(event.position() - self._from)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setBrush(theme.colour("accent" if self.hasFocus() else "raised"))
        painter.setPen(QPen(theme.colour("accent"), theme.edge() + 1))
        painter.drawEllipse(area)


class Canvas(Alive, QWidget):
    """Shows one picture; with ``show_corners`` its corners can be moved."""

    edited = Signal()
    """A corner was moved."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.corners: Corners = ()
        self._flaws: tuple[Flaw, ...] = ()
        names: tuple[Words, ...] = (
            lambda: self.tr("Top left corner"),
            lambda: self.tr("Top right corner"),
            lambda: self.tr("Bottom right corner"),
            lambda: self.tr("Bottom left corner"),
        )
        self.handles = tuple(Handle(name, self) for name in names)
        for number, handle in enumerate(self.handles):
            handle.hide()
            handle.moved.connect(partial(self._move, number))
        self.live()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Picture of a paper"))

    def restyle(self) -> None:
        self._place()

    def show_image(self, image: QImage) -> None:
        """Show an image whole, in its own proportion."""
        self.image = image
        self._place()
        self.update()

    def show_flaws(self, flaws: tuple[Flaw, ...]) -> None:
        """Draw a numbered frame around what is wrong, where its place is known."""
        self._flaws = flaws
        self.update()

    def show_corners(self, proposed: Sequence[Point] | None) -> None:
        """Offer corners to be moved: those proposed, or near those of the picture."""
        start = proposed or [_inset(each) for each in WHOLE]
        self.corners = tuple(Point(*each) for each in start)
        for handle in self.handles:
            handle.show()
        self._place()
        self.handles[0].setFocus()

    def hide_corners(self) -> None:
        """Show the picture alone again."""
        self.corners = ()
        for handle in self.handles:
            handle.hide()
        self.update()

    @property
    def is_sound(self) -> bool:
        """Whether the corners enclose a paper: none pulled across the others."""
        ring = [*self.corners, *self.corners[:2]]
        return len(ring) > 4 and all(_turn(*ring[at : at + 3]) > 0 for at in range(4))

    @property
    def area(self) -> QRectF:
        """Where the picture is, in px."""
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(self.area, self.image)
        if self.corners:
            self._paint_corners(painter)
        else:
            self._paint_flaws(painter)

    def _paint_corners(self, painter: QPainter) -> None:
        ring = [self._spot(each) for each in (*self.corners, self.corners[0])]
        painter.setPen(QPen(theme.colour("accent" if self.is_sound else "stop"), theme.edge() + 1))
        for start, end in pairwise(ring):
            painter.drawLine(start, end)
        shade = theme.colour("accent")
        shade.setAlphaF(0.12)
        painter.setBrush(shade)
        painter.drawPolygon(QPolygonF(ring))

    def _paint_flaws(self, painter: QPainter) -> None:
        side = theme.scaled(20)
        painter.setFont(theme.font("caption"))
        for number, flaw in enumerate(self._flaws, start=1):
            if flaw.where is None:
                continue
            start = self._spot(Point(flaw.where.left, flaw.where.top))
            frame = QRectF(start, self._spot(Point(flaw.where.right, flaw.where.bottom)))
            ink = theme.colour("stop" if flaw.stops else "risk")
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("raised"), theme.edge() + 3))
            painter.drawRect(frame)  # beneath the frame: seen on any picture
            painter.setPen(QPen(ink, theme.edge() + 1))
            painter.drawRect(frame)
            plate = QRectF(0, 0, side, side)
            plate.moveTo(
                max(min(frame.left(), self.area.right() - side), self.area.left()),
                max(min(frame.top(), self.area.bottom() - side), self.area.top()),
            )
            painter.fillRect(plate, theme.colour("raised"))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, str(number))

    def _spot(self, point: Point) -> QPointF:
        area = self.area
        return QPointF(area.x() + point.x * area.width(), area.y() + point.y * area.height())

    def _move(self, number: int, by: QPointF) -> None:
        area = self.area
        if area.isEmpty() or not self.corners:
            return
        here = self.corners[number]
        there = Point(
            min(1.0, max(0.0, here.x + by.x() / area.width())),
            min(1.0, max(0.0, here.y + by.y() / area.height())),
        )
        self.corners = tuple(
            there if at == number else each for at, each in enumerate(self.corners)
        )
        self._place()
        self.edited.emit()

    def _place(self) -> None:
        for handle, corner in zip(self.handles, self.corners, strict=False):
            spot = self._spot(corner).toPoint()
            handle.move(spot - handle.rect().center())
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)


def _inset(corner: Point) -> Point:
    return Point(abs(corner.x - _INSET), abs(corner.y - _INSET))


def _turn(first: Point, second: Point, third: Point) -> float:
    """Above 0 where the way over three points turns clockwise."""
    across = (second.x - first.x) * (third.y - second.y)
    return across - (second.y - first.y) * (third.x - second.x)
