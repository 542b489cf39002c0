"""The boxes of a HEIC file, as far as its grid of tiles needs them (ISO/IEC 14496-12, 23008-12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class UnusualError(Exception):
    """The file is not laid out as phones do it."""


class Box(NamedTuple):
    """A box by its places in the file: where it starts, where its content does, where it ends."""

    kind: bytes
    start: int
    body: int
    end: int


def inside(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes which stand one after the other between two places; raise UnusualError."""
    while start + 8 <= end:
        size = number(data, start, 4)
        if not 8 <= size <= end - start:  # the long and the open forms are those of films
            raise UnusualError
        yield Box(data[start + 4 : start + 8], start, start + 8, start + size)
        start += size


def only(found: Iterator[Box], kind: bytes) -> Box:
    """The one box of a kind; raise UnusualError unless there is exactly one."""
    boxes = [each for each in found if each.kind == kind]
    if len(boxes) != 1:
        raise UnusualError
    return boxes[0]


def number(data: bytes | bytearray, at: int, size: int) -> int:
    """The whole number of *size* bytes at a place; raise UnusualError beyond the end."""
    if not 0 <= at <= len(data) - size:
        raise UnusualError
    return int.from_bytes(data[at : at + size], "big")
