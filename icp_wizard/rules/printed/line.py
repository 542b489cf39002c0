"""A line of print found in a photograph."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Line:
    """What was read, and where.

    *corners* are fractions of the picture, clockwise from top left as the line is read;
    *confidence* is the reader's own, between 0 and 1.
    """

    text: str
    corners: tuple[Point, Point, Point, Point]
    confidence: float


@dataclass(frozen=True)
class Reading:
    """All lines of a photograph, and its *shape*: the width for a height of 1."""

    lines: tuple[Line, ...]
    shape: float = 1.0


def box_around(lines: tuple[Line, ...]) -> Box:
    """Left, top, right and bottom of all that some lines cover, as fractions."""
    across = [x for line in lines for x, _ in line.corners]
    down = [y for line in lines for _, y in line.corners]
    return min(across), min(down), max(across), max(down)
