"""The tiles of a phone's HEIC, made to be decoded row by row.

Phones store a picture as a grid of tiles. The decoder gives the whole picture or nothing: three
bytes a pixel beside its own, which for 48 million pixels is more than the process may take. So the
file is changed to say that its picture is one row of tiles only, once for each row. Whatever is
not laid out as phones do it is left to be decoded whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from icp_wizard.photos.boxes import Box, UnusualError, inside, number, only

_HARMLESS = {b"ispe", b"pixi", b"colr", b"irot", b"clli"}


class Grid(NamedTuple):
    """A picture of tiles: where the file says so, and how.

    *turn* counts quarters anticlockwise, which are taken out of the rows and are still to be made.
    """

    item: int
    rows: int
    columns: int
    width: int
    height: int
    tile_height: int
    turn: int
    payload: int
    wide: int
    sizes: int
    turns: int
    references: Box


def grid_of(data: bytes) -> Grid | None:
    """The grid of a HEIC file, or None where it is not one that phones make."""
    try:
        return _grid(data)
    except (UnusualError, LookupError):
        return None


def rows_of(data: bytes, grid: Grid) -> Iterator[bytes]:
    """The file again for each row of tiles, from the top."""
    for row in range(grid.rows):
        height = min(grid.tile_height, grid.height - row * grid.tile_height)
        changed = bytearray(data)
        changed[grid.payload + 2] = 0
        at = grid.payload + 4 + grid.wide
        changed[at : at + grid.wide] = height.to_bytes(grid.wide, "big")
        changed[grid.sizes + 8 : grid.sizes + 12] = height.to_bytes(4, "big")
        if grid.turns:
            changed[grid.turns] = 0
        _refer(data, changed, grid, row)
        made = bytes(changed)
        del changed  # the decoder holds a copy of its own
        yield made


def _grid(data: bytes) -> Grid:
    meta = next((each for each in inside(data, 0, len(data)) if each.kind == b"meta"), None)
    if meta is None:
        raise UnusualError
    parts = {each.kind: each for each in inside(data, meta.body + 4, meta.end)}
    if not {b"pitm", b"iloc", b"iprp", b"iref"} <= parts.keys():
        raise UnusualError
    item = number(data, parts[b"pitm"].body + 4, 2)
    payload = _payload(data, parts, item)
    wide = 4 if data[payload + 1] & 1 else 2
    rows, columns = data[payload + 2] + 1, data[payload + 3] + 1
    owned = _properties(data, parts[b"iprp"], item)
    tile = _tiles(data, parts[b"iref"], item)[0]
    tile_sizes = _properties(data, parts[b"iprp"], tile)[b"ispe"]
    turns = owned[b"irot"].body if b"irot" in owned else 0
    found = Grid(
        item,
        rows,
        columns,
        number(data, payload + 4, wide),
        number(data, payload + 4 + wide, wide),
        number(data, tile_sizes.body + 8, 4),
        data[turns] & 3 if turns else 0,
        payload,
        wide,
        owned[b"ispe"].body,
        turns,
        parts[b"iref"],
    )
    return _checked(data, found, owned)


def _checked(data: bytes, grid: Grid, owned: dict[bytes, Box]) -> Grid:
    tiles = _tiles(data, grid.references, grid.item)
    left_over = grid.height - (grid.rows - 1) * grid.tile_height
    sound = 0 < left_over <= grid.tile_height and len(tiles) == grid.rows * grid.columns
    if not sound or grid.rows < 2 or len(tiles) - grid.columns < 4 or owned.keys() - _HARMLESS:
        raise UnusualError
    return grid


def _payload(data: bytes, parts: dict[bytes, Box], item: int) -> int:
    """Where the few bytes stand which describe the grid."""
    box = parts[b"iloc"]
    version, sizes = data[box.body], number(data, box.body + 4, 2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    if version not in (0, 1) or (version and sizes & 15):
        raise UnusualError
    at = box.body + 8
    for _ in range(number(data, box.body + 6, 2)):
        here, way = number(data, at, 2), number(data, at + 2, 2) & 15 if version else 0
        at += 6 if version else 4
        base, extents = number(data, at, base_size), number(data, at + base_size, 2)
        at += base_size + 2
        if here == item:
            start = number(data, at, offset_size) + base
            if extents != 1 or way > 1 or number(data, at + offset_size, length_size) < 8:
                raise UnusualError
            return start + (parts[b"idat"].body if way else 0)
        at += extents * (offset_size + length_size)
    raise UnusualError


def _properties(data: bytes, box: Box, item: int) -> dict[bytes, Box]:
    """What is said of an item, each property by its kind."""
    within = list(inside(data, box.body, box.end))
    held = only(iter(within), b"ipco")
    known, given = list(inside(data, held.body, held.end)), only(iter(within), b"ipma")
    if data[given.body]:
        raise UnusualError
    step, at = 2 if data[given.body + 3] & 1 else 1, given.body + 8
    for _ in range(number(data, given.body + 4, 4)):
        here, count = number(data, at, 2), number(data, at + 2, 1)
        places = [number(data, at + 3 + step * each, step) for each in range(count)]
        at += 3 + step * count
        if here == item:
            chosen = [known[(place & (0x7FFF if step == 2 else 0x7F)) - 1] for place in places]
            return {each.kind: each for each in chosen}
    raise UnusualError


def _tiles(data: bytes, references: Box, item: int) -> list[int]:
    """The tiles an item is put together from, row by row."""
    if data[references.body]:
        raise UnusualError
    for each in inside(data, references.body + 4, references.end):
        if each.kind == b"dimg" and number(data, each.body, 2) == item:
            count = number(data, each.body + 2, 2)
            return [number(data, each.body + 4 + 2 * one, 2) for one in range(count)]
    raise UnusualError


def _refer(data: bytes, changed: bytearray, grid: Grid, row: int) -> None:
    """Leave one row of tiles in the references, and fill the room this gives with nothing."""
    box, first = grid.references, row * grid.columns
    kept = bytearray(data[box.start : box.body + 4])
    for each in inside(data, box.body + 4, box.end):
        if each.kind == b"dimg" and number(data, each.body, 2) == grid.item:
            start = each.body + 4 + 2 * first
            tiles = data[start : start + 2 * grid.columns]
            head = data[each.body : each.body + 2] + grid.columns.to_bytes(2, "big")
            kept += (12 + len(tiles)).to_bytes(4, "big") + b"dimg" + head + tiles
        else:
            kept += data[each.start : each.end]
    room = box.end - box.start - len(kept)
    kept[:4] = len(kept).to_bytes(4, "big")
    changed[box.start : box.end] = kept + room.to_bytes(4, "big") + b"free" + bytes(room - 8)
