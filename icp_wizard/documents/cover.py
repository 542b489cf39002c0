"""The cover: what, who and when, the state, the next steps, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from icp_wizard.documents.columns import (
    BODY,
    GAP,
    SECTION,
    SMALL,
    SOFT,
    SPACE,
    SUBTITLE,
    TITLE,
    Columns,
    heading,
    section,
)
from icp_wizard.documents.marks import Bookmark, Code, Link, Seal
from icp_wizard.documents.qr import modules, shortened
from icp_wizard.documents.sheet import MARGIN, Cell, Paper, Sheet, placed
from icp_wizard.documents.wrapping import Span, Style, lines
from icp_wizard.journey.checklist import Answered, Checklist
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

Places = Sequence[tuple[Bookmark, int]]
"""The heading of each part with the number of its page."""

_NUMBER, _ENTRY = 12.0, 8.0


def set_cover(checklist: Checklist, paper: Paper, places: Places) -> Sheet:
    """The cover, with the contents."""
    sheet = Sheet(paper)
    columns = Columns.of(sheet)
    _head(sheet, checklist)
    steps = (columns.both(step, sign="box") for step in checklist.next_steps)
    section(sheet, words("documents.next"), steps, 1)
    section(sheet, words("documents.glance"), [_told(columns, x) for x in checklist.cover], 1)
    _contents(sheet, places)
    return sheet


def _told(columns: Columns, line: Answered) -> tuple[Cell, ...]:
    """A line of the cover: its label, and what it says, in both languages."""
    said = line.said or Text(line.value, line.value)
    both = [Span(said.en, BODY)]
    if said.zh != said.en:
        both.append(Span(SPACE + said.zh, SOFT))
    label = columns.label(Span(f"{line.label.en} {line.label.zh}", SOFT))
    return label, Cell(columns.value, columns.width - columns.value, tuple(both))


def _contents(sheet: Sheet, places: Places) -> None:
    """The parts with their pages; a press on a line leads there."""
    heading(sheet, words("documents.contents"), 1)
    half = sheet.width / 2
    for mark, number in places:
        sheet.need(_ENTRY)
        top = sheet.y
        sheet.row(
            Cell(0, half - GAP, (Span(mark.title.en, BODY),)),
            Cell(half, half - _NUMBER - GAP, (Span(mark.title.zh, SOFT),)),
            Cell(sheet.width - _NUMBER, _NUMBER, (Span(str(number), BODY),), flush=True),
        )
        area = (MARGIN, top, sheet.width, sheet.y - top)
        sheet.put(Link(*area, number, mark.y, f"{mark.title.en} {mark.title.zh}"))


def _head(sheet: Sheet, checklist: Checklist) -> None:
    size = _code(sheet, checklist)
    width = sheet.width - size - GAP
    head = words("documents.head")
    sheet.put(Seal(MARGIN, MARGIN))
    top = lines([Span(head.en + SPACE, SMALL), Span(head.zh, SMALL)], width)
    sheet.put(*placed(top, MARGIN + 7.5, MARGIN + 0.8))
    sheet.y += 9
    sheet.put(Bookmark(words("documents.cover"), MARGIN))
    for text, style in _headings(checklist):
        sheet.row(Cell(0, width, (Span(text, style),)), padding=0, ruled=False)
    _state(sheet, checklist, width)
    sheet.y = max(sheet.y, MARGIN + size + 8) + 2


def _state(sheet: Sheet, checklist: Checklist, width: float) -> None:
    """How far it is, and what that is worth."""
    state = replace(SECTION, colour="ready" if checklist.ready else "stop")
    said = f"{checklist.state.en}{SPACE}{checklist.state.zh}"
    sheet.y += 1
    sign = "ready" if checklist.ready else "stop"
    sheet.row(Cell(0, width, (Span(said, state),), sign), padding=0, ruled=False)
    worth = words("documents.worth")
    spans = (Span(f"{worth.en}\n{worth.zh}", SMALL),)
    sheet.row(Cell(0, width, spans), padding=0.6, ruled=False)


def _headings(checklist: Checklist) -> list[tuple[str, Style]]:
    both = dict.fromkeys((checklist.subtitle.en, checklist.subtitle.zh))
    return [(checklist.title, TITLE), *((text, SUBTITLE) for text in both if text)]


def _code(sheet: Sheet, checklist: Checklist) -> float:
    """Set the QR code at the top right; gives its edge in millimetres."""
    text = shortened(checklist.papers_as_text)
    if not text:
        return 0
    size = max(30.0, len(modules(text)) * 0.34)
    left = MARGIN + sheet.width - size
    caption = words("documents.qr")
    sheet.put(Code(text, left, MARGIN - 2, size, f"{caption.en} {caption.zh}"))
    y = MARGIN + size - 2
    for line in lines([Span(f"{caption.en}\n{caption.zh}", SMALL)], size + 20):
        sheet.put(*placed([line], left + (size - line.width) / 2, y))
        y += line.height
    return size
