"""Breaks mixed Chinese and Latin text into lines, losing no character but the space at a break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from icp_wizard.documents.fonts import Face, face_of, metrics

POINT = 25.4 / 72
"""Millimetres in a point."""

_OPENING = "（〔［｛《「『【〖“‘(["
_CLOSING = "，。、；：！？）〕］｝》」』】〗”’…—·.,;:!?)]%％"

# Where a word too long for its line is broken first, such as a web address or a code in groups.
_JOINTS = "-/.@?&=_#"

# Latin and Chinese share these, at different widths: they follow the words which they stand in.
_SHARED = "“”‘’…—"


@dataclass(frozen=True)
class Style:
    """How words look: size and line in points, colour by its token."""

    size: float
    leading: float
    face: Face = Face.LATIN
    colour: str = "text"


@dataclass(frozen=True)
class Span:
    """Words in one style."""

    text: str
    style: Style


@dataclass(frozen=True)
class Run:
    """Words in one style and one face, *x* millimetres from the start of their line."""

    x: float
    text: str
    face: Face
    style: Style


@dataclass(frozen=True)
class Line:
    """One line: its runs, and its height and width in millimetres."""

    runs: tuple[Run, ...]
    height: float
    width: float


@dataclass(frozen=True)
class _Letter:
    char: str
    face: Face
    style: Style
    width: float


def lines(spans: Iterable[Span], width: float) -> list[Line]:
    """Break spans into lines of at most *width* millimetres; a newline always breaks."""
    shown = [Span(visible(span.text), span.style) for span in spans if span.text]
    return [
        _line(row)
        for paragraph in _paragraphs(list(_letters(shown)))
        for row in _broken(paragraph, width)
    ]


def visible(text: str) -> str:
    """The text with each character that no font holds written out as its code point."""
    return "".join(
        char if char.isspace() or face_of(char, Face.LATIN) else f"[U+{ord(char):04X}]"
        for char in text
    )


def _letters(spans: list[Span]) -> Iterator[_Letter]:
    for span in spans:
        shared = Face.CHINESE if _reads_chinese(span.text) else span.style.face
        for char in span.text:
            yield _letter(char, shared if char in _SHARED else span.style.face, span.style)


def _letter(char: str, wanted: Face, style: Style) -> _Letter:
    if char == "\n":
        return _Letter(char, wanted, style, 0)
    # No other white space has a glyph in every font.
    char = " " if char.isspace() else char
    face = face_of(char, wanted) or Face.LATIN
    return _Letter(char, face, style, metrics(face).width(char) * style.size * POINT)


def _reads_chinese(text: str) -> bool:
    return _chinese(text.rstrip(_SHARED + " \n")[-1:])


def _chinese(char: str) -> bool:
    return char >= "\u2e80" and unicodedata.east_asian_width(char) in "WF"


def _paragraphs(letters: list[_Letter]) -> Iterator[list[_Letter]]:
    for is_break, group in groupby(letters, key=lambda letter: letter.char == "\n"):
        if not is_break:
            yield list(group)


def _broken(letters: list[_Letter], width: float) -> Iterator[list[_Letter]]:
    start = 0
    while start < len(letters):
        end = _end(letters, start, width)
        yield _trimmed(letters[start:end])
        start = end
        while start < len(letters) and letters[start].char == " ":
            start += 1


def _end(letters: list[_Letter], start: int, width: float) -> int:
    room, end = width + 1e-6, start
    while end < len(letters) and (letters[end].char == " " or letters[end].width <= room):
        room -= letters[end].width
        end += 1
    if end == len(letters):
        return end
    places = range(end, start, -1)
    for allowed in (_may_break, _is_joint, _may_split):
        for place in places:
            if allowed(letters, place):
                return place
    return max(end, start + 1)


def _may_break(letters: list[_Letter], place: int) -> bool:
    before, after = letters[place - 1].char, letters[place].char
    if before == " ":
        return _may_split(letters, place)
    if before in _OPENING or after in _CLOSING or not _may_split(letters, place):
        return False
    return after == " " or _chinese(before) or _chinese(after)


def _is_joint(letters: list[_Letter], place: int) -> bool:
    return letters[place].char in _JOINTS and _may_split(letters, place)


def _may_split(letters: list[_Letter], place: int) -> bool:
    # Readers of PDF take a hyphen at the end of a line for hyphenation and drop it on copying.
    before, after = _last_seen(letters, place), letters[place].char
    return before not in "-\u00ad\u2010" and not unicodedata.category(after).startswith("M")


def _last_seen(letters: list[_Letter], place: int) -> str:
    """What stands before a place, behind which blanks are trimmed."""
    before = (letters[at].char for at in range(place - 1, -1, -1))
    return next((char for char in before if char != " "), " ")


def _trimmed(letters: list[_Letter]) -> list[_Letter]:
    end = len(letters)
    while end > 1 and letters[end - 1].char == " ":
        end -= 1
    return letters[:end]


def _line(letters: list[_Letter]) -> Line:
    runs: list[Run] = []
    x = 0.0
    for (face, style), group in groupby(letters, key=lambda letter: (letter.face, letter.style)):
        run = list(group)
        runs.append(Run(x, "".join(letter.char for letter in run), face, style))
        x += sum(letter.width for letter in run)
    height = max(letter.style.leading for letter in letters) * POINT
    return Line(tuple(runs), height, x)
