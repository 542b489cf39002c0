"""A part of a picture, magnified: dragged by the mouse or moved by the arrow keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.catalogue.paper import Place
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words
from icp_wizard.ui.papers.canvas import Handle
from icp_wizard.ui.parts.alive import Alive

LEAST, MOST = 0.2, 24.0
ENDS = (0.03, 0.97)
"""Where the handles stand at first, as fractions of the width."""
_HIGH, _LEAST_HIGH = 168, 130  # px
_STEP = 24  # px an arrow key moves
_UPRIGHT = 30  # degrees; a paper that lies further askew is shown as it is
_APART = 0.1  # of the width between the handles, at least
_WAYS = {
    Qt.Key.Key_Left: QPointF(_STEP, 0),
    Qt.Key.Key_Right: QPointF(-_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, _STEP),
    Qt.Key.Key_Down: QPointF(0, -_STEP),
}


class Bound(Handle):
    """The handle at the first or the last character, drawn as a grip on its line."""

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(20), theme.scaled(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, half = QRectF(self.rect()).center(), theme.scaled(5)
        grip = QRectF(middle.x() - half, 6, 2 * half, self.height() - 12)
        painter.setBrush(theme.colour("accent" if self.hasFocus() else "raised"))
        painter.setPen(QPen(theme.colour("accent"), theme.edge() + 1))
        painter.drawRoundedRect(grip, half, half)


class Magnifier(Alive, QWidget):
    """Shows the picture so large that *zoom* 1 fills the width; *middle* is a fraction of it.

    Two handles are set at the first and the last character. *count* of them stand between, in
    pieces that end where dotted lines are drawn; without any there are no handles.
    """

    moved = Signal()
    """The person looks elsewhere, or moved a handle."""
    placed = Signal()
    """The handles stand elsewhere in px."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.zoom, self.middle, self.ends = 1.0, QPointF(0.5, 0.5), ENDS
        self._tilt, self._room = 0.0, _HIGH + 60
        self._aimed: Place | None = None
        self._is_aimed = False
        self._from: QPointF | None = None
        self._cuts: tuple[float, ...] = ()
        names: tuple[Words, ...] = (
            lambda: self.tr("Handle at the first character"),
            lambda: self.tr("Handle at the last character"),
        )
        self.handles = tuple(Bound(name, self) for name in names)
        for number, handle in enumerate(self.handles):
            handle.moved.connect(partial(self._pull, number))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.live()

    @property
    def bounds(self) -> tuple[float, float]:
        """The px at which the first character begins and the last one ends."""
        return self.ends[0] * self.width(), self.ends[1] * self.width()

    @property
    def place(self) -> Place:
        """What stands between the handles, as a place of the picture."""
        _, high = self._span()
        x, y = self.middle.x(), self.middle.y()
        half = self.height() / high / 4 if high else 0.1
        left, right = (x + (each - 0.5) / self.zoom for each in self.ends)
        return left, y - half, right, y + half

    @property
    def seen(self) -> QRectF:
        """All that is shown, as a part of the picture."""
        wide, high = self._span()
        size = (self.width() / wide, self.height() / high) if wide and high else (1.0, 1.0)
        corner = self.middle - QPointF(*size) / 2
        return QRectF(corner.x(), corner.y(), *size)

    def retell(self) -> None:
        self.setAccessibleName(self.tr("The picture, magnified"))
        self.setAccessibleDescription(
            self.tr("Move it with the arrow keys; plus and minus change the size.")
        )

    def restyle(self) -> None:
        self.updateGeometry()
        self._put_handles()

    def sizeHint(self) -> QSize:
        high = min(theme.scaled(_HIGH), _HIGH + 60, max(_LEAST_HIGH, self._room))
        return QSize(theme.scaled(320), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST_HIGH)

    def show_image(self, image: QImage, tilt: float = 0.0) -> None:
        """Show this picture, turned back by so many degrees."""
        self.image, self._tilt = image, tilt if abs(tilt) <= _UPRIGHT else 0.0
        self.aim(self._aimed)

    def show_room(self, room: int) -> None:
        """Take no more than so many px of height where the window is low."""
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def show_pieces(self, sizes: tuple[int, ...]) -> None:
        """Offer handles around a line of characters in pieces; none for no line."""
        count = sum(sizes)
        self._cuts = tuple(sum(sizes[:end]) / count for end in range(1, len(sizes)))
        for handle in self.handles:
            handle.setVisible(count > 0)
        self.update()

    def aim(self, place: Place | None) -> None:
        """Bring a place of the picture between the handles; None shows the whole."""
        self._aimed, self._is_aimed = place, True
        left, top, right, bottom = place or (0.0, 0.0, 1.0, 1.0)
        room, tall = self.width() * (ENDS[1] - ENDS[0]), self._tall()
        if room > 0 and tall > 0:
            widest = room / self.width() / (right - left)
            zoom = min(widest, self.height() / (self.width() * tall * (bottom - top)))
            zoom = min(MOST, max(LEAST, zoom))
            half = min(0.5 - ENDS[0], (right - left) * zoom / 2)
            self.ends = (0.5 - half, 0.5 + half)
            self._look(zoom, QPointF((left + right) / 2, (top + bottom) / 2))
        self._put_handles()

    def grow(self, factor: float) -> None:
        """Show it larger or smaller around the same place."""
        self._look(min(MOST, max(LEAST, self.zoom * factor)), self.middle)
        self._note()

    def go(self, x: float, y: float) -> None:
        """Look at another place as large as this one."""
        self._look(self.zoom, QPointF(x, y))
        self._note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self._shift(way)
        elif event.text() in ("+", "=", "-", "＋", "＝", "－"):
            self.grow(0.8 if event.text() in "-－" else 1.25)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_aimed:
            self.aim(self._aimed)
        else:
            self._put_handles()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            wide, high = self._span()
            painter.translate(QRectF(self.rect()).center())
            painter.rotate(-self._tilt)
            corner = QPointF(-self.middle.x() * wide, -self.middle.y() * high)
            painter.drawImage(QRectF(corner.x(), corner.y(), wide, high), self.image)
            painter.resetTransform()
        if self.handles[0].isVisibleTo(self):
            self._paint_bounds(painter)
        ink = "accent" if self.hasFocus() else "line-strong"
        painter.setPen(QPen(theme.colour(ink), theme.edge() + self.hasFocus()))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_bounds(self, painter: QPainter) -> None:
        left, right = self.bounds
        cuts = [left + each * (right - left) for each in self._cuts]
        for style, at in (
            (Qt.PenStyle.SolidLine, (left, right)),
            (Qt.PenStyle.DashLine, tuple(cuts)),
        ):
            for x in at:
                line = (QPointF(x, 0), QPointF(x, self.height()))
                painter.setPen(QPen(theme.colour("raised"), theme.edge() + 2))
                painter.drawLine(*line)  # beneath the line: seen on any picture
                painter.setPen(QPen(theme.colour("accent"), theme.edge(), style))
                painter.drawLine(*line)

    def _tall(self) -> float:
        return self.image.height() / self.image.width() if self.image.width() else 0.75

    def _span(self) -> tuple[float, float]:
        wide = self.width() * self.zoom
        return wide, wide * self._tall()

    def _shift(self, by: QPointF) -> None:
        wide, high = self._span()
        if wide and high:
            here, by = self.middle, QTransform().rotate(self._tilt).map(by)
            self._look(self.zoom, QPointF(here.x() - by.x() / wide, here.y() - by.y() / high))
            self._note()

    def _pull(self, number: int, by: QPointF) -> None:
        ends = [*self.ends]
        ends[number] += by.x() / max(1, self.width())
        ends[0] = min(max(0.0, ends[0]), self.ends[1] - _APART)
        ends[1] = max(min(1.0, ends[1]), self.ends[0] + _APART)
        self.ends = (ends[0], ends[1])
        self._put_handles()
        self._note()

    def _look(self, zoom: float, middle: QPointF) -> None:
        self.zoom = zoom
        self.middle = QPointF(min(1.0, max(0.0, middle.x())), min(1.0, max(0.0, middle.y())))
        self.update()

    def _note(self) -> None:
        self._is_aimed = False
        self.moved.emit()

    def _put_handles(self) -> None:
        for handle, x in zip(self.handles, self.bounds, strict=True):
            handle.restyle()
            spot = QPointF(x, self.height() / 2).toPoint()
            handle.move(spot - handle.rect().center())
        self.update()
        self.placed.emit()
