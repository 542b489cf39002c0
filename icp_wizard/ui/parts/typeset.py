"""Words broken into lines of one height."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from functools import cached_property
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument, QTextLayout, QTextOption

_ENDLESS = 1 << 20
_JOINER = "\u2060"  # no width, and no line ends at it
_TOKEN = re.compile(
    r"(?<![\w./-])(?:Wi-Fi\b|(?=[\w-]*(?:\.\w|\d))[A-Za-z0-9][A-Za-z0-9.-]{1,30}[A-Za-z0-9])",
    re.ASCII,
)
_LINKED = re.compile(r"[^\s<]*</(?:a|span)>")  # the last word of an HTML element, with its end tag
_SEPARATOR = "\u2028"  # what Qt takes for a line's end inside a paragraph


def whole(words: str) -> str:
    """The words with domain names, numbers and ids that are not broken at their hyphens.

    HTML is broken between attributes, never in the end of an element. Only for drawing: what is
    copied or read aloud stays as it was.
    """
    if _JOINER in words:
        return words  # they say themselves where no line ends
    words = _LINKED.sub(lambda found: unbroken(found[0]), words)
    return _TOKEN.sub(lambda found: found[0].replace("-", f"-{_JOINER}"), words)


def unbroken(words: str) -> str:
    """Words in which no line ends; for drawing alone."""
    return _JOINER.join(words)


def exact(words: str) -> str:
    """The words as before they were made whole, if they had no joiners of their own."""
    return words.replace(_JOINER, "")


class Typeset:
    """A paragraph in a font, its lines *pitch* px high.

    Set as Qt sets rich text of a fixed line height, to the pixel, without keeping a document.
    What was measured is kept: layouts ask for the same widths over and over.
    """

    def __init__(self, words: str, font: QFont, pitch: int) -> None:
        self._words, self._font, self._pitch = words.replace("\n", _SEPARATOR), font, pitch
        self._whole = whole(self._words)
        self._counts: dict[int, int] = {}

    @property
    def natural(self) -> int:
        """The width of the longest line where none is broken, in px."""
        return self._extent[0]

    @property
    def least(self) -> int:
        """The width of the longest word, in px."""
        return self._extent[1]

    @property
    def least_height(self) -> int:
        """The height where no line is broken, in px."""
        return self._extent[2] * self._pitch

    def shown(self, width: int) -> str:
        """The words as drawn at a width in px: names stay whole where they have the room."""
        return self._whole if self._whole_least <= width < _ENDLESS else self._words

    @cached_property
    def _whole_least(self) -> int:
        if self._whole == self._words:
            return 0
        names = (found[0] for each in (_TOKEN, _LINKED) for found in each.finditer(self._words))
        return ceil(max(map(QFontMetricsF(self._font).horizontalAdvance, names)))

    def height(self, width: int) -> int:
        """The height at a width, both in px."""
        if width >= self.natural:
            return self.least_height
        if width not in self._counts:
            with self._laid(width) as layout:
                self._counts[width] = layout.lineCount()
        return self._counts[width] * self._pitch

    def draw(self, painter: QPainter, area: QRect, alignment: Qt.AlignmentFlag) -> None:
        """Draw the words into an area, in the painter's colour."""
        top = area.top()
        if alignment & Qt.AlignmentFlag.AlignVCenter:
            top += max(area.height() - self.height(area.width()), 0) // 2
        with self._laid(area.width(), alignment) as layout:
            layout.draw(painter, QPointF(area.left(), top))

    @cached_property
    def _extent(self) -> tuple[int, int, int]:
        with self._laid(_ENDLESS) as layout:
            lines = [layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())]
            return ceil(max(lines, default=0)), ceil(layout.minimumWidth()), max(len(lines), 1)

    @contextmanager
    def _laid(
        self, width: int, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> Generator[QTextLayout]:
        layout = QTextLayout(self.shown(width), self._font)
        layout.setTextOption(QTextOption(alignment))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + _drop(line.ascent(), self._pitch, self._font)))
            top += self._pitch
        layout.endLayout()
        yield layout


_drops: dict[tuple[float, int], float] = {}


def _drop(ascent: float, pitch: int, font: QFont) -> float:
    """How far below the top of its place a line with this ascent stands, in px, as Qt has it."""
    if (ascent, pitch) not in _drops:
        for sample in ("x", "字"):
            document = QTextDocument(documentMargin=0)
            document.setDefaultFont(font)
            document.setHtml(f'<div style="line-height:{pitch}px">{sample}</div>')
            document.documentLayout().documentSize()  # lays it out
            block = document.firstBlock()  # keeps the line alive
            line = block.layout().lineAt(0)
            _drops[line.ascent(), pitch] = line.position().y()
        _drops.setdefault((ascent, pitch), max(pitch * 0.8 - ascent, 0))
    return _drops[ascent, pitch]
