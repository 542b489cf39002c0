"""The font files which paper brings along, and the characters they hold.

Asked at every judgement, so only the table of characters is read: a font opened whole for its
glyphs would leave the program 25 MB larger.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from struct import iter_unpack, unpack_from

Ranges = tuple[tuple[int, int], ...]

_WHOLE_UNICODE = 12  # the form of a table which lists ranges of all of Unicode


class Face(StrEnum):
    """One cut of a font; the values name the families in the PDF."""

    LATIN = "inter"
    STRONG = "inter-strong"
    CODE = "inter-code"
    CHINESE = "noto-sc"
    RARE = "noto-jp"
    WIDE = "noto"


FALLBACKS = (Face.LATIN, Face.CHINESE, Face.RARE, Face.WIDE)
"""Where a character is looked for which the wanted face lacks."""


def bundled(face: Face) -> Path:
    """The file a face is made from, as its package carries it."""
    match face:
        case Face.CHINESE:
            from pylopdf_fonts_zh_cn import sans_path

            return sans_path()
        case Face.RARE:
            from pylopdf_fonts_jp import sans_path as rare_path

            return rare_path()
        case Face.WIDE:
            import fontpkg_noto_sans

            return fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"
        case _:
            import fontpkg_inter

            return fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"


def missing_glyphs(text: str) -> set[str]:
    """The characters which no bundled font holds: a finding, never a gap. White space is none."""
    return {char for char in set(text) if not char.isspace() and not _is_held(char)}


@lru_cache(maxsize=8192)
def _is_held(char: str) -> bool:
    return any(_lies_in(held(face), ord(char)) for face in FALLBACKS)


def _lies_in(ranges: Ranges, code: int) -> bool:
    place = bisect_right(ranges, (code, 0x110000))
    return place > 0 and code <= ranges[place - 1][1]


@cache
def held(face: Face) -> Ranges:
    """The first and last code point of each range of characters in a face's file, in order."""
    with bundled(face).open("rb") as file:
        start, size = _place_of_table(file.read(4096))
        file.seek(start)
        return _ranges(file.read(size))


def _place_of_table(head: bytes) -> tuple[int, int]:
    (count,) = unpack_from(">H", head, 4)
    tables = iter_unpack(">4sLLL", head[12 : 12 + 16 * count])
    return next((start, size) for tag, _, start, size in tables if tag == b"cmap")


def _ranges(table: bytes) -> Ranges:
    (count,) = unpack_from(">H", table, 2)
    places = (place for _, _, place in iter_unpack(">HHL", table[4 : 4 + 8 * count]))
    place = next(each for each in places if unpack_from(">H", table, each)[0] == _WHOLE_UNICODE)
    (groups,) = unpack_from(">L", table, place + 12)
    listed = table[place + 16 : place + 16 + 12 * groups]
    return tuple((first, last) for first, last, _ in iter_unpack(">LLL", listed))
