"""A timeline as a drawing: a row a step, days across, days off shaded, today as a line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from icp_wizard.journey.timeline import Step, Timeline
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.plan.axis import Axis, axis_of

_PAD, _GAP, _ICON = 6, 16, 20
_ROOMY = 640  # px at 100 % below which the words take more than half
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class TimelineDrawing(Alive, QWidget):
    """One row can be chosen, by a click or with the arrow keys; *works* tells days off."""

    chosen = Signal(object)
    """The Step of the row chosen."""

    def __init__(self, works: Callable[[date], bool]) -> None:
        super().__init__()
        self._works = works
        self.timeline: Timeline | None = None
        self.row = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.live()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The rows from top to bottom."""
        return self.timeline.steps if self.timeline else ()

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw another timeline; the row chosen stays if there still is one."""
        self.timeline = timeline
        if self.row >= len(self.steps):
            self.row = -1
        if self.row >= 0:
            self.chosen.emit(self.steps[self.row])
        self.restyle()
        self.retell()

    def choose(self, row: int) -> None:
        """Choose a row."""
        if 0 <= row < len(self.steps):
            self.row = row
            self.chosen.emit(self.steps[row])
            self.retell()
            self.update()

    @property
    def middle(self) -> int:
        """Where the row chosen has its middle, in px from the top."""
        return round(self._head() + (self.row + 0.5) * self._tall())

    def sizeHint(self) -> QSize:
        rows = self._head() + self._tall() * len(self.steps)
        return QSize(theme.scaled(560), rows + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(320), self.sizeHint().height())

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def retell(self) -> None:
        self.setAccessibleName(pick(words("planner.timeline")))
        shown = self.steps[self.row : self.row + 1] if self.row >= 0 else self.steps
        said = (f"{pick(each.title)}: {pick(each.told)}" for each in shown)
        self.setAccessibleDescription("\n".join(said))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _STEPS.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self.choose(min(max(self.row + move, 0), len(self.steps) - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(int((event.position().y() - self._head()) // self._tall()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.row < 0 and event.reason() in _BY_KEY:
            self.choose(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = self._axis(self.timeline)
        self._paint_chosen(painter)
        self._paint_days_off(painter, axis)
        self._paint_months(painter, axis)
        self._paint_today(painter, axis, self.timeline.made_on)
        for row, step in enumerate(self.steps):
            top = self._head() + row * self._tall()
            self._paint_words(painter, step, top, axis.left - _GAP)
            _paint_span(painter, step, axis, top + self._tall() / 2)

    def _axis(self, timeline: Timeline) -> Axis:
        share = 0.5 if self.width() >= theme.scaled(_ROOMY) else 0.62
        return axis_of(timeline, self.width() * share, self.width() - 12)

    def _head(self) -> int:
        return theme.line("small") * 2 + _PAD

    def _tall(self) -> int:
        return theme.line("body") + theme.line("small") + _PAD

    def _paint_chosen(self, painter: QPainter) -> None:
        if self.row >= 0:
            top = self._head() + self.row * self._tall()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent-soft"))
            painter.drawRoundedRect(QRectF(0, top, self.width(), self._tall()), 6, 6)

    def _paint_days_off(self, painter: QPainter, axis: Axis) -> None:
        """Shade the days off as far as a day is wide enough to be told from its neighbours."""
        if axis.day_width < 2:
            return
        tall = self.height() - self._head()
        for day in axis.days:
            if not self._works(day):
                area = QRectF(axis.at(day), self._head(), axis.day_width, tall)
                painter.fillRect(area, theme.colour("hover"))

    def _paint_months(self, painter: QPainter, axis: Axis) -> None:
        painter.setFont(theme.font("small", digits=True))
        metrics = QFontMetricsF(painter.font())
        free = axis.left - 1
        for month in axis.months:
            x = axis.at(month)
            painter.setPen(QPen(theme.colour("line"), theme.edge()))
            painter.drawLine(QPointF(x, self._head()), QPointF(x, self.height()))
            said = f"{month:%Y-%m}"
            wide = metrics.horizontalAdvance(said)
            if x >= free and x + wide <= self.width():
                painter.setPen(theme.colour("text-soft"))
                area = QRectF(x, theme.line("small"), wide + 1, theme.line("small"))
                painter.drawText(area, _VCENTER, said)
                free = x + wide + 8

    def _paint_today(self, painter: QPainter, axis: Axis, today: date) -> None:
        x = axis.at(today) + axis.day_width / 2
        painter.setPen(QPen(theme.colour("accent"), theme.edge() + 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, theme.line("small")), QPointF(x, self.height()))
        painter.setFont(theme.font("small-strong", digits=True))
        painter.setPen(theme.colour("accent"))
        said = pick(words("planner.today", day=today))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(said) + 1
        left = min(max(x - wide / 2, axis.left), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide, theme.line("small")), _VCENTER, said)

    def _paint_words(self, painter: QPainter, step: Step, top: float, right: float) -> None:
        icon, ink = _look(step)
        ratio = self.devicePixelRatioF()
        side, line = theme.scaled(_ICON), theme.line("body")
        picture = theme.pixmap(icon, ink, _ICON, ratio)
        painter.drawPixmap(QPointF(_PAD, top + _PAD / 2 + (line - side) / 2), picture)
        left = _PAD + side + 8
        area = QRectF(left, top + _PAD / 2, right - left, line)
        _paint_elided(painter, area, pick(step.title), "body", "text")
        beneath = QRectF(left, area.bottom(), right - left, theme.line("small"))
        tone = "risk" if step.late else "text-soft"
        _paint_elided(painter, beneath, pick(step.told), "small", tone)


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def _look(step: Step) -> tuple[str, str]:
    if step.done:
        return "ready", "ready"
    return ("risk", "risk") if step.late else ("waiting", "text-soft")


def _paint_elided(painter: QPainter, area: QRectF, said: str, role: theme.Role, ink: str) -> None:
    painter.setFont(theme.font(role, digits=role == "small"))
    painter.setPen(theme.colour(ink))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _VCENTER, shown)


def _paint_span(painter: QPainter, step: Step, axis: Axis, middle: float) -> None:
    """A bar from the earliest to the last safe day, and a diamond on the last safe day."""
    ink = theme.colour("ready" if step.done else "risk" if step.late else "accent")
    half = axis.day_width / 2
    first, last = axis.at(step.earliest) + half, axis.at(step.last) + half
    if not step.done:
        style = Qt.PenStyle.DotLine if step.earliest > step.last else Qt.PenStyle.SolidLine
        pen = QPen(ink, 4, style, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(first, middle), QPointF(last, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    size = theme.scaled(7)
    corners = ((last, middle - size), (last + size, middle), (last, middle + size))
    points = [QPointF(x, y) for x, y in (*corners, (last - size, middle))]
    painter.drawPolygon(QPolygonF(points))
