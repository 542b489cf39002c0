"""The shapes which tell level and state without colour, on a grid of 20, for PDF and HTML alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Stroke:
    """One stroke.

    The numbers are the points of a line or polygon, middle and radius of a circle, or place, edge
    and corner radius of a box.
    """

    kind: Literal["line", "polygon", "circle", "box"]
    numbers: tuple[float, ...]


SHAPES: dict[str, tuple[Stroke, ...]] = {
    "box": (Stroke("box", (2, 2, 16, 2.5)),),
    "stop": (
        Stroke(
            "polygon",
            (6.7, 2, 13.3, 2, 18, 6.7, 18, 13.3, 13.3, 18, 6.7, 18, 2, 13.3, 2, 6.7),
        ),
        Stroke("line", (6, 10, 14, 10)),
    ),
    "risk": (
        Stroke("polygon", (10, 2.5, 18.5, 17.5, 1.5, 17.5)),
        Stroke("line", (10, 7.5, 10, 12.5)),
        Stroke("line", (10, 14, 10, 15.4)),
    ),
    "advice": (
        Stroke("circle", (10, 10, 8)),
        Stroke("line", (10, 9, 10, 14.5)),
        Stroke("line", (10, 5.6, 10, 7)),
    ),
    "same": (
        Stroke("line", (4, 7.5, 16, 7.5)),
        Stroke("line", (4, 12.5, 16, 12.5)),
    ),
    "ready": (
        Stroke("circle", (10, 10, 8)),
        Stroke("line", (6.2, 10.4, 9, 13, 13.8, 7.2)),
    ),
    "open": (
        Stroke("line", (4.3, 4.3, 6.2, 3, 8.4, 2.2)),
        Stroke("line", (11.6, 2.2, 13.8, 3, 15.7, 4.3)),
        Stroke("line", (17.2, 6.6, 17.9, 8.8, 17.9, 11.2)),
        Stroke("line", (17.2, 13.4, 15.7, 15.7, 13.8, 17)),
        Stroke("line", (11.6, 17.8, 10, 18, 8.4, 17.8)),
        Stroke("line", (6.2, 17, 4.3, 15.7, 2.8, 13.4)),
        Stroke("line", (2.1, 11.2, 2.1, 8.8, 2.8, 6.6)),
    ),
}

COLOURS = {
    "box": "text-soft",
    "stop": "stop",
    "risk": "risk",
    "advice": "advice",
    "same": "ready",
    "ready": "ready",
    "open": "text-soft",
}


def svg(kind: str) -> str:
    """The shape as inline SVG in the colour of the words around it."""
    strokes = "".join(_element(stroke) for stroke in SHAPES[kind])
    return f'<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">{strokes}</svg>'


def _element(stroke: Stroke) -> str:
    at = stroke.numbers
    if stroke.kind == "circle":
        return f'<circle cx="{at[0]}" cy="{at[1]}" r="{at[2]}"/>'
    if stroke.kind == "box":
        return f'<rect x="{at[0]}" y="{at[1]}" width="{at[2]}" height="{at[2]}" rx="{at[3]}"/>'
    name = "polygon" if stroke.kind == "polygon" else "polyline"
    return f'<{name} points="{" ".join(map(str, at))}"/>'
