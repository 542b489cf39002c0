"""The checklist as PDF, both languages side by side, its copied text exact.

The writer is fpdf2 with our own fonts and our own line breaking: measured, the text then comes
back code point by code point from poppler and from PDFium.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from icp_wizard.documents.edges import Made, Printed, foot, head
from icp_wizard.documents.files import replaced
from icp_wizard.documents.fonts import Face, font_file
from icp_wizard.documents.layout import laid_out
from icp_wizard.documents.marks import Mark, Words
from icp_wizard.documents.sheet import Paper, Sheet
from icp_wizard.journey.checklist import Checklist, Pictures, no_pictures
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

    from icp_wizard.documents.tagging import TaggedPdf


@dataclass(frozen=True)
class Plate:
    """A page of its own size in millimetres, such as a drawing, without head and foot."""

    size: tuple[float, float]
    marks: list[Mark]


def write(
    checklist: Checklist, path: Path, paper: Paper = "A4", pictures: Pictures = no_pictures
) -> None:
    """Write the checklist to *path*, whole or not at all. Raises CannotWrite."""
    content = drawn(checklist, paper, pictures)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(checklist: Checklist, paper: Paper = "A4", pictures: Pictures = no_pictures) -> bytes:
    """The bytes of the PDF."""
    return bound(laid_out(checklist, paper, pictures), checklist, words("documents.head"))


def pages(
    checklist: Checklist, paper: Paper = "A4", pictures: Pictures = no_pictures
) -> list[list[Mark]]:
    """The marks of every page with its head and foot, for the screen."""
    return _edged(laid_out(checklist, paper, pictures), checklist)


def bound(sheet: Sheet, printed: Printed, kind: Text, plates: Sequence[Plate] = ()) -> bytes:
    """The bytes of a PDF from its pages, with head and foot; *plates* follow on their own paper.

    *kind* says what sort of document it is.
    """
    title = f"{printed.title} – {kind.en}"
    return _written(sheet.pages, _edges(sheet, printed), title, printed, sheet.paper, plates)


def unedged(set_pages: Sequence[list[Mark]], title: str, made: Made, paper: Paper = "A4") -> bytes:
    """The bytes of a PDF from its pages as they are, without head and foot."""
    edges: list[list[Mark]] = [[] for _ in set_pages]
    return _written(set_pages, edges, title, made, paper)


def _written(  # noqa: PLR0913, PLR0917 - a document has these parts
    set_pages: Sequence[list[Mark]],
    edges: Sequence[list[Mark]],
    title: str,
    made: Made,
    paper: Paper,
    plates: Sequence[Plate] = (),
) -> bytes:
    pdf = _opened(title, made, paper)
    _add_fonts(pdf, [*set_pages, *edges, *(plate.marks for plate in plates)])
    for page, edge in zip(set_pages, edges, strict=True):
        pdf.add_page()
        pdf.lay(page)
        pdf.lay_aside(edge)
    for plate in plates:
        pdf.add_page(format=plate.size)
        pdf.lay(plate.marks)
    content = bytes(pdf.output())
    _close_fonts(pdf)
    return content


def _edged(sheet: Sheet, printed: Printed) -> list[list[Mark]]:
    edges = _edges(sheet, printed)
    return [[*page, *edge] for page, edge in zip(sheet.pages, edges, strict=True)]


def _edges(sheet: Sheet, printed: Printed) -> list[list[Mark]]:
    """Head and foot of every page."""
    total = len(sheet.pages)
    return [
        [*head(printed, sheet.paper, number), *foot(printed, sheet.paper, number, total)]
        for number in range(1, total + 1)
    ]


def _opened(title: str, made: Made, paper: Paper) -> TaggedPdf:
    from fpdf import ViewerPreferences

    from icp_wizard.documents.tagging import LANGUAGE, TaggedPdf

    pdf = TaggedPdf(paper)
    pdf.set_auto_page_break(False)
    pdf.set_title(title)
    pdf.set_lang(LANGUAGE)
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_creator(words("documents.program", version=made.version).en)
    # The day of the document, not of the clock: the same values give the same file.
    pdf.set_creation_date(datetime.combine(made.made_on, time(), UTC))
    return pdf


def _add_fonts(pdf: FPDF, set_pages: Iterable[list[Mark]]) -> None:
    # fpdf2 measures every character of a font it is given: the few that are used take a tenth of
    # the time. The seal needs 备.
    used = {Face.CHINESE: {ord("备")}}
    for mark in chain.from_iterable(set_pages):
        if isinstance(mark, Words):
            used.setdefault(mark.run.face, {ord(" ")}).update(map(ord, mark.run.text))
    for face in sorted(used):
        pdf.add_font(face, fname=font_file(face), unicode_range=sorted(used[face]))
    for font in _fonts(pdf):
        # The box around all outlines may stay that of the whole font: a third of the time.
        font.ttfont.recalcBBoxes = False


def _close_fonts(pdf: FPDF) -> None:
    # fpdf2 leaves the files open, which would keep the folder of cuts from being removed.
    for font in _fonts(pdf):
        font.ttfont.close()


def _fonts(pdf: FPDF) -> list[TTFFont]:
    return [cast("TTFFont", font) for font in pdf.fonts.values() if font.type == "TTF"]
