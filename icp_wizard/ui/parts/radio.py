"""Radio buttons and ticks, painted by us so that they take the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, beneath, say
from icp_wizard.ui.parts.alive import Alive, set_font

_GAP = 10


def paint_dot(painter: QPainter, button: QAbstractButton, place: QRectF) -> None:
    """Paint the round mark of a radio button."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chosen, ink = button.isChecked(), _ink(button)
    painter.setPen(QPen(theme.colour(ink), 1.5))
    painter.setBrush(theme.colour("raised"))
    painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    if chosen:
        painter.setPen(QPen(theme.colour("accent"), place.width() * 0.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rim = place.width() * 0.15 + 1
        painter.drawEllipse(place.adjusted(rim, rim, -rim, -rim))


def paint_tick(painter: QPainter, button: QAbstractButton, place: QRectF) -> None:
    """Paint the square mark of a tick box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(_ink(button)), 1.5))
    painter.setBrush(theme.colour("accent" if button.isChecked() else "raised"))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
    if button.isChecked():
        side = theme.scaled(16)
        drawn = theme.pixmap("check", "on-accent", 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center() - QPointF(side / 2, side / 2), drawn)


def _ink(button: QAbstractButton) -> str:
    if not button.isEnabled():
        return "text-off"
    if button.isChecked():
        return "accent"
    return "text-soft" if button.underMouse() else "line-strong"


if TYPE_CHECKING:

    class _Pressable(Alive, QAbstractButton):
        pass

else:
    _Pressable = Alive  # two Qt classes in one line of descent would crash


class _Marked(_Pressable):
    """A mark, words, and the other language soft behind them."""

    _words: Words = ""
    _framed = False

    def restyle(self) -> None:
        set_font(self, theme.font("body"))
        self.updateGeometry()

    def retell(self) -> None:
        self.setText(say(self._words))
        self.setAccessibleName(" ".join(filter(None, self._pair())))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words, other = self._pair()
        wide = QFontMetrics(theme.font("body")).horizontalAdvance(words)
        if other:
            wide += 8 + QFontMetrics(theme.font("small")).horizontalAdvance(other)
        return QSize(theme.scaled(20) + _GAP + wide + 2 * self._pad() + 4, theme.control())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        from icp_wizard.ui.parts.options import paint_pair

        painter = QPainter(self)
        if self._framed:
            self._paint_frame(painter)
        side, pad = theme.scaled(20), self._pad()
        mark = QRectF(pad, (self.height() - side) / 2, side, side)
        self._paint_mark(painter, mark)
        left = pad + side + _GAP
        room = QRect(left, 0, self.width() - left - pad + 2, self.height())
        paint_pair(painter, room, *self._pair())

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        raise NotImplementedError

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = theme.edge() + (1 if self.isChecked() else 0)
        hover = "text-soft" if self.underMouse() else "line-strong"
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else hover), wide))
        painter.setBrush(theme.colour("accent-soft" if self.isChecked() else "raised"))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)

    def _pad(self) -> int:
        return 12 if self._framed else 2

    def _pair(self) -> tuple[str, str]:
        return say(self._words), beneath(self._words)


class Radio(_Marked, QRadioButton):
    """One of several answers; *framed* like a control."""

    def __init__(self, words: Words, *, framed: bool = False) -> None:
        super().__init__()
        self._words, self._framed = words, framed
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.live()

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        paint_dot(painter, self, place)


class Tick(_Marked, QCheckBox):
    """Something that holds or does not."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.live()

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        paint_tick(painter, self, place)
