"""Marks what is painted by what it is, so that a screen reader tells headings, text and pictures.

The writer keeps one flat list of marked pieces in reading order; rules, boxes and signs, whose
meaning stands in words beside them, are left out of it, as are running head and foot.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

from fpdf import FPDF

from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Bookmark, Code, Link, Mark, Picture, Words

LANGUAGE = "zh-CN"
"""The language of the document; words in the Latin faces are declared as the other one."""
_OTHER = "en"
_LATIN = {Face.LATIN, Face.STRONG, Face.CODE}
_ASIDE = "Artifact"


class TaggedPdf(FPDF):
    """A PDF whose pieces say what they are."""

    def __init__(self, paper: str) -> None:
        super().__init__(unit="mm", format=paper)
        self._pieces: dict[int, int] = {}

    def lay(self, marks: Iterable[Mark]) -> None:
        """Paint marks, each piece of them marked as what it is."""
        for piece in _pieces(marks):
            with self._marked(piece):
                self._paint(piece.marks)

    def lay_aside(self, marks: Iterable[Mark]) -> None:
        """Paint what repeats on every page; it is not read aloud."""
        with self._around("/Artifact BMC"):
            self._paint(marks)

    def _paint(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            mark.paint(self)

    @contextmanager
    def _marked(self, piece: _Piece) -> Generator[None]:
        if not piece.role:
            yield
            return
        begin = "/Artifact BMC" if piece.role == _ASIDE else self._entered(piece)
        with self._around(begin):
            yield

    def _entered(self, piece: _Piece) -> str:
        """Enter a piece into the list of all; gives how its content begins."""
        number = self._pieces.get(self.page, 0)
        self._pieces[self.page] = number + 1
        role, alt = f"/{piece.role}", piece.alt or None
        self._add_marked_content(struct_type=role, mcid=number, alt_text=alt)
        # Not nested: poppler loses what follows a sequence within another.
        return f"/Span <</MCID {number} /Lang ({piece.language})>> BDC"

    @contextmanager
    def _around(self, begin: str) -> Generator[None]:
        self._out(begin)
        yield
        self._out("EMC")


@dataclass
class _Piece:
    """Marks which are one thing: a heading, words in a cell, a figure, or what is not read."""

    role: str
    alt: str = ""
    language: str = LANGUAGE
    marks: list[Mark] = field(default_factory=list[Mark])


def _pieces(marks: Iterable[Mark]) -> Iterator[_Piece]:
    """Marks in runs of one role and language."""
    for (role, language, _), run in groupby(_told(marks), key=lambda told: told[0]):
        found = [mark for _, mark in run]
        alt = found[0].alt if isinstance(found[0], Code | Picture) else ""
        yield _Piece(role, alt, language, found)


_Kind = tuple[str, str, float]
"""Role, language and where it begins."""


def _told(marks: Iterable[Mark]) -> Iterator[tuple[_Kind, Mark]]:
    heading = _Heading()
    for place, run in _cells(marks):
        language = _language(run)
        for mark in run:
            role = heading.role(mark)
            yield (role, language, 0 if role == _ASIDE else place), mark


def _cells(marks: Iterable[Mark]) -> Iterator[tuple[float, list[Mark]]]:
    """Marks one by one, but the words of a cell together: its lines begin at the same place."""
    for place, run in groupby(marks, key=_place):
        yield place, list(run)


def _place(mark: Mark) -> float:
    return mark.x if isinstance(mark, Words) else float(id(mark))


def _language(run: list[Mark]) -> str:
    """English where all words are in the Latin faces."""
    faces = {mark.run.face for mark in run if isinstance(mark, Words)}
    return _OTHER if faces and faces <= _LATIN else LANGUAGE


class _Heading:
    """The words behind a bookmark are its heading, as long as they are of one size."""

    def __init__(self) -> None:
        self._role, self._size = "", 0.0

    def role(self, mark: Mark) -> str:
        """The role of the next mark, "" for what has nothing to be seen."""
        match mark:
            case Bookmark():
                self._role, self._size = f"H{mark.level + 1}", 0.0
                return ""
            case Link():
                return ""
            case Words():
                return self._words(mark.run.style.size)
            case Code() | Picture():
                return "Figure"
            case _:
                return _ASIDE

    def _words(self, size: float) -> str:
        self._size = self._size or size
        if size != self._size:
            self._role = ""
        return self._role or "P"
