"""Sheets of paper: sets rows of cells one under another and goes on to the next page.

Measures are millimetres. A row is kept on one page unless it is taller than one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from icp_wizard.documents.marks import Mark, Rule, Sign, Words
from icp_wizard.documents.wrapping import POINT, Line, Span, Style, lines

Paper = Literal["A4", "Letter"]

SIZES: dict[Paper, tuple[float, float]] = {"A4": (210, 297), "Letter": (215.9, 279.4)}
MARGIN = 15.0
HEAD, FOOT = 8.0, 13.0
"""What the running head takes below the upper margin, and the foot above the lower one."""

_INDENT = 6.0
_PADDING = 1.45


@dataclass(frozen=True)
class Cell:
    """Words in a column: *x* from the left margin, behind a sign where *sign* names one.

    Where *flush*, they end at the right edge of the column.
    """

    x: float
    width: float
    spans: tuple[Span, ...]
    sign: str = ""
    flush: bool = False


@dataclass(frozen=True)
class _Set:
    """A cell whose words have been broken into lines."""

    x: float
    sign: str
    lines: list[Line]
    flush_to: float | None = None

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


@dataclass
class Sheet:
    """The pages set so far; *y* is where the next row goes.

    The first of them is a front page without a running head, unless *has_front* is false.
    """

    paper: Paper
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    y: float = MARGIN
    has_front: bool = True

    @property
    def width(self) -> float:
        """The width between the margins."""
        return SIZES[self.paper][0] - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Where the foot begins."""
        return SIZES[self.paper][1] - MARGIN - FOOT

    def put(self, *marks: Mark) -> None:
        """Place marks on the last page, at their own places."""
        self.pages[-1].extend(marks)

    def row(self, *cells: Cell, padding: float = _PADDING, ruled: bool = True) -> None:
        """Set cells side by side, under a hairline where *ruled*."""
        row = [_set(cell) for cell in cells]
        height = _height(row, padding)
        if self.y + height > self.bottom and not self.is_fresh and height < self.height:
            self.turn()
        while self.y + _height(row, padding) > self.bottom:
            row, rest = self._parted(row, padding)
            self._place(row, padding, ruled)
            self.turn()
            row, ruled = rest, False
        self._place(row, padding, ruled)

    @property
    def height(self) -> float:
        """How much a page behind the first one holds."""
        return self.bottom - MARGIN - HEAD

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on the last page yet."""
        return self.y <= self._top

    def need(self, height: float) -> None:
        """Turn the page unless so much room is left on it, or nothing stands on it yet."""
        if self.y + height > self.bottom and not self.is_fresh:
            self.turn()

    def turn(self) -> None:
        """Go on to a new page."""
        self.pages.append([])
        self.y = self._top

    @property
    def _top(self) -> float:
        return MARGIN + (HEAD if len(self.pages) > 1 or not self.has_front else 0)

    def _parted(self, row: list[_Set], padding: float) -> tuple[list[_Set], list[_Set]]:
        room = self.bottom - self.y - 2 * padding
        tops = [_fitting(cell.lines, room) for cell in row]
        return (
            [replace(cell, lines=cell.lines[:top]) for cell, top in zip(row, tops, strict=True)],
            [
                replace(cell, lines=cell.lines[top:], sign="")
                for cell, top in zip(row, tops, strict=True)
            ],
        )

    def _place(self, row: list[_Set], padding: float, ruled: bool) -> None:
        if ruled:
            self.put(Rule(MARGIN, self.y, self.width))
        for cell in row:
            self._place_cell(cell, self.y + padding)
        self.y += _height(row, padding)

    def _place_cell(self, cell: _Set, y: float) -> None:
        x = MARGIN + cell.x
        if cell.sign:
            self.put(Sign(cell.sign, x, y + cell.lines[0].height / 2))
            x += _INDENT
        if cell.flush_to is not None:
            x = MARGIN + cell.flush_to - max(line.width for line in cell.lines)
        self.put(*placed(cell.lines, x, y))


def placed(set_lines: Sequence[Line], x: float, y: float) -> list[Mark]:
    """Lines one under another from *x*, *y* on."""
    marks: list[Mark] = []
    for line in set_lines:
        marks += [Words(x, y + _baseline(line, run.style), run) for run in line.runs]
        y += line.height
    return marks


def _baseline(line: Line, style: Style) -> float:
    # The middle of capitals and of Chinese characters lies about 0.37 em above the baseline.
    biggest = max(run.style.size for run in line.runs) if line.runs else style.size
    return line.height / 2 + 0.37 * biggest * POINT


def _set(cell: Cell) -> _Set:
    indent = _INDENT if cell.sign else 0
    flush_to = cell.x + cell.width if cell.flush else None
    return _Set(cell.x, cell.sign, lines(cell.spans, cell.width - indent), flush_to)


def _height(row: list[_Set], padding: float) -> float:
    return max(cell.height for cell in row) + 2 * padding


def _fitting(set_lines: list[Line], room: float) -> int:
    count = 0
    while count < len(set_lines) and (room := room - set_lines[count].height) >= 0:
        count += 1
    return count
