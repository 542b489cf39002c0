"""A letter as PDF: the Chinese pages to sign and seal, then a reading copy with the advice.

The Chinese pages carry nothing but the letter, since they are photographed and handed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from icp_wizard.documents.files import replaced
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Mark, Rule, Sign
from icp_wizard.documents.pdf import unedged
from icp_wizard.documents.sheet import SIZES, Paper, placed
from icp_wizard.documents.wrapping import Line, Span, Style, lines, visible
from icp_wizard.journey.letters import WrittenLetter
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_MARGIN, _TOP, _BOTTOM = 28.0, 26.0, 20.0
_TITLE = Style(20, 30, Face.CHINESE)
_BODY = Style(12, 21.5, Face.CHINESE)
_SIGNED = Style(12, 34, Face.CHINESE)
_BEFORE_PLACES = 8.0
_INDENT = 2  # characters, as Chinese letters begin a paragraph

_HEAD = Style(9, 13, colour="text-soft")
_TITLE_READ = Style(14, 22, Face.STRONG)
_READ = Style(10, 15)
_STRONG = replace(_READ, face=Face.STRONG)
_SOFT = Style(9, 14, colour="text-soft")
_SIGN_ROOM = 7.0


def write(letter: WrittenLetter, path: Path, paper: Paper = "A4") -> None:
    """Write the letter to *path*, whole or not at all. Raises CannotWrite."""
    content = drawn(letter, paper)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(letter: WrittenLetter, paper: Paper = "A4") -> bytes:
    """The bytes of the PDF."""
    sheets = _Sheets(*SIZES[paper])
    _chinese(sheets, letter)
    sheets.turn()
    _reading(sheets, letter)
    title = words("letters.file", title=letter.title, whose=letter.whose).zh.strip()
    return unedged(sheets.pages, title, letter, paper)


@dataclass
class _Sheets:
    """Pages with the margins of a letter, filled from the top."""

    page_width: float
    page_height: float
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    y: float = _TOP

    @property
    def width(self) -> float:
        return self.page_width - 2 * _MARGIN

    def turn(self) -> None:
        self.pages.append([])
        self.y = _TOP

    def need(self, height: float) -> None:
        """Turn the page unless so much room is left, or the page is still empty."""
        if self.y + height > self.page_height - _BOTTOM and self.y > _TOP:
            self.turn()

    def put(self, set_lines: Sequence[Line], x: float = 0, first: float = 0) -> None:
        """Lines one under another; the first begins *first* farther to the right."""
        for number, line in enumerate(set_lines):
            self.need(line.height)
            left = _MARGIN + x + (0 if number else first)
            self.pages[-1] += placed([line], left, self.y)
            self.y += line.height

    def centred(self, text: str, style: Style) -> None:
        for line in lines([Span(text, style)], self.width):
            self.put([line], (self.width - line.width) / 2)

    def rule(self) -> None:
        self.pages[-1].append(Rule(_MARGIN, self.y, self.width))
        self.y += 3


def _chinese(sheets: _Sheets, letter: WrittenLetter) -> None:
    sheets.centred(letter.title.zh, _TITLE)
    sheets.y += 6
    if letter.to:
        sheets.put(lines([Span(letter.to.zh, _BODY)], sheets.width))
    block = [line for each in letter.places for line in _place(sheets, each.text.zh)]
    for paragraph in letter.paragraphs:
        set_lines = _indented(sheets, paragraph.text.zh)
        if paragraph is letter.paragraphs[-1]:  # no signature stands alone on a page
            sheets.need(_height(set_lines) + _BEFORE_PLACES + _height(block))
        sheets.put(set_lines, first=_em(_BODY) * _INDENT)
    _signed(sheets, block)


def _indented(sheets: _Sheets, text: str) -> list[Line]:
    """The lines of a paragraph whose first begins two characters in."""
    text = visible(text)
    head, *_ = lines([Span(text, _BODY)], sheets.width - _em(_BODY) * _INDENT)
    rest = text[sum(len(run.text) for run in head.runs) :].lstrip(" \n")
    return [head, *(lines([Span(rest, _BODY)], sheets.width) if rest else [])]


def _em(style: Style) -> float:
    return lines([Span("一", style)], 100)[0].width


def _place(sheets: _Sheets, text: str) -> list[Line]:
    return lines([Span(text, _SIGNED)], sheets.width * 0.7)


def _height(set_lines: Sequence[Line]) -> float:
    return sum(line.height for line in set_lines)


def _signed(sheets: _Sheets, block: list[Line]) -> None:
    """The places to sign and seal: one block at the right, all on one page."""
    sheets.y += _BEFORE_PLACES
    sheets.need(_height(block))
    widest = max((line.width for line in block), default=0)
    sheets.put(block, sheets.width - widest)


def _reading(sheets: _Sheets, letter: WrittenLetter) -> None:
    _both(sheets, words("letters.reading"), _HEAD)
    _both(sheets, words("letters.reading_only"), _HEAD)
    sheets.y += 2
    sheets.rule()
    sheets.put(lines([Span(letter.title.en, _TITLE_READ)], sheets.width))
    sheets.y += 2
    if letter.to:
        sheets.put(lines([Span(letter.to.en, _READ)], sheets.width))
    for each in letter.paragraphs:
        style = _STRONG if each.role == "heading" else _READ
        sheets.put(lines([Span(each.text.en, style)], sheets.width))
        sheets.y += 1.5
    sheets.y += 3
    for place in letter.places:
        _marked(sheets, place.text.en)
    _advice(sheets, letter)


def _marked(sheets: _Sheets, text: str) -> None:
    """A place to sign or seal, behind a box to tick when it is done."""
    block = lines([Span(text, _READ)], sheets.width - _SIGN_ROOM)
    sheets.need(block[0].height)
    sheets.pages[-1].append(Sign("box", _MARGIN, sheets.y + block[0].height / 2))
    sheets.put(block, _SIGN_ROOM)


def _advice(sheets: _Sheets, letter: WrittenLetter) -> None:
    none = (words("letters.gaps_none"),)
    for head, told in (
        ("letters.gaps", letter.gaps or none),
        ("letters.before", letter.notes),
        ("letters.asked_by", letter.asked_by),
    ):
        sheets.y += 4
        sheets.need(20)
        sheets.rule()
        title = words(head)
        spans = [Span(f"{title.en}  ", _STRONG), Span(title.zh, _SOFT)]
        sheets.put(lines(spans, sheets.width))
        for text in told:
            _both(sheets, text, _READ)


def _both(sheets: _Sheets, text: Text, style: Style) -> None:
    """A sentence in English, and in Chinese below it where that differs."""
    sheets.put(lines([Span(text.en, style)], sheets.width))
    if text.zh != text.en:
        sheets.put(lines([Span(text.zh, _SOFT)], sheets.width))
    sheets.y += 1
