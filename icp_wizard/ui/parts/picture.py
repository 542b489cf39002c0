"""Icons and the seal as widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, mark
from icp_wizard.ui.parts.label import sunk
from icp_wizard.ui.theme import Role

SEAL = "备"


class Picture(Alive, QWidget):
    """One icon in a token's colour. It only repeats the words beside it, so it has no name."""

    def __init__(self, name: str, ink: str = "text-soft", size: int = 20) -> None:
        super().__init__()
        self._name, self._ink, self._size = name, ink, size
        self.live()

    def show_icon(self, name: str, ink: str) -> None:
        """Become another icon."""
        self._name, self._ink = name, ink
        self.update()

    def restyle(self) -> None:
        side = theme.scaled(self._size)
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        pixmap = theme.pixmap(self._name, self._ink, self._size, ratio)
        QPainter(self).drawPixmap(0, 0, pixmap)


class Lead(Alive, QWidget):
    """An icon or a small word before a paragraph, in the middle of its first line."""

    def __init__(self, picture: QWidget, role: Role, *, wrapped: bool = True) -> None:
        super().__init__()
        self._picture, self._wrapped = picture, wrapped
        self._role: Role = role
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(picture)
        self.live()

    def restyle(self) -> None:
        spare = theme.line(self._role) - self._picture.minimumHeight()
        drop = spare // 2 + (sunk(self._role) if self._wrapped else 0)
        self._layout.setContentsMargins(0, max(drop, 0), 0, 0)


class Badge(Alive, QFrame):
    """A large icon on a soft square; *filled* for the one way which is recommended."""

    def __init__(self, name: str, *, filled: bool = False, size: int = 44) -> None:
        super().__init__()
        self._size = size
        self.setProperty("kind", "badge")
        mark(self, "filled", "true" if filled else "false")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        picture = Picture(name, "on-accent" if filled else "accent", 24)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.live()

    def restyle(self) -> None:
        side = theme.scaled(self._size)
        self.setFixedSize(side, side)


class Seal(Alive, QWidget):
    """The mark of the program: 备 in white on a cobalt square."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        self._size = size
        self.live()

    def restyle(self) -> None:
        side = theme.scaled(self._size)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_seal(painter, self.width(), theme.hexed("accent"), theme.hexed("on-accent"))


def window_icon() -> QIcon:
    """The seal for windows and task bars, in the light scheme's colours everywhere."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _paint_seal(painter, side, "#1D4E9E", "#FFFFFF")
        painter.end()
        made.addPixmap(pixmap)
    return made


def _paint_seal(painter: QPainter, side: int, ground: str, ink: str) -> None:
    square = QRectF(0, 0, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(square, side * 0.2, side * 0.2)
    face = QFont(theme.font("body"))
    face.setPixelSize(round(side * 0.62))
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, SEAL)
