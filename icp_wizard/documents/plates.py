"""The drawing of the route on a plate of A3: frames, curves and words as vectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from icp_wizard.documents.colours import palette
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Mark, Words
from icp_wizard.documents.pdf import Plate
from icp_wizard.documents.wrapping import POINT, Span, Style, lines
from icp_wizard.journey.overview import SIZE, Box, Curve, Label, Overview
from icp_wizard.journey.overview_svg import FILLS, INK

if TYPE_CHECKING:
    from fpdf import FPDF

A3 = (420.0, 297.0)
_EDGE = 12.0


@dataclass(frozen=True)
class Frame:
    """A filled box with round corners; measures in millimetres, colours by their tokens."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    fill: str
    edge: str
    thick: float

    def paint(self, pdf: FPDF) -> None:
        """Paint the box and its edge."""
        pdf.set_fill_color(palette("light")[self.fill])
        pdf.set_draw_color(palette("light")[self.edge])
        pdf.set_line_width(self.thick)
        pdf.rect(
            self.x,
            self.y,
            self.width,
            self.height,
            style="DF",
            round_corners=True,
            corner_radius=self.radius,
        )


@dataclass(frozen=True)
class Bend:
    """A curve from point to point, leaving and arriving level."""

    points: tuple[tuple[float, float], ...]
    colour: str
    thick: float

    def paint(self, pdf: FPDF) -> None:
        """Paint the curve."""
        pdf.set_draw_color(palette("light")[self.colour])
        pdf.set_line_width(self.thick)
        for (x0, y0), (x1, y1) in pairwise(self.points):
            middle = (x0 + x1) / 2
            pdf.bezier([(x0, y0), (middle, y0), (middle, y1), (x1, y1)], style="D")


def plate(drawing: Overview) -> Plate:
    """The drawing as large as the sheet allows."""
    room = A3[0] - 2 * _EDGE, A3[1] - 2 * _EDGE
    scale = min(room[0] / drawing.width, room[1] / drawing.height)
    marks: list[Mark] = [
        _bend(each, scale) for each in sorted(drawing.curves, key=lambda each: each.taken)
    ]
    for box in drawing.boxes:
        marks.append(_frame(box, scale))
        for label in box.labels:
            marks += _words(label, scale)
    return Plate(A3, marks)


def _bend(curve: Curve, scale: float) -> Bend:
    points = tuple((_EDGE + x * scale, _EDGE + y * scale) for x, y in curve.points)
    return Bend(points, "accent" if curve.taken else "line-strong", 0.35 if curve.taken else 0.15)


def _frame(box: Box, scale: float) -> Frame:
    fill, edge = FILLS[box.kind]
    return Frame(
        x=_EDGE + box.x * scale,
        y=_EDGE + box.y * scale,
        width=box.width * scale,
        height=box.height * scale,
        radius=5 * scale,
        fill=fill,
        edge="accent" if box.taken else edge,
        thick=0.3 if box.taken else 0.12,
    )


def _words(label: Label, scale: float) -> Iterator[Words]:
    size = SIZE * scale / POINT
    face = Face.STRONG if label.role == "question" else Face.LATIN
    style = Style(size, size * 1.4, face, INK[label.role])
    for line in lines([Span(label.words, style)], A3[0]):
        for run in line.runs:
            yield Words(_EDGE + label.x * scale, _EDGE + label.y * scale, run)
