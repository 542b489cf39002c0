"""Our own line icons, drawn in the colour of a token."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from icp_wizard.model.resources import root

_INK = b"currentColor"


@cache
def _drawing(name: str) -> bytes:
    return (root() / "icons" / f"{name}.svg").read_bytes()


@lru_cache(maxsize=1024)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon *name* in a colour (#RRGGBB), *size* px square on a screen of this pixel ratio.

    Raises FileNotFoundError for a name without a drawing.
    """
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_drawing(name).replace(_INK, colour.encode()))).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=512)
def icon(drawn: tuple[str, int, float, int], colour: str, off: str) -> QIcon:
    """The icon for a button: in *colour*, and in *off* while the button is disabled.

    *drawn* is name, size, pixel ratio and gap: so many px of nothing behind it keep it apart
    from the words, which Qt sets too close.
    """
    name, size, ratio, gap = drawn
    made = QIcon(_spaced(pixmap(name, colour, size, ratio), gap))
    made.addPixmap(_spaced(pixmap(name, off, size, ratio), gap), QIcon.Mode.Disabled)
    return made


def _spaced(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    made = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return made
