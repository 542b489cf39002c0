"""Where the paper lies in a picture: what differs from the ground, its corners, its edges."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from icp_wizard.photos.coach.polygon import Spot, angles, area, hull, quad_around
from icp_wizard.photos.coach.view import Grid, Mask, View, sums
from icp_wizard.photos.flaw import Corners, Point

_APART = 26.0  # of 255: paper and ground differ by this much, or nothing is said of edges
_LEAST, _MOST = 0.03, 0.97  # of the picture
_STRAIGHT = 0.95  # of the four-cornered shape: what its hull holds, for paper has straight edges
_FILLED = 0.6  # of the same: what was told apart from the ground
_SQUARE = 20.0  # degrees a corner may be off: what is more is a paper half in the shadow
_WHOLE = 0.8  # of the hull of a paper, whether or not its corners are in sight
_LIGHTER = 12.0  # of 255: papers are pale, and what they lie on is less so
_FINGER = 13  # pixels of the coarse copy: what is not twice as thick is none of the paper
_FRAME = 2  # pixels: the golden line around a licence, which may be like the table
_GAP = 6  # pixels: writing, and the light patches of a seal
_HALF = 0.5


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
    mask = _without_fingers(_spanned(_largest(_closed(apart, _FRAME))))
    share = float(mask.mean())
    if not _LEAST < share < _MOST or not _is_paper(view.light, mask):
        return None
    around = hull(_outline(mask))
    if mask.sum() < _WHOLE * area(around):
        return None
    return Paper(mask, _corners(mask, around), share)


def _is_paper(light: Grid, mask: Mask) -> bool:
    return float(np.median(light[mask]) - np.median(light[~mask])) > _LIGHTER


def _without_fingers(mask: Mask) -> Mask:
    """What is left of a mask when gaps are closed and everything thin is taken away."""
    if not mask.any():
        return mask
    closed = _closed(mask, _GAP)
    opened = _thicker(_thinner(closed, _FINGER), _FINGER)
    return _largest(opened & closed)


def _spanned(mask: Mask) -> Mask:
    """Fill what lies between parts of a paper in its row and in its column, such as an emblem."""
    ways = (np.logical_or.accumulate(mask[::step], axis=0)[::step] for step in (1, -1))
    sides = (np.logical_or.accumulate(mask[:, ::step], axis=1)[:, ::step] for step in (1, -1))
    return np.logical_and.reduce([*ways, *sides])


def _closed(mask: Mask, reach: int) -> Mask:
    """With gaps filled up that are not twice as wide as *reach*."""
    return _thinner(_thicker(mask, reach), reach)


def _thicker(mask: Mask, reach: int) -> Mask:
    return sums(mask, reach) > _HALF


def _thinner(mask: Mask, reach: int) -> Mask:
    """Less by *reach* all around; the border of the picture counts as paper."""
    return sums(mask, reach) > (2 * reach + 1) ** 2 - _HALF


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
    thin = _thinner(mask, 2)
    labels = np.zeros(mask.shape, np.int32)
    sizes = [0]
    for start in zip(*np.nonzero(thin[::8, ::8]), strict=True):
        at = int(start[0]) * 8, int(start[1]) * 8
        if not labels[at]:
            sizes.append(_flood(thin, labels, at, len(sizes)))
    if len(sizes) == 1:
        return np.zeros_like(mask)
    return _thicker(labels == int(np.argmax(sizes)), 2) & mask


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


def _corners(mask: Mask, around: list[Spot]) -> Corners | None:
    height, width = mask.shape
    quad = quad_around(around) if len(around) >= 4 else None
    if quad is None:
        return None
    points = [Point(x / width, y / height) for x, y in quad]
    if any(not -0.005 <= each <= 1.005 for point in points for each in point):
        return None
    whole = area(quad)
    if max(abs(each - 90) for each in angles(quad)) > _SQUARE:
        return None
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
