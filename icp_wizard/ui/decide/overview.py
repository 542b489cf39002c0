"""The whole route as a drawing one can look around in."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from icp_wizard.journey.overview import SIZE, Box, Curve, Label, Overview, overview
from icp_wizard.journey.overview_svg import FILLS, INK
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.language import current
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.shell.dialogue import Dialogue

LEAST, MOST, STEP = 0.5, 3.0, 1.25
_READABLE = 13 / SIZE  # no words below 13 px while nobody asked for it
_EDGE = 16  # px left of a box which is larger than the room for it
_RADII = {"question": 8.0}


class OverviewDialogue(Dialogue):
    """The drawing in a window of its own; *taken* are the answers whose way is shown."""

    def __init__(self, taken: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, words("route.overview"))
        self.ground = OverviewGround(taken)
        self.body.addWidget(Wrapped(self._said, "small", "soft"))
        self.body.addWidget(self.ground, 1)
        smaller = self.add_button(Button(lambda: self.tr("Smaller"), "plain", "dash"))
        larger = self.add_button(Button(lambda: self.tr("Larger"), "plain", "plus"))
        smaller.clicked.connect(lambda: self.ground.zoom(1 / STEP))
        larger.clicked.connect(lambda: self.ground.zoom(STEP))
        self.add_close(lambda: self.tr("Close"))
        self.finished.connect(self.deleteLater)
        self.resize(parent.size() * 0.92)
        self.ground.setFocus()

    def _said(self) -> str:
        return self.tr(
            "Every question with its answers and where they lead. Your own way is drawn in the"
            " accent colour. Move with the arrow keys, + and -."
        )


class OverviewGround(Alive, QScrollArea):
    """The drawing with scroll bars; arrow keys move it, + and - change its size."""

    def __init__(self, taken: Mapping[str, str]) -> None:
        super().__init__()
        self.drawing = OverviewDrawing(taken)
        self.setWidget(self.drawing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "canvas")
        self.live()

    def zoom(self, factor: float) -> None:
        """Draw larger or smaller, keeping the middle in sight."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [(bar.value() + bar.pageStep() / 2) for bar in bars]
        by = self.drawing.zoom(factor)
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * by - bar.pageStep() / 2))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._find()

    def retell(self) -> None:
        said = words("route.overview")
        self.setAccessibleName(said.in_(current()))
        self.drawing.retell()  # Qt tells it later, and the other language has other places
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        """Scroll to where the person stands."""
        area, seen = self.drawing.place(), self.viewport().size()
        room = seen - area.size()
        left, above = max(room.width() // 2, _EDGE), max(room.height() // 2, _EDGE)
        self.horizontalScrollBar().setValue(area.x() - left)
        self.verticalScrollBar().setValue(area.y() - above)


class OverviewDrawing(Alive, QWidget):
    """Paints the boxes and curves of the overview in the tokens of the scheme."""

    def __init__(self, taken: Mapping[str, str]) -> None:
        super().__init__()
        self._taken, self._zoom = taken, _READABLE
        self.drawn: Overview = overview(current(), taken)
        self.live()

    def zoom(self, factor: float) -> float:
        """Change the size; gives by how much it could be changed."""
        before = self._zoom
        self._zoom = min(max(before * factor, LEAST), MOST)
        self.restyle()
        return self._zoom / before

    def place(self) -> QRect:
        """Where the person stands: the last question on the way, else the first of all."""
        asked = [each for each in self.drawn.boxes if each.kind == "question"]
        on_the_way = [each for each in asked if each.taken]
        box = max(on_the_way, key=lambda each: each.x, default=min(asked, key=lambda each: each.x))
        by = self._scale()
        return QRectF(box.x * by, box.y * by, box.width * by, box.height * by).toRect()

    def retell(self) -> None:
        self.drawn = overview(current(), self._taken)
        self.restyle()

    def restyle(self) -> None:
        by = self._scale()
        self.resize(QSize(round(self.drawn.width * by), round(self.drawn.height * by)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by = self._scale()
        painter.scale(by, by)
        area = event.rect()
        seen = QRectF(area.x() / by, area.y() / by, area.width() / by, area.height() / by)
        for curve in sorted(self.drawn.curves, key=lambda each: each.taken):
            _paint_curve(painter, curve)
        for box in self.drawn.boxes:
            if seen.intersects(QRectF(box.x, box.y, box.width, box.height)):
                _paint_box(painter, box)

    def _scale(self) -> float:
        return self._zoom * theme.scale()


def _paint_curve(painter: QPainter, curve: Curve) -> None:
    path = QPainterPath(QPointF(*curve.points[0]))
    for (x0, y0), (x1, y1) in pairwise(curve.points):
        bend = (x1 - x0) / 2
        path.cubicTo(x0 + bend, y0, x1 - bend, y1, x1, y1)
    ink, wide = ("accent", 2.5) if curve.taken else ("line-strong", 1.25)
    painter.setPen(QPen(theme.colour(ink), wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _paint_box(painter: QPainter, box: Box) -> None:
    fill, edge = FILLS[box.kind]
    ink, wide = ("accent", 2.0) if box.taken else (edge, 1.0)
    painter.setPen(QPen(theme.colour(ink), wide))
    painter.setBrush(theme.colour(fill))
    radius = _RADII.get(box.kind, 5.0)
    painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), radius, radius)
    for label in box.labels:
        _paint_label(painter, label)


def _paint_label(painter: QPainter, label: Label) -> None:
    """Write in the size it is seen in: small letters made larger come out heavy."""
    size = max(int(SIZE * painter.transform().m11()), 1)
    face = QFont(theme.font("small-strong" if label.role == "question" else "small"))
    face.setPixelSize(size)
    painter.save()
    painter.setFont(face)
    painter.setPen(theme.colour(INK[label.role]))
    painter.translate(label.x, label.y)
    painter.scale(SIZE / size, SIZE / size)
    painter.drawText(QPointF(), label.words)
    painter.restore()
