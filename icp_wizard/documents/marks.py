"""What stands on a page of paper: words, rules, boxes to tick, marks of state, the seal, the code.

Measures are millimetres from the top left corner of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from icp_wizard.documents.colours import palette
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.qr import picture
from icp_wizard.documents.signs import COLOURS, SHAPES, Stroke
from icp_wizard.documents.wrapping import Run
from icp_wizard.model.text import Text

if TYPE_CHECKING:
    from fpdf import FPDF


class Mark(Protocol):
    """Anything that can paint itself on the current page of a PDF."""

    def paint(self, pdf: FPDF) -> None:
        """Paint at the mark's own place."""
        ...


@dataclass(frozen=True)
class Words:
    """A run of words, its line starting at *x* with its baseline at *y*."""

    x: float
    y: float
    run: Run

    def paint(self, pdf: FPDF) -> None:
        """Paint the words as one text object."""
        pdf.set_font(self.run.face, size=self.run.style.size)
        pdf.set_text_color(_colour(self.run.style.colour))
        pdf.text(self.x + self.run.x, self.y, self.run.text)


@dataclass(frozen=True)
class Rule:
    """A horizontal line *y* from *x* on; *thick* in millimetres, colour by its token."""

    x: float
    y: float
    width: float
    thick: float = 0.2
    colour: str = "line"

    def paint(self, pdf: FPDF) -> None:
        """Paint the line, its upper edge at *y*."""
        pdf.set_fill_color(_colour(self.colour))
        pdf.rect(self.x, self.y, self.width, self.thick, style="F")


@dataclass(frozen=True)
class Sign:
    """A sign whose shape alone tells its kind; *y* is its middle, *size* its edge."""

    kind: str
    x: float
    y: float
    size: float = 3.8

    def paint(self, pdf: FPDF) -> None:
        """Paint the shape in the colour of its kind."""
        pdf.set_draw_color(_colour(COLOURS[self.kind]))
        pdf.set_line_width(1.6 * self.size / 20)
        for stroke in SHAPES[self.kind]:
            self._paint_stroke(pdf, stroke)

    def _paint_stroke(self, pdf: FPDF, stroke: Stroke) -> None:
        at = [number * self.size / 20 for number in stroke.numbers]
        left, top = self.x, self.y - self.size / 2
        match stroke.kind:
            case "circle":
                pdf.circle(left + at[0], top + at[1], at[2])
            case "box":
                x, y, edge, radius = at
                pdf.rect(left + x, top + y, edge, edge, round_corners=True, corner_radius=radius)
            case kind:
                points = [(left + x, top + y) for x, y in zip(at[::2], at[1::2], strict=True)]
                (pdf.polygon if kind == "polygon" else pdf.polyline)(points)


@dataclass(frozen=True)
class Seal:
    """The mark of the program: 备 in white on a cobalt square; *y* is its top."""

    x: float
    y: float
    size: float = 5.4

    def paint(self, pdf: FPDF) -> None:
        """Paint square and character."""
        pdf.set_fill_color(_colour("accent"))
        pdf.rect(
            self.x,
            self.y,
            self.size,
            self.size,
            style="F",
            round_corners=True,
            corner_radius=self.size / 5,
        )
        pdf.set_font(Face.CHINESE, size=self.size * 2)
        pdf.set_text_color(_colour("on-accent"))
        edge = (self.size - self.size * 2 * 25.4 / 72) / 2
        pdf.text(self.x + edge, self.y + self.size * 0.76, "备")


@dataclass(frozen=True)
class Bookmark:
    """An entry in the reader's list of contents, leading to *y*; the words behind are a heading."""

    title: Text
    y: float
    level: int = 0

    def paint(self, pdf: FPDF) -> None:
        """Enter the title; nothing is seen on the page."""
        pdf.set_y(self.y)
        pdf.start_section(f"{self.title.en} {self.title.zh}", self.level, strict=False)


@dataclass(frozen=True)
class Link:
    """An area which leads to *to_y* on page *to*, counted from 1; *said* is read aloud."""

    x: float
    y: float
    width: float
    height: float
    to: int
    to_y: float
    said: str

    def paint(self, pdf: FPDF) -> None:
        """Make the area sensitive; nothing is seen on the page."""
        target = pdf.add_link(y=self.to_y, page=self.to)
        pdf.link(self.x, self.y, self.width, self.height, target, contents=self.said)


@dataclass(frozen=True)
class Code:
    """A QR code with its quiet zone, *y* its top and *size* its edge."""

    text: str
    x: float
    y: float
    size: float
    alt: str = ""

    def paint(self, pdf: FPDF) -> None:
        """Paint the code as a picture of two tones."""
        pdf.image(picture(self.text, 8), self.x, self.y, self.size, self.size)


@dataclass(frozen=True)
class Picture:
    """A JPEG, *y* its top; *alt* says what it shows."""

    content: bytes
    x: float
    y: float
    width: float
    height: float
    alt: str

    def paint(self, pdf: FPDF) -> None:
        """Paint the picture in its frame."""
        pdf.image(BytesIO(self.content), self.x, self.y, self.width, self.height)


def _colour(token: str) -> str:
    return palette("light")[token]
