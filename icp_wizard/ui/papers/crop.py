"""The part of a picture where a value was read, magnified to be read with ease."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.rules.printed.line import Box
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive

_MARGIN = 0.25  # of the height of what was read, around it
_LARGEST = 3.0  # px for one of the picture's
_WIDE, _HIGH = 640, 120  # px at 100 % it is made for
_LEAST = 120


class Crop(Alive, QWidget):
    """Shows one box of a picture, told in fractions of it."""

    def __init__(self, image: QImage, box: Box) -> None:
        super().__init__()
        self._image, self.area = image, _around(image, box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.live()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Where it stands on the photo"))

    def restyle(self) -> None:
        self.setFixedHeight(round(self.area.height() * self._scale(theme.scaled(_WIDE))) + 2)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(_WIDE), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = self._scale(self.width())
        shown = QRectF(1, 1, self.area.width() * scale, self.area.height() * scale)
        painter.drawImage(shown, self._image, self.area)
        painter.setPen(QPen(theme.colour("line-strong"), theme.edge()))
        painter.drawRect(shown)

    def _scale(self, width: int) -> float:
        """Px for one of the picture's: what fits, but no more than can be seen sharp."""
        if self.area.isEmpty():
            return 1.0
        fitting = (width - 2) / self.area.width(), theme.scaled(_HIGH) / self.area.height()
        return min(*fitting, _LARGEST)


def _around(image: QImage, box: Box) -> QRectF:
    """The px of a picture in a box and a margin around it."""
    left, top, right, bottom = box
    wide, high = image.width(), image.height()
    margin = (bottom - top) * high * _MARGIN
    area = QRectF(left * wide, top * high, (right - left) * wide, (bottom - top) * high)
    return area.adjusted(-margin, -margin, margin, margin).intersected(QRectF(0, 0, wide, high))
