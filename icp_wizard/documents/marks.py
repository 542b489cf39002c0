"""What stands on a page of paper: words, rules, boxes to tick, marks of state, the seal, the code.

Measures are millimetres from the top left corner of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from icp_wizard.documents.colours import palette
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.qr import picture
from icp_wizard.documents.wrapping import Run

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
    """A mark of 4 mm whose shape alone tells its kind; *y* is its middle."""

    kind: str
    x: float
    y: float
    size: float = 3.8

    def paint(self, pdf: FPDF) -> None:
        """Paint the shape in the colour of its kind."""
        pdf.set_draw_color(_colour(_COLOURS[self.kind]))
        pdf.set_line_width(1.6 * self.size / 20)
        for stroke in _SHAPES[self.kind]:
            self._paint_stroke(pdf, stroke)

    def _paint_stroke(self, pdf: FPDF, stroke: str) -> None:
        kind, *numbers = stroke.split()
        at = [float(number) * self.size / 20 for number in numbers]
        left, top = self.x, self.y - self.size / 2
        if kind == "circle":
            pdf.circle(left + at[0], top + at[1], at[2])
        elif kind == "box":
            pdf.rect(
                left + at[0], top + at[1], at[2], at[3], round_corners=True, corner_radius=at[4]
            )
        else:
            points = [(left + x, top + y) for x, y in zip(at[::2], at[1::2], strict=True)]
            (pdf.polygon if kind == "polygon" else pdf.polyline)(points)


# On a grid of 20, as all our icons.
_SHAPES = {
    "box": ["box 2 2 16 16 2.5"],
    "stop": ["polygon 6.7 2 13.3 2 18 6.7 18 13.3 13.3 18 6.7 18 2 13.3 2 6.7", "line 6 10 14 10"],
    "risk": ["polygon 10 2.5 18.5 17.5 1.5 17.5", "line 10 7.5 10 12.5", "line 10 14 10 15.4"],
    "advice": ["circle 10 10 8", "line 10 9 10 14.5", "line 10 5.6 10 7"],
    "ready": ["circle 10 10 8", "line 6.2 10.4 9 13 13.8 7.2"],
    "open": [
        "line 4.3 4.3 6.2 3 8.4 2.2",
        "line 11.6 2.2 13.8 3 15.7 4.3",
        "line 17.2 6.6 17.9 8.8 17.9 11.2",
        "line 17.2 13.4 15.7 15.7 13.8 17",
        "line 11.6 17.8 10 18 8.4 17.8",
        "line 6.2 17 4.3 15.7 2.8 13.4",
        "line 2.1 11.2 2.1 8.8 2.8 6.6",
    ],
}
_COLOURS = {
    "box": "text-soft",
    "stop": "stop",
    "risk": "risk",
    "advice": "advice",
    "ready": "ready",
    "open": "text-soft",
}


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
class Code:
    """A QR code with its quiet zone, *y* its top and *size* its edge."""

    text: str
    x: float
    y: float
    size: float

    def paint(self, pdf: FPDF) -> None:
        """Paint the code as a picture of two tones."""
        pdf.image(picture(self.text, 8), self.x, self.y, self.size, self.size)


def _colour(token: str) -> str:
    return palette("light")[token]
