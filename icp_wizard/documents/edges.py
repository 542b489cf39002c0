"""What stands at the edges of every page: the running head, and the foot.

The foot says what the checks are worth, as of which day, by which program.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol

from icp_wizard.documents.marks import Mark, Rule
from icp_wizard.documents.sheet import FOOT, MARGIN, SIZES, Paper, placed
from icp_wizard.documents.wrapping import Line, Span, Style, lines
from icp_wizard.model.text import Language
from icp_wizard.model.words import words

_SMALL = Style(8, 11, colour="text-soft")
_RIGHT = 26.0


class Made(Protocol):
    """When and by what something was made."""

    @property
    def made_on(self) -> date:
        """The day it was made."""
        ...

    @property
    def version(self) -> str:
        """The version of the program."""
        ...


class Printed(Made, Protocol):
    """What the edges of paper have to know of what is printed."""

    @property
    def title(self) -> str:
        """What stands in the running head."""
        ...

    @property
    def rules_version(self) -> str:
        """The version of the rules it rests on."""
        ...

    @property
    def rules_as_of(self) -> date:
        """The day of the rules it rests on."""
        ...

    @property
    def masked(self) -> bool:
        """Whether personal numbers are hidden."""
        ...


def head(printed: Printed, paper: Paper, number: int) -> list[Mark]:
    """The running head, so that loose sheets find their pile; the first page has its own."""
    if number == 1:
        return []
    width = SIZES[paper][0] - 2 * MARGIN
    return placed(lines([Span(printed.title, _SMALL)], width)[:1], MARGIN, MARGIN)


def foot(printed: Printed, paper: Paper, number: int, total: int) -> list[Mark]:
    """The marks of the foot of page *number* of *total*."""
    width, height = SIZES[paper]
    top = height - MARGIN - FOOT + 3.5
    program = words("documents.program", version=printed.version)
    said = [Span(f"{_said(printed, 'en')}\n{_said(printed, 'zh')}", _SMALL)]
    right = lines([Span(f"{program.en}\n{number} / {total}", _SMALL)], _RIGHT)
    return [
        Rule(MARGIN, top - 1.2, width - 2 * MARGIN),
        *placed(lines(said, width - 2 * MARGIN - _RIGHT), MARGIN, top),
        *_flush(right, width - MARGIN, top),
    ]


def _said(printed: Printed, language: Language) -> str:
    day = printed.rules_as_of.isoformat()
    said = [words("documents.foot", version=printed.rules_version, rules=day)]
    if printed.masked:
        said.append(words("documents.foot-masked"))
    return (" " if language == "en" else "").join(text.in_(language) for text in said)


def _flush(set_lines: list[Line], right: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for line in set_lines:
        marks += placed([line], right - line.width, y)
        y += line.height
    return marks
