"""Whether edges are sharp, and in each direction: where one has none, the phone moved."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from icp_wizard.photos.coach.view import Grid
from icp_wizard.photos.flaw import Flaw

BLURRED = 0.25
MOVED, SOFT = 0.55, 0.45  # what is as sharp as this did not move
_TILE = 48
_LEAST_CONTRAST = 24.0  # of 255: a picture without writing says nothing of sharpness
_STEEPEST = 99.95  # percent of the slopes are less steep; grain is not among those above
_DIRECTIONS = 12
_GRAINY = 0.08  # of the contrast: where neighbours differ so much there is nothing but grain


class Sharpness(NamedTuple):
    """*level*: the steepest slopes by the contrast; *evenness*: the least direction's share."""

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
    """How steep edges are against their contrast; None where there is too little of either."""
    contrast = _contrast(fine)
    if contrast is None or contrast < _LEAST_CONTRAST:
        return None
    if float(np.median(np.abs(np.diff(fine[::4], axis=1)))) > _GRAINY * contrast:
        return None
    across, down = _slopes(fine)
    count = max(1, round(across.size * (1 - _STEEPEST / 100)))
    edges = _steep(across, down, 100 * count)  # no slope is steeper in one direction than at all
    steep = [_steepest(*edges, math.pi * each / _DIRECTIONS, count) for each in range(_DIRECTIONS)]
    return Sharpness(max(steep) / contrast, min(steep) / max(1e-6, *steep))


def _contrast(fine: Grid) -> float | None:
    """The difference of dark and light in the parts that have most of it."""
    tall, wide = fine.shape[0] // _TILE * _TILE, fine.shape[1] // _TILE * _TILE
    if tall < 3 * _TILE or wide < 3 * _TILE:
        return None
    tiles = fine[:tall, :wide].reshape(tall // _TILE, _TILE, wide // _TILE, _TILE)
    return float(np.percentile(tiles.max(axis=(1, 3)) - tiles.min(axis=(1, 3)), 90))


def _slopes(fine: Grid) -> tuple[Grid, Grid]:
    """The slope along rows and along columns, each smoothed the other way against grain (Sobel)."""
    middle = fine[1:-1] * 2 + fine[:-2] + fine[2:]
    beside = fine[:, 1:-1] * 2 + fine[:, :-2] + fine[:, 2:]
    height, width = fine.shape[0] - 2, fine.shape[1] - 2
    across = (middle[:, 2:] - middle[:, :-2])[:height, :width] / 8
    down = (beside[2:] - beside[:-2])[:height, :width] / 8
    return across.astype(np.float32), down.astype(np.float32)


def _steep(across: Grid, down: Grid, count: int) -> tuple[Grid, Grid]:
    """The steepest slopes in whatever direction."""
    either = (across * across + down * down).ravel()
    chosen = np.argpartition(either, max(0, either.size - count))[-count:]
    return across.ravel()[chosen], down.ravel()[chosen]


def _steepest(across: Grid, down: Grid, angle: float, count: int) -> float:
    """How steep at least the *count* steepest slopes are in one direction."""
    slopes = np.abs(across * math.cos(angle) + down * math.sin(angle))
    return float(np.partition(slopes, slopes.size - count)[slopes.size - count])
