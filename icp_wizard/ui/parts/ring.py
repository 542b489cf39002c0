"""The ring around the button which has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

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


class FocusRing(QWidget):
    """One overlay for a whole window; it follows the focus from button to button.

    Fields show the focus by their own edge. A widget may set the property "ring" to the radius
    of its corners, or to -1 for no ring.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._button: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app().focusChanged.connect(self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), theme.edge() + 1))
        radius = self._radius() + 3
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _go(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed = []
        self._button = new if self._wants(new) else None
        if self._button is None:
            self.hide()
            return
        ground = _ground(self._button)
        self.setParent(ground)
        here: QWidget | None = self._button
        while here is not None and here is not ground:
            here.installEventFilter(self)
            self._followed.append(here)
            here = here.parentWidget()
        self._settle()

    def _wants(self, widget: QWidget | None) -> bool:
        return (
            isinstance(widget, QAbstractButton)
            and widget.window() is self.window()
            and widget.property("ring") != -1
        )

    def _settle(self) -> None:
        button, ground = self._button, self.parentWidget()
        if button is None or ground is None or not button.isVisible():
            self.hide()
            return
        corner = button.mapTo(ground, QPoint(0, 0))
        self.setGeometry(QRect(corner, button.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT))
        self.raise_()
        self.show()

    def _radius(self) -> int:
        wanted = self._button.property("ring") if self._button is not None else None
        return wanted if isinstance(wanted, int) else 6


def _ground(widget: QWidget) -> QWidget:
    """What the ring is drawn on: the content of the nearest scroll area, or the window."""
    here = widget
    while (above := here.parentWidget()) is not None and not here.isWindow():
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return here
        here = above
    return here
