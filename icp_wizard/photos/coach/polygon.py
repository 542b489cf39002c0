"""The shape around a paper: the hull of its outline, and the four corners which hold it."""

from __future__ import annotations

import math

Spot = tuple[float, float]


def hull(points: list[Spot]) -> list[Spot]:
    """The convex polygon around points, clockwise on the screen (monotone chain)."""
    ordered = sorted(set(points))
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1]


def quad_around(polygon: list[Spot]) -> list[Spot] | None:
    """The four corners around a convex polygon, clockwise from top left.

    Edges are taken away, the one which costs the least area first, and their neighbours prolonged,
    so that the corners of a card whose corners are round are where they would be.
    """
    shape = list(polygon)
    while len(shape) > 4:
        best = min(
            (_without(shape, edge) for edge in range(len(shape))),
            key=lambda found: found[0],
        )
        if not math.isfinite(best[0]):
            return None
        shape = best[1]
    return _from_top_left(shape) if len(shape) == 4 else None


def area(polygon: list[Spot]) -> float:
    """The area a polygon holds."""
    pairs = zip(polygon, [*polygon[1:], polygon[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def angles(polygon: list[Spot]) -> list[float]:
    """The angle at each corner, in degrees."""
    found: list[float] = []
    for at, corner in enumerate(polygon):
        before, after = polygon[at - 1], polygon[(at + 1) % len(polygon)]
        ways = (math.atan2(y - corner[1], x - corner[0]) for x, y in (before, after))
        between = abs(math.degrees(next(ways) - next(ways)))
        found.append(min(between, 360 - between))
    return found


def _chain(points: list[Spot]) -> list[Spot]:
    found: list[Spot] = []
    for point in points:
        while len(found) > 1 and _turn(found[-2], found[-1], point) <= 0:
            found.pop()
        found.append(point)
    return found


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _without(shape: list[Spot], edge: int) -> tuple[float, list[Spot]]:
    """The shape without one edge, and the area that adds; infinite where neighbours diverge."""
    count = len(shape)
    before, start = shape[edge - 1], shape[edge]
    end, after = shape[(edge + 1) % count], shape[(edge + 2) % count]
    meeting = _meeting(before, start, after, end)
    if meeting is None:
        return math.inf, shape
    rest = [shape[(edge + 2 + step) % count] for step in range(count - 2)]
    return abs(_turn(start, meeting, end)) / 2, [meeting, *rest]


def _meeting(a: Spot, b: Spot, c: Spot, d: Spot) -> Spot | None:
    """Where the line from *a* beyond *b* meets that from *c* beyond *d*."""
    along, across = (b[0] - a[0], b[1] - a[1]), (d[0] - c[0], d[1] - c[1])
    cross = along[0] * across[1] - along[1] * across[0]
    if abs(cross) < 1e-9:
        return None
    reach = ((c[0] - a[0]) * across[1] - (c[1] - a[1]) * across[0]) / cross
    back = ((c[0] - a[0]) * along[1] - (c[1] - a[1]) * along[0]) / cross
    if reach < 1 or back < 1:
        return None
    return a[0] + reach * along[0], a[1] + reach * along[1]


def _from_top_left(quad: list[Spot]) -> list[Spot]:
    first = min(range(4), key=lambda at: quad[at][0] + quad[at][1])
    return [quad[(first + step) % 4] for step in range(4)]
