"""The QR code on the screen: black on white in every scheme, each module of whole pixels."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from icp_wizard.documents.qr import modules
from icp_wizard.ui.parts.alive import Alive

LEAST = 224
"""The least edge in px with the quiet zone; about six centimetres."""


class QrCode(Alive, QAbstractButton):
    """A code which shows itself larger when it is pressed. Never themed, never smoothed."""

    def __init__(self, text: str, least: int = LEAST) -> None:
        super().__init__()
        self._image, self._least = _image(text), least
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.live()

    def retell(self) -> None:
        name = self.tr("QR code with the address for the phone. Press to enlarge.")
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Enlarge"))

    def restyle(self) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        edge = ceil(self._module() * self._image.width() / self.devicePixelRatioF())
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        edge = self._module() * self._image.width() / self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRect(0, 0, round(edge), round(edge)), self._image)

    def _module(self) -> int:
        """The edge of one module in the screen's own pixels."""
        return ceil(self._least * self.devicePixelRatioF() / self._image.width())


class LargeCode(QDialog):
    """The code as large as the window, for phones that cannot come near."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scan with the phone's camera"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        room = min(parent.window().width(), parent.window().height()) - 96
        code = QrCode(text, max(LEAST, room))
        code.setProperty("ring", -1)
        code.clicked.connect(self.close)
        layout.addWidget(code)


def _image(text: str) -> QImage:
    rows = modules(text)
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.setPixelColor(x, y, Qt.GlobalColor.black if dark else Qt.GlobalColor.white)
    return image
