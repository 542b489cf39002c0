"""The ring around the button which has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget
from shiboken6 import isValid

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import app

_OUT = 4  # 2 px of gap and 2 px of ring
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class FocusRing(QObject):
    """One ring for a whole window; it follows the focus from button to button.

    Fields show the focus by their own edge. A button may set the property "ring" to the radius
    of its corners, or to -1 for no ring.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._button: QWidget | None = None
        self._followed: list[QWidget] = []
        self.overlay: Overlay | None = None
        app().focusChanged.connect(self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._settle()
        return super().eventFilter(watched, event)

    def _go(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or not self._wants(new):
            return
        ground = _ground(new)
        self._button, self.overlay = new, Overlay(ground, _radius(new))
        here: QWidget | None = new
        while here is not None and here is not ground:
            here.installEventFilter(self)
            self._followed.append(here)
            here = here.parentWidget()
        self._settle()

    def _let_go(self) -> None:
        """Take the ring away; page and ring may be gone by themselves already."""
        for widget in filter(isValid, self._followed):
            widget.removeEventFilter(self)
        self._followed, self._button = [], None
        if self.overlay is not None and isValid(self.overlay):
            self.overlay.hide()
            self.overlay.deleteLater()
        self.overlay = None

    def _wants(self, widget: QWidget) -> bool:
        button = isinstance(widget, QAbstractButton) and widget.property("ring") != -1
        return button and isValid(self._window) and widget.window() is self._window

    def _settle(self) -> None:
        if self._button is None or self.overlay is None or not isValid(self.overlay):
            return
        ground = self.overlay.parentWidget()
        if ground is None or not self._button.isVisible():
            self.overlay.hide()
            return
        corner = self._button.mapTo(ground, QPoint(0, 0))
        area = QRect(corner, self._button.size())
        self.overlay.setGeometry(area.adjusted(-_OUT, -_OUT, _OUT, _OUT))
        self.overlay.raise_()
        self.overlay.show()


class Overlay(QWidget):
    """The ring itself, on the ground which holds the button."""

    def __init__(self, ground: QWidget, radius: int) -> None:
        super().__init__(ground)
        self._radius = radius + 3
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), theme.edge() + 1))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, self._radius, self._radius)


def _radius(button: QWidget) -> int:
    wanted: object = button.property("ring")
    return wanted if isinstance(wanted, int) else 6


def _ground(widget: QWidget) -> QWidget:
    """What the ring is drawn on: the content of the nearest scroll area, or the window."""
    here = widget
    while (above := here.parentWidget()) is not None and not here.isWindow():
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return here
        here = above
    return here
