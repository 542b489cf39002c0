"""Whether lines are sharp: curvature of brightness held against its contrast, by direction."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from icp_wizard.photos.coach.view import Grid
from icp_wizard.photos.flaw import Flaw

BLURRED = 0.02
MOVED, SOFT = 0.42, 0.15  # the evenness of motion; what is as sharp as this did not move
_TILE = 48
_LEAST_CONTRAST = 6.0  # a part without writing says nothing of sharpness
_FEWEST = 6


class Sharpness(NamedTuple):
    """*level*: curvature by contrast; *evenness*: the least direction's share of the greatest's."""

    level: float
    evenness: float


def flaw(fine: Grid) -> Flaw | None:
    """Blurred or moved, or neither; nothing is said where nothing is written."""
    measured = measure(fine)
    if measured is None:
        return None
    if measured.evenness < MOVED and measured.level < SOFT:
        return Flaw("moved")
    return Flaw("blurred") if measured.level < BLURRED else None


def measure(fine: Grid) -> Sharpness | None:
    """How sharp the parts with the most contrast are; None where there are too few."""
    tall, wide = fine.shape[0] // _TILE * _TILE, fine.shape[1] // _TILE * _TILE
    if tall < 3 * _TILE or wide < 3 * _TILE:
        return None
    part = fine[:tall, :wide]
    contrast = _variance(part)
    written = contrast > max(_LEAST_CONTRAST**2, float(np.percentile(contrast, 70)))
    if int(written.sum()) < _FEWEST:
        return None
    ways = [_curvature(part, step)[written] for step in ((0, 1), (1, 0), (1, 1), (1, -1))]
    shares = np.stack(ways) / contrast[written]
    each = np.median(shares, axis=1) / np.array([1, 1, 2, 2])  # diagonal steps are √2 long
    return Sharpness(float(each.mean()), float(each.min() / max(1e-9, each.max())))


def _curvature(part: Grid, step: tuple[int, int]) -> Grid:
    """The variance of the second difference along one direction, tile by tile."""
    framed = np.pad(part, 1, mode="edge")
    height, width = part.shape
    down, across = step
    ahead = framed[1 + down : 1 + down + height, 1 + across : 1 + across + width]
    behind = framed[1 - down : 1 - down + height, 1 - across : 1 - across + width]
    return _variance(ahead + behind - 2 * part)


def _variance(part: Grid) -> Grid:
    height, width = part.shape
    tiles = part.reshape(height // _TILE, _TILE, width // _TILE, _TILE)
    return tiles.var(axis=(1, 3))
