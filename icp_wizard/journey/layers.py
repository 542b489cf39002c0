"""Places the nodes of a directed graph without circles in columns, with few crossings.

Our own layout in four steps: a column for each node by its longest way from the start, a lane
for each link that passes columns, the order within columns by the middle of the neighbours, and
tops which follow the neighbours as far as there is room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Link = tuple[str, str]

SPACE, LANE, TOP = 28.0, 18.0, 24.0
_SWEEPS = 12


@dataclass(frozen=True)
class Placed:
    """The column and the top of each node, and where a long link passes which column."""

    columns: Mapping[str, int]
    tops: Mapping[str, float]
    bends: Mapping[Link, tuple[tuple[int, float], ...]]


def placed(start: str, links: Sequence[Link], heights: Mapping[str, float]) -> Placed:
    """The places of all nodes that can be reached from *start*; heights in pixels."""
    columns = _columns(start, links)
    lanes = {link: _lanes(link, columns) for link in dict.fromkeys(links)}
    chains = [(link[0], *lanes[link], link[1]) for link in lanes]
    tall = {**heights, **{lane: LANE for each in lanes.values() for lane in each}}
    for (source, _), names in lanes.items():
        for number, name in enumerate(names, 1):
            columns[name] = columns[source] + number
    rows = _ordered(columns, chains)
    middles = _spread(rows, chains, tall)
    return Placed(
        columns={key: columns[key] for key in heights if key in columns},
        tops={key: middles[key] - heights[key] / 2 for key in heights if key in columns},
        bends={
            link: tuple((columns[name], middles[name]) for name in names)
            for link, names in lanes.items()
        },
    )


def _columns(start: str, links: Sequence[Link]) -> dict[str, int]:
    found = {start: 0}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for source, target in links:
            if source == here and found.get(target, -1) <= found[here]:
                found[target] = found[here] + 1
                waiting.append(target)
    return found


def _lanes(link: Link, columns: Mapping[str, int]) -> tuple[str, ...]:
    source, target = link
    passed = range(columns[source] + 1, columns[target])
    return tuple(f"{source}>{target}>{column}" for column in passed)


def _ordered(columns: Mapping[str, int], chains: Iterable[Sequence[str]]) -> list[list[str]]:
    """The nodes of each column in an order of few crossings."""
    rows: list[list[str]] = [[] for _ in range(max(columns.values()) + 1)]
    for key, column in columns.items():
        rows[column].append(key)
    near = _neighbours(chains)
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            place = {key: number for each in rows for number, key in enumerate(each)}
            row.sort(key=lambda key, at=place: _mean([at[x] for x in near[key]], at[key]))
    return rows


def _neighbours(chains: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for chain in chains:
        for one, other in pairwise(chain):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    return near


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _spread(
    rows: list[list[str]], chains: Iterable[Sequence[str]], heights: Mapping[str, float]
) -> dict[str, float]:
    """The middles of the nodes: each near its neighbours, none over another."""
    near = _neighbours(chains)
    middles: dict[str, float] = {}
    for row in rows:
        _stack(row, heights, middles, dict.fromkeys(row, 0.0))
    for _ in range(_SWEEPS):
        for row in (*rows, *reversed(rows)):
            wished = {key: _mean([middles[x] for x in near[key]], middles[key]) for key in row}
            _stack(row, heights, middles, wished)
    highest = min(middles[key] - heights[key] / 2 for key in middles)
    return {key: middle - highest + TOP for key, middle in middles.items()}


def _stack(
    row: list[str],
    heights: Mapping[str, float],
    middles: dict[str, float],
    wished: Mapping[str, float],
) -> None:
    """Put the nodes of a column as near to their wishes as their order and heights allow."""
    groups: list[tuple[list[str], float]] = []
    for key in row:
        groups.append(([key], wished[key]))
        while len(groups) > 1 and _bottom(groups[-2], heights) > _upper(groups[-1], heights):
            below, above = groups.pop(), groups.pop()
            groups.append(_joined(above, below, heights, wished))
    for keys, middle in groups:
        y = middle - _tall(keys, heights) / 2
        for key in keys:
            middles[key] = y + heights[key] / 2
            y += heights[key] + SPACE


def _joined(
    above: tuple[list[str], float],
    below: tuple[list[str], float],
    heights: Mapping[str, float],
    wished: Mapping[str, float],
) -> tuple[list[str], float]:
    keys = [*above[0], *below[0]]
    offset, wishes = -_tall(keys, heights) / 2, list[float]()
    for key in keys:
        wishes.append(wished[key] - offset - heights[key] / 2)
        offset += heights[key] + SPACE
    return keys, _mean(wishes, 0.0)


def _tall(keys: Sequence[str], heights: Mapping[str, float]) -> float:
    return sum(heights[key] for key in keys) + SPACE * (len(keys) - 1)


def _upper(group: tuple[list[str], float], heights: Mapping[str, float]) -> float:
    return group[1] - _tall(group[0], heights) / 2


def _bottom(group: tuple[list[str], float], heights: Mapping[str, float]) -> float:
    return group[1] + _tall(group[0], heights) / 2 + SPACE
