"""The copy list on paper: screen by screen, a box to tick before each line."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.documents.columns import (
    BODY,
    GAP,
    SMALL,
    SOFT,
    SPACE,
    exact,
    group_heading,
    heading,
    part,
    same,
    unanswered,
)
from icp_wizard.documents.sheet import Cell, Sheet
from icp_wizard.documents.wrapping import Span
from icp_wizard.journey.checklist import Checklist
from icp_wizard.journey.copylist import CopyGroup, CopyLine
from icp_wizard.model.words import words

_SHARES = 0.36, 0.86
"""Where value and manner begin, as parts of the width."""
TYPED = ("paste", "select")
EXPLAINED = ("action", "captcha")
"""Ways in which nothing is copied: what is done instead has to be said."""


def set_screens(sheet: Sheet, checklist: Checklist) -> None:
    """The copy list, nothing where an order has none."""
    if not checklist.screens:
        return
    part(sheet, words("documents.copy"), sheet.height / 2)
    told = words("documents.copy-told")
    sheet.row(Cell(0, sheet.width, (Span(f"{told.en}\n{told.zh}", SMALL),)), ruled=False)
    rows = _Rows(sheet.width, checklist.compared)
    for screen in checklist.screens:
        heading(sheet, screen.title, 1)
        for group in screen.groups:
            _set_group(sheet, rows, group)
        sheet.y += 3.5


def _set_group(sheet: Sheet, rows: _Rows, group: CopyGroup) -> None:
    group_heading(sheet, group.title)
    for line in group.lines:
        sheet.row(*rows.line(line))


@dataclass(frozen=True)
class _Rows:
    """Rows of label, value and manner."""

    width: float
    compared: frozenset[str]

    def line(self, line: CopyLine) -> tuple[Cell, ...]:
        value, how = (self.width * share for share in _SHARES)
        manner = words(f"documents.how-{line.how}")
        return (
            Cell(0, value - GAP, self._label(line), "box"),
            Cell(value, how - value - GAP, self._value(line)),
            Cell(how, self.width - how, (Span(f"{manner.en} {manner.zh}", SMALL),)),
        )

    def _label(self, line: CopyLine) -> tuple[Span, ...]:
        spans = [Span(line.label.zh, BODY), Span(SPACE + line.label.en, SMALL)]
        if line.ours:
            ours = words("documents.ours", label=line.ours)
            spans.append(Span(f"\n{ours.en} {ours.zh}", SMALL))
        return tuple(spans)

    def _value(self, line: CopyLine) -> tuple[Span, ...]:
        spans: list[Span] = []
        if line.value:
            spans.append(exact(line.value))
        elif line.how in TYPED:
            spans.append(unanswered())
        spans += self._meaning(line, bool(spans))
        if line.address in self.compared:
            spans.append(same())
        return tuple(spans)

    def _meaning(self, line: CopyLine, behind: bool) -> list[Span]:
        if line.how in EXPLAINED and line.note:
            apart = "\n" if behind else ""
            return [Span(f"{apart}{line.note.en}\n{line.note.zh}", SMALL)]
        said = " ".join(dict.fromkeys(filter(None, line.meaning)))
        return [Span((SPACE if behind else "") + said, SOFT)] if said else []
