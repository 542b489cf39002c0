"""Cards: plain, to choose, to enter by, and what stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
)

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, beneath, say
from icp_wizard.ui.parts.alive import Alive, mark
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label, Wrapped
from icp_wizard.ui.parts.picture import Badge, Picture
from icp_wizard.ui.parts.radio import paint_dot

_RADIUS = 10
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Card(QFrame):
    """A raised box; put things into ``body``."""

    def __init__(self, padding: int = 16, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(spacing)

    def show_chosen(self, chosen: bool) -> None:
        """Edge it as the one chosen."""
        mark(self, "chosen", "true" if chosen else "false")


class OptionCard(Alive, QRadioButton):
    """One answer to a question of the route; the whole card is pressed."""

    def __init__(self, words: Words, key: str = "") -> None:
        super().__init__()
        self._words, self.key = words, key
        self.setProperty("ring", _RADIUS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16 + theme.scaled(20) + 12, 8, 16, 8)
        column = QVBoxLayout()
        column.setSpacing(0)
        layout.addLayout(column, 1)
        column.addStretch(1)
        for label in (Wrapped(words), Wrapped(words, "small", "soft", other=True)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # else its words never break
        self.setSizePolicy(policy)
        self.live()

    def hitButton(self, pos: object) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._least(), self._own_layout().heightForWidth(width))

    def sizeHint(self) -> QSize:
        wanted = self._own_layout().sizeHint()
        return QSize(wanted.width(), max(wanted.height(), self._least()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(160), self._least())

    def retell(self) -> None:
        words = " ".join(filter(None, (say(self._words), beneath(self._words))))
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, self, chosen=self.isChecked())
        side = theme.scaled(20)
        paint_dot(painter, self, QRectF(16, (self.height() - side) / 2, side, side))

    def _own_layout(self) -> QHBoxLayout:
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)  # noqa: S101 - set in __init__
        return layout

    def _least(self) -> int:
        return theme.line("body") + theme.line("small") + 20


class WayIn(Alive, QAbstractButton):
    """A way to begin: a badge, a name, one line, a chevron; *first* for the one recommended."""

    def __init__(self, icon: str, name: Words, line: Words, *, first: bool = False) -> None:
        super().__init__()
        self._name, self._line, self._first = name, line, first
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", _RADIUS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Label(name, "strong"))
        column.addWidget(Elided(line, "small", "soft"))
        column.addStretch(1)
        layout.addWidget(Badge(icon, filled=first), 0, _MIDDLE)
        layout.addLayout(column, 1)
        layout.addWidget(Picture("arrow-right" if first else "chevron-right", "accent"), 0, _MIDDLE)
        for part in self.findChildren(QFrame):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.live()

    def restyle(self) -> None:
        self.setMinimumHeight(theme.line("body") + theme.line("small") + 40)

    def retell(self) -> None:
        self.setText(say(self._name))
        self.setAccessibleName(say(self._name))
        self.setAccessibleDescription(say(self._line))

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(360), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, self, strong=self._first)


class EmptyState(Card):
    """What belongs here, in place of an empty list, with the one thing to do."""

    pressed = Signal()

    def __init__(self, icon: str, title: Words, line: Words, action: Words) -> None:
        super().__init__(padding=24)
        across = QHBoxLayout()
        across.setSpacing(16)
        self.body.addLayout(across)
        across.addWidget(Badge(icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        across.addLayout(column, 1)
        column.addWidget(Wrapped(title, "strong"))
        column.addWidget(Wrapped(line, "small", "soft"))
        column.addSpacing(12)
        self.button = Button(action, "primary", "plus")
        self.button.clicked.connect(self.pressed)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


def paint_frame(
    painter: QPainter, button: QAbstractButton, *, chosen: bool = False, strong: bool = False
) -> None:
    """Paint the card of a pressable part in its state."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = theme.edge() + (1 if chosen or strong else 0)
    ground, ink = "raised", "line"
    if button.underMouse() or button.isDown():
        ground, ink = ("hover" if button.isDown() else "raised"), "line-strong"
    if chosen or strong:
        ink = "accent"
    if chosen:
        ground = "accent-soft"
    half = wide / 2
    painter.setPen(QPen(theme.colour(ink), wide))
    painter.setBrush(theme.colour(ground))
    area = QRectF(QRect(0, 0, button.width(), button.height()))
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
