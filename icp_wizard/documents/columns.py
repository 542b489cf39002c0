"""What the parts of the checklist share: styles, the three columns, and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Bookmark, Rule
from icp_wizard.documents.sheet import MARGIN, Cell, Sheet
from icp_wizard.documents.wrapping import POINT, Span, Style
from icp_wizard.journey.checklist import Answered, Waiting
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

TITLE = Style(18, 25)
SUBTITLE = Style(10.5, 15, colour="text-soft")
PART = Style(15, 21, Face.STRONG)
SECTION = Style(10.5, 15, Face.STRONG)
# Lines of a cell stand closer than rows, or poppler reads the next column between two of them.
BODY = Style(9, 12)
STRONG = replace(BODY, face=Face.STRONG)
SOFT = replace(BODY, colour="text-soft")
CODE = replace(BODY, face=Face.CODE)
SMALL = Style(8, 11, colour="text-soft")

# Narrower, and poppler takes a full line and its neighbour in the next column for one line.
GAP = 5.0
SPACE = "  "
_HEADED = 26.0
"""How much of a page a heading wants below it, in millimetres."""
_GROUPED = 20.0
_IDENTIFIER = re.compile(r"(?=.*\d)[0-9A-Z•+/ -]{4,}")


@dataclass(frozen=True)
class Columns:
    """The three columns; each starts at its number of millimetres from the margin."""

    value: float
    chinese: float
    half: float
    width: float

    @classmethod
    def of(cls, sheet: Sheet) -> Columns:
        """The columns of a sheet."""
        return cls(sheet.width * 0.285, sheet.width * 0.67, sheet.width * 0.56, sheet.width)

    def label(self, *spans: Span) -> Cell:
        """The first of three."""
        return Cell(0, self.value - GAP, spans)

    def entered(self, *spans: Span) -> Cell:
        """The second of three."""
        return Cell(self.value, self.chinese - self.value - GAP, spans)

    def chinese_label(self, *spans: Span) -> Cell:
        """The last of three."""
        return Cell(self.chinese, self.width - self.chinese, spans)

    def left(self, *spans: Span, sign: str = "") -> Cell:
        """The first of two: sentences in English."""
        return Cell(0, self.half - GAP, spans, sign)

    def right(self, *spans: Span) -> Cell:
        """The second of two: sentences in Chinese."""
        return Cell(self.half, self.width - self.half, spans)

    def answer(self, line: Answered) -> tuple[Cell, ...]:
        """The row of an answer."""
        if line.said:
            return (
                self.left(Span(f"{line.label.en}\n", SOFT), Span(line.said.en, BODY)),
                self.right(Span(f"{line.label.zh}\n", SOFT), Span(line.said.zh, BODY)),
            )
        return (
            self.label(Span(line.label.en, SOFT)),
            self.entered(*value(line)),
            self.chinese_label(Span(line.label.zh, SOFT)),
        )

    def waiting(self, line: Waiting) -> tuple[Cell, ...]:
        """The row of a wait."""
        return (
            self.label(Span(line.step.en, SOFT)),
            self.entered(Span(line.time.en + SPACE, BODY), Span(line.time.zh, SOFT)),
            self.chinese_label(Span(line.step.zh, SOFT)),
        )

    def both(self, text: Text, style: Style = BODY, sign: str = "") -> tuple[Cell, ...]:
        """A sentence in both languages side by side."""
        return self.left(Span(text.en, style), sign=sign), self.right(Span(text.zh, style))


def value(line: Answered) -> list[Span]:
    """A value as it is entered, with what explains it."""
    if not line.value:
        return [unanswered()]
    spans = [exact(line.value)]
    if line.meaning:
        spans.append(Span(SPACE + line.meaning, SOFT))
    if line.compared:
        spans.append(same())
    return spans


def exact(value: str) -> Span:
    """A value, in the shapes which keep its characters apart if it is a number."""
    return Span(value, CODE if _IDENTIFIER.fullmatch(value) else BODY)


def unanswered() -> Span:
    """What stands where nothing was answered."""
    nothing = words("documents.not-answered")
    return Span(f"{nothing.en} {nothing.zh}", replace(BODY, colour="text-faint"))


def same() -> Span:
    """What is said behind a value which was compared with its paper."""
    found = words("documents.same")
    return Span(f"{SPACE}= {found.en} {found.zh}", replace(SMALL, colour="ready"))


def part(sheet: Sheet, title: Text, room: float = _HEADED + 14) -> None:
    """The heading of a part, an entry of the contents, where so much *room* is left below."""
    sheet.need(room)
    if not sheet.is_fresh:
        sheet.y += 3
    sheet.put(Bookmark(title, sheet.y))
    _titled(sheet, title, PART)
    sheet.y += 1


def section(sheet: Sheet, title: Text, rows: Iterable[tuple[Cell, ...]], level: int = 0) -> None:
    """A titled run of rows; nothing at all if there are none."""
    set_rows = list(rows)
    if not set_rows:
        return
    heading(sheet, title, level)
    for cells in set_rows:
        sheet.row(*cells)
    sheet.y += 3.5


def heading(sheet: Sheet, title: Text, level: int = 0) -> None:
    """The heading of a section, never alone at the foot of a page."""
    sheet.need(_HEADED)
    sheet.put(Bookmark(title, sheet.y, level))
    sheet.put(Rule(MARGIN, sheet.y, sheet.width, 2 * 0.75 * POINT, "accent"))
    sheet.y += 0.8
    _titled(sheet, title, SECTION)


def group_heading(sheet: Sheet, title: Text) -> None:
    """The heading of a few rows inside a section."""
    sheet.need(_GROUPED)
    sheet.y += 1.5
    _titled(sheet, title, STRONG)


def _titled(sheet: Sheet, title: Text, style: Style) -> None:
    chinese = replace(style, face=Face.LATIN, colour="text-soft")
    spans = (Span(title.en + SPACE, style), Span(title.zh, chinese))
    sheet.row(Cell(0, sheet.width, spans), ruled=False)
