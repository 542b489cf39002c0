"""Where the paper lies in a picture: what differs from the ground, its corners, its edges."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from icp_wizard.photos.coach.polygon import area, hull, quad_around
from icp_wizard.photos.coach.view import Grid, Mask, View
from icp_wizard.photos.flaw import Corners, Point

_APART = 26.0  # of 255: paper and ground differ by this much, or nothing is said of edges
_LEAST, _MOST = 0.03, 0.97  # of the picture
_STRAIGHT = 0.95  # of the four-cornered shape: what its hull holds, for paper has straight edges
_FILLED = 0.6  # of the same: what was told apart from the ground


@dataclass(frozen=True)
class Paper:
    """The paper found in a picture: its mask on the coarse copy, its corners if all are in sight.

    *corners* are fractions of the picture, clockwise from top left.
    """

    mask: Mask
    corners: Corners | None
    share: float


def found(view: View) -> Paper | None:
    """The paper, or None when it cannot be told from what it lies on."""
    apart = _from_ground(view.coarse)
    if apart is None:
        return None
    mask = _largest(apart)
    share = float(mask.mean())
    if not _LEAST < share < _MOST:
        return None
    return Paper(mask, _corners(mask), share)


def _from_ground(coarse: Grid) -> Mask | None:
    """What differs from the ground, whose colour most of the four corners of the picture show."""
    side = max(4, min(coarse.shape[:2]) // 24)
    rows, columns = slice(0, side), slice(0, side)
    ends, sides = slice(-side, None), slice(-side, None)
    patches = [
        np.median(coarse[where].reshape(-1, 3), axis=0)
        for where in ((rows, columns), (rows, sides), (ends, columns), (ends, sides))
    ]
    ground = np.median(np.stack(patches), axis=0).astype(np.float32)
    away = np.abs(coarse - ground).max(axis=2)
    if float(away.max()) < _APART:
        return None
    level = _divide(away)
    inner, outer = away[away > level], away[away <= level]
    if not inner.size or float(np.median(inner) - np.median(outer)) < _APART:
        return None
    return away > level


def _divide(values: Grid) -> float:
    """The level which divides values into two groups best (Otsu)."""
    counts, edges = np.histogram(values, bins=128)
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    total = np.cumsum(counts * middles)
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (total / below - (total[-1] - total) / above) ** 2
    return float(middles[int(np.nanargmax(between[:-1]))])


def _largest(mask: Mask) -> Mask:
    """The largest part of a mask that hangs together, without what sticks to it thinly."""
    thin = _eroded(_eroded(mask))
    labels = np.zeros(mask.shape, np.int32)
    sizes = [0]
    for start in zip(*np.nonzero(thin[::8, ::8]), strict=True):
        at = int(start[0]) * 8, int(start[1]) * 8
        if not labels[at]:
            sizes.append(_flood(thin, labels, at, len(sizes)))
    if len(sizes) == 1:
        return np.zeros_like(mask)
    return _eroded(_eroded(labels == int(np.argmax(sizes)), grow=True), grow=True)


def _flood(mask: Mask, labels: np.ndarray, start: tuple[int, int], label: int) -> int:
    """Label what hangs together with *start*; gives how many pixels that are."""
    height, width = mask.shape
    waiting, count = deque([start]), 0
    labels[start] = label
    while waiting:
        y, x = waiting.popleft()
        count += 1
        for beside in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
            inside = 0 <= beside[0] < height and 0 <= beside[1] < width
            if inside and mask[beside] and not labels[beside]:
                labels[beside] = label
                waiting.append(beside)
    return count


def _eroded(mask: Mask, *, grow: bool = False) -> Mask:
    """One pixel less all around, or one more; the border of the picture counts as paper."""
    framed = np.pad(mask, 1, mode="edge")
    around = (framed[:-2, 1:-1], framed[2:, 1:-1], framed[1:-1, :-2], framed[1:-1, 2:])
    result = mask.copy()
    for each in around:
        result = (result | each) if grow else (result & each)
    return result


def _corners(mask: Mask) -> Corners | None:
    height, width = mask.shape
    around = hull(_outline(mask))
    quad = quad_around(around) if len(around) >= 4 else None
    if quad is None:
        return None
    points = [Point(x / width, y / height) for x, y in quad]
    if any(not -0.005 <= each <= 1.005 for point in points for each in point):
        return None
    whole = area(quad)
    if _touches(mask) or area(around) < _STRAIGHT * whole or mask.sum() < _FILLED * whole:
        return None
    return tuple(Point(min(1, max(0, x)), min(1, max(0, y))) for x, y in points)


def _touches(mask: Mask) -> bool:
    return bool(mask[0].any() or mask[-1].any() or mask[:, 0].any() or mask[:, -1].any())


def _outline(mask: Mask) -> list[tuple[float, float]]:
    """The outer corners of the first and last pixel of each row."""
    points: list[tuple[float, float]] = []
    for y in np.flatnonzero(mask.any(axis=1)):
        row = np.flatnonzero(mask[y])
        for x in (float(row[0]), float(row[-1] + 1)):
            points += [(x, float(y)), (x, float(y + 1))]
    return points
