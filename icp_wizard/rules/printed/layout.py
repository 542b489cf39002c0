"""Where lines of print stand on a paper once it is turned straight."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from icp_wizard.rules.printed.line import Line, Reading


@dataclass(frozen=True)
class Spot:
    """One line, or two beside each other, in heights of the picture."""

    lines: tuple[Line, ...]
    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def high(self) -> float:
        """The height of its letters."""
        return self.bottom - self.top

    def is_level_with(self, other: Spot) -> bool:
        """Whether both stand on one row."""
        apart = abs(self.top + self.bottom - other.top - other.bottom) / 2
        return apart < 0.7 * max(self.high, other.high)

    def is_right_of(self, other: Spot) -> bool:
        """Whether it stands to the right; what is blurred may reach into the other."""
        return self.left > (other.left + other.right) / 2 and self.right > other.right

    def with_next(self, other: Spot) -> Spot:
        """Both as one."""
        return Spot(
            self.lines + other.lines,
            self.text + other.text,
            self.left,
            other.right,
            min(self.top, other.top),
            max(self.bottom, other.bottom),
        )


def spots(reading: Reading) -> tuple[Spot, ...]:
    """Every line where it would stand on the paper laid straight, from the top down."""
    tilt = _tilt(reading)
    found = (_spot(line, reading.shape, tilt) for line in reading.lines)
    return tuple(sorted(found, key=lambda spot: (spot.top, spot.left)))


def pairs(all_: tuple[Spot, ...]) -> Iterator[Spot]:
    """Neighbours on a row: a label printed wide falls into its characters."""
    for spot in all_:
        row = sorted((each for each in all_ if each.is_level_with(spot)), key=lambda one: one.left)
        yield from (a.with_next(b) for a, b in pairwise(row) if a is spot)


def _tilt(reading: Reading) -> float:
    """The angle of the lines: that of the middle one, the long ones counting more."""
    ways = sorted(_way(line, reading.shape) for line in reading.lines)
    total, passed = sum(length for _, length in ways), 0.0
    for angle, length in ways:
        passed += length
        if passed * 2 >= total:
            return angle
    return 0.0


def _way(line: Line, shape: float) -> tuple[float, float]:
    (x, y), (to_x, to_y) = line.corners[:2]
    across, down = (to_x - x) * shape, to_y - y
    return math.atan2(down, across), math.hypot(across, down)


def _spot(line: Line, shape: float, tilt: float) -> Spot:
    across, down = math.cos(tilt), math.sin(tilt)
    turned = [
        (x * shape * across + y * down, y * across - x * shape * down) for x, y in line.corners
    ]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = turned
    sides = (ax + dx) / 2, (bx + cx) / 2, (ay + by) / 2, (cy + dy) / 2
    return Spot((line,), "".join(line.text.split()), *sides)
