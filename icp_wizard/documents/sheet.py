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
    """Words in a column: *x* from the left margin, behind a sign where *sign* names one."""

    x: float
    width: float
    spans: tuple[Span, ...]
    sign: str = ""


@dataclass(frozen=True)
class _Set:
    """A cell whose words have been broken into lines."""

    x: float
    sign: str
    lines: list[Line]

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


@dataclass
class Sheet:
    """The pages set so far; *y* is where the next row goes."""

    paper: Paper
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    y: float = MARGIN

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
        if self.y + height > self.bottom and self.y > self._top and height < self._tallest():
            self.turn()
        while self.y + _height(row, padding) > self.bottom:
            row, rest = self._parted(row, padding)
            self._place(row, padding, ruled)
            self.turn()
            row, ruled = rest, False
        self._place(row, padding, ruled)

    def need(self, height: float) -> None:
        """Turn the page unless so much room is left on it."""
        if self.y + height > self.bottom:
            self.turn()

    def turn(self) -> None:
        """Go on to a new page."""
        self.pages.append([])
        self.y = self._top

    @property
    def _top(self) -> float:
        return MARGIN + (HEAD if len(self.pages) > 1 else 0)

    def _tallest(self) -> float:
        return self.bottom - MARGIN - HEAD

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
    return _Set(cell.x, cell.sign, lines(cell.spans, cell.width - indent))


def _height(row: list[_Set], padding: float) -> float:
    return max(cell.height for cell in row) + 2 * padding


def _fitting(set_lines: list[Line], room: float) -> int:
    count = 0
    while count < len(set_lines) and (room := room - set_lines[count].height) >= 0:
        count += 1
    return count
