"""How the paper lies in the picture: too small, cut off, askew."""

from __future__ import annotations

import math

import numpy as np

from icp_wizard.photos.coach.paper import Paper
from icp_wizard.photos.coach.view import Grid
from icp_wizard.photos.flaw import Box, Corners, Flaw

SMALL = 0.2  # of the picture
CUT = 0.15  # of one side of the picture
SAME = 0.75  # of the brightness of the paper
TILT, SLANT = 7.0, 0.88  # degrees; a side by its opposite
_STRIP = 0.03


def flaws(paper: Paper, coarse: Grid, shape: tuple[int, int]) -> tuple[Flaw, ...]:
    """What is wrong with the place of the paper; *shape* is height and width in pixels."""
    cut = _cut_off(paper, coarse)
    if cut:
        return (cut,)
    found = [Flaw("small")] if paper.share < SMALL else []
    if paper.corners and is_askew(paper.corners, shape):
        found.append(Flaw("skewed"))
    return tuple(found)


def is_askew(corners: Corners, shape: tuple[int, int]) -> bool:
    """Whether the paper is tilted, or seen from the side."""
    places = [(x * shape[1], y * shape[0]) for x, y in corners]
    sides = [
        (end[0] - start[0], end[1] - start[1])
        for start, end in zip(places, [*places[1:], places[0]], strict=True)
    ]
    lengths = [math.hypot(*side) for side in sides]
    slant = min(min(a, b) / max(a, b, 1.0) for a, b in (lengths[::2], lengths[1::2]))
    tilts = [math.degrees(math.atan2(y, x)) for x, y in (sides[0], (-sides[2][0], -sides[2][1]))]
    return abs(sum(tilts) / 2) > TILT or slant < SLANT


def _cut_off(paper: Paper, coarse: Grid) -> Flaw | None:
    """The side of the picture over which the paper goes on, and is as light there as it is."""
    light, mask = coarse.mean(axis=2), paper.mask
    like = mask & (light > SAME * float(np.median(light[mask])))
    sides = (
        (like[0], Box(0, 0, 1, _STRIP)),
        (like[:, -1], Box(1 - _STRIP, 0, 1, 1)),
        (like[-1], Box(0, 1 - _STRIP, 1, 1)),
        (like[:, 0], Box(0, 0, _STRIP, 1)),
    )
    share, where = max(((float(line.mean()), box) for line, box in sides), key=lambda each: each[0])
    return Flaw("cut_off", where) if share > CUT else None
