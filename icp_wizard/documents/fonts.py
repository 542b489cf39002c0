"""The fonts which paper brings along, each found by the package that carries it.

Inter for Latin; Noto Sans SC for Chinese; Noto Sans JP for characters which SC lacks (𠮷); Noto
Sans for the rest of Latin, Greek and Cyrillic. All are under the Open Font License. A face is
opened only when a text needs it, and the tools which cut one are imported then: they take 25 MB.
"""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from icp_wizard.documents.faces import FALLBACKS, Face, bundled

# Weights cost seconds for a whole font but hundredths for the letters headings are made of.
_LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040))
_CODE = (*range(0x20, 0x7F), 0x2022)

# Inter's own shapes that keep 0 O, 1 I l apart and digits under one another.
_CODE_SHAPES = {"0": "zero.tf.slash", "I": "I.1", "l": "l.ss02"} | {
    digit: f"{name}.tf"
    for digit, name in zip(
        "123456789",
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        strict=True,
    )
}
_LAYOUT = ("GSUB", "GPOS", "GDEF", "STAT", "MVAR", "HVAR")

# The default of both variable fonts is the regular weight: without these tables it is a plain
# font, which takes milliseconds where an instance would take seconds.
_VARIATION = ("avar", "fvar", "gvar")

_lock = Lock()


@dataclass(frozen=True)
class Metrics:
    """What a face holds: advances by code point, and how many of their units are an em."""

    advances: Mapping[int, int]
    em: int

    def holds(self, char: str) -> bool:
        """Whether the face has this character."""
        return ord(char) in self.advances

    def width(self, char: str) -> float:
        """The advance of a character which the face holds, in em."""
        return self.advances[ord(char)] / self.em


def font_file(face: Face) -> Path:
    """The font file of a face: the package's own, or the cut of a variable font made from it."""
    if face in (Face.CHINESE, Face.RARE):
        return bundled(face)
    with _lock:
        return _cut(face)


@cache
def metrics(face: Face) -> Metrics:
    """The characters and widths of a face."""
    with _opened(font_file(face)) as font:
        widths: Mapping[str, tuple[int, int]] = font["hmtx"].metrics
        held: Mapping[int, str] = font.getBestCmap()
        # The names of sixty thousand glyphs would stay in memory; nobody asks for them.
        advances = {code: widths[name][0] for code, name in held.items()}
        return Metrics(advances, font["head"].unitsPerEm)


@lru_cache(maxsize=8192)
def face_of(char: str, wanted: Face) -> Face | None:
    """The wanted face if it holds the character, else the first of the fallbacks; None for none."""
    return next((face for face in (wanted, *FALLBACKS) if metrics(face).holds(char)), None)


@cache
def _folder() -> Path:
    folder = TemporaryDirectory(prefix="icp-wizard-fonts-", ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _cut(face: Face) -> Path:
    target = _folder() / f"{face}.ttf"
    # Looked for each time: systems sweep their folder of temporary files while we run.
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        _make(face, target)
    return target


def _make(face: Face, target: Path) -> None:
    with _opened(bundled(face)) as font:
        _drop(font, _LAYOUT)
        if face is Face.STRONG:
            _keep(font, _LETTERS)
            _weigh(font, 600)
        _drop(font, _VARIATION)
        if face is Face.CODE:
            _reshape(font, _CODE_SHAPES)
            _keep(font, _CODE)
        font.save(target)


def _opened(path: Path) -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(path, lazy=True, recalcTimestamp=False)


def _keep(font: Any, letters: Iterable[int]) -> None:
    from fontTools import subset

    options: Any = subset.Options(notdef_outline=True, glyph_names=True)
    subsetter: Any = subset.Subsetter(options)
    subsetter.populate(unicodes=list(letters))
    subsetter.subset(font)


def _weigh(font: Any, weight: int) -> None:
    from fontTools.varLib import instancer

    tool: Any = instancer
    tool.instantiateVariableFont(font, {"wght": weight, "opsz": 14}, inplace=True)


def _reshape(font: Any, shapes: dict[str, str]) -> None:
    for table in font["cmap"].tables:
        table.cmap.update({ord(char): glyph for char, glyph in shapes.items()})


def _drop(font: Any, tables: tuple[str, ...]) -> None:
    for tag in tables:
        if tag in font:
            del font[tag]
