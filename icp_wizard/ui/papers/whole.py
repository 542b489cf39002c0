"""The whole picture, small, with a frame around what is magnified; pressing it looks there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Label, Wrapped

_SIZE = (200, 140)
_TOP = Qt.AlignmentFlag.AlignTop


class WholePicture(Alive, QWidget):
    """Painted from the thumbnail, so that nothing large is scaled at each move."""

    pressed = Signal(QPointF)
    """A place of the picture, in fractions."""

    def __init__(self) -> None:
        super().__init__()
        self._image, self._frame = QImage(), QRectF()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.live()

    def show_picture(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def show_frame(self, frame: QRectF) -> None:
        """Frame a part of the picture, in fractions of it."""
        self._frame = frame
        self.update()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("The whole picture"))

    def restyle(self) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(*_SIZE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        area, at = self._area(), event.position()
        if area.contains(at):
            x, y = (at.x() - area.x()) / area.width(), (at.y() - area.y()) / area.height()
            self.pressed.emit(QPointF(x, y))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self._area()
        if area.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._image)
        seen = QRectF(
            area.x() + self._frame.x() * area.width(),
            area.y() + self._frame.y() * area.height(),
            self._frame.width() * area.width(),
            self._frame.height() * area.height(),
        ).intersected(area.adjusted(1, 1, -1, -1))
        for ink, wide in (("raised", theme.edge() + 3), ("accent", theme.edge() + 1)):
            painter.setPen(QPen(theme.colour(ink), wide))
            painter.drawRect(seen)

    def _area(self) -> QRectF:
        """Where the picture is painted: as large as it fits, at the left and the top."""
        size = self._image.size()
        if size.isEmpty():
            return QRectF()
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(0, 0, fitted.width(), fitted.height())


class Foot(QWidget):
    """The whole picture, and beside it how the comparing stands, what it means, and the keys."""

    def __init__(self, whole: WholePicture, state: Wrapped) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(lambda: self.tr("The whole picture"), "caption"))
        words.addWidget(state)
        for said in (self._meaning, self._keys):
            words.addWidget(Wrapped(said, "small", "soft"))
        words.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addWidget(whole, 0, _TOP)
        across.addLayout(words, 1)

    def _meaning(self) -> str:
        return self.tr(
            "What you compare is marked so on the Check page and on the checklist. Another value"
            " or another picture takes the mark away."
        )

    def _keys(self) -> str:
        return self.tr(
            "Keys: S the same, D different, Page Down the next one; arrows move the picture,"
            " plus and minus change its size."
        )
