"""Paints the pages of the checklist as the PDF has them, on the screen or a printer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainter, QPen, QPolygonF, QRawFont

from icp_wizard.documents.colours import palette
from icp_wizard.documents.fonts import Face, font_file
from icp_wizard.documents.marks import Code, Mark, Picture, Rule, Seal, Sign, Words
from icp_wizard.documents.qr import modules
from icp_wizard.documents.signs import COLOURS, SHAPES, Stroke
from icp_wizard.documents.wrapping import POINT


class PagePainter:
    """Paints marks from a painter's origin on, *scale* px a millimetre."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        self._painter, self._scale = painter, scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, page: Sequence[Mark]) -> None:
        """Paint one page."""
        for mark in page:
            match mark:
                case Words():
                    self._words(mark)
                case Rule():
                    self._rule(mark)
                case Sign():
                    self._sign(mark)
                case Seal():
                    self._seal(mark)
                case Code():
                    self._code(mark)
                case Picture():
                    area = self._area(mark.x, mark.y, mark.width, mark.height)
                    self._painter.drawImage(area, QImage.fromData(mark.content))
                case _:
                    pass  # bookmarks and links are not seen

    def _words(self, mark: Words) -> None:
        run = mark.run
        font = _font(run.face, round(run.style.size * POINT * self._scale, 3))
        self._painter.setPen(_colour(run.style.colour))
        self._write(mark.x + run.x, mark.y, run.text, font)

    def _write(self, x: float, y: float, text: str, font: QRawFont) -> None:
        glyphs = font.glyphIndexesForString(text)
        at, places = 0.0, list[QPointF]()
        for advance in font.advancesForGlyphIndexes(glyphs):
            places.append(QPointF(at, 0))
            at += advance.x()
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        self._painter.drawGlyphRun(QPointF(x * self._scale, y * self._scale), run)

    def _rule(self, mark: Rule) -> None:
        area = self._area(mark.x, mark.y, mark.width, mark.thick)
        area.setHeight(max(area.height(), 0.7))  # thinner, and the screen loses it
        self._painter.fillRect(area, _colour(mark.colour))

    def _sign(self, mark: Sign) -> None:
        unit = mark.size / 20 * self._scale
        painter = self._painter
        painter.save()
        painter.translate(mark.x * self._scale, (mark.y - mark.size / 2) * self._scale)
        painter.scale(unit, unit)
        painter.setPen(QPen(_colour(COLOURS[mark.kind]), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in SHAPES[mark.kind]:
            _paint_stroke(painter, stroke)
        painter.restore()

    def _seal(self, mark: Seal) -> None:
        area = self._area(mark.x, mark.y, mark.size, mark.size)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(_colour("accent"))
        self._painter.drawRoundedRect(area, area.width() / 5, area.width() / 5)
        size = mark.size * 2
        x = mark.x + (mark.size - size * POINT) / 2
        self._painter.setPen(_colour("on-accent"))
        font = _font(Face.CHINESE, round(size * POINT * self._scale, 3))
        self._write(x, mark.y + mark.size * 0.76, "备", font)

    def _code(self, mark: Code) -> None:
        area = self._area(mark.x, mark.y, mark.size, mark.size)
        self._painter.fillRect(area, Qt.GlobalColor.white)
        rows = modules(mark.text)
        edge = area.width() / len(rows)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    corner = QPointF(area.x() + x * edge, area.y() + y * edge)
                    module = QRectF(corner, QPointF(corner.x() + edge, corner.y() + edge))
                    self._painter.fillRect(module, Qt.GlobalColor.black)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _area(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(*(side * self._scale for side in (x, y, width, height)))


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    at = stroke.numbers
    match stroke.kind:
        case "circle":
            painter.drawEllipse(QPointF(at[0], at[1]), at[2], at[2])
        case "box":
            painter.drawRoundedRect(QRectF(at[0], at[1], at[2], at[2]), at[3], at[3])
        case kind:
            points = QPolygonF([QPointF(x, y) for x, y in zip(at[::2], at[1::2], strict=True)])
            (painter.drawPolygon if kind == "polygon" else painter.drawPolyline)(points)


@lru_cache(maxsize=64)
def _font(face: Face, pixels: float) -> QRawFont:
    sized = QRawFont(_loaded(face))
    sized.setPixelSize(pixels)
    return sized


@cache
def _loaded(face: Face) -> QRawFont:
    """The face in any size; each one that is loaded holds the whole file in memory."""
    return QRawFont(str(font_file(face)), 16, QFont.HintingPreference.PreferNoHinting)


def _colour(token: str) -> QColor:
    return QColor(palette("light")[token])
