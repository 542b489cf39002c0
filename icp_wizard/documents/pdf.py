"""The checklist as PDF, both languages side by side, its copied text exact.

The writer is fpdf2 with our own fonts and our own line breaking: measured, the text then comes
back code point by code point from poppler and from PDFium.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from icp_wizard.documents.edges import foot, head
from icp_wizard.documents.files import replaced
from icp_wizard.documents.fonts import Face, font_file
from icp_wizard.documents.layout import laid_out
from icp_wizard.documents.marks import Mark, Words
from icp_wizard.documents.sheet import Paper
from icp_wizard.journey.checklist import Checklist
from icp_wizard.model.words import words

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont


def write(checklist: Checklist, path: Path, paper: Paper = "A4") -> None:
    """Write the checklist to *path*, whole or not at all. Raises CannotWrite."""
    content = drawn(checklist, paper)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(checklist: Checklist, paper: Paper = "A4") -> bytes:
    """The bytes of the PDF."""
    set_pages = pages(checklist, paper)
    pdf = _opened(checklist, paper)
    _add_fonts(pdf, set_pages)
    for page in set_pages:
        _paint(pdf, page)
    content = bytes(pdf.output())
    _close_fonts(pdf)
    return content


def pages(checklist: Checklist, paper: Paper = "A4") -> list[list[Mark]]:
    """The marks of every page with its head and foot, for the PDF and for the screen alike."""
    sheet = laid_out(checklist, paper)
    for number, page in enumerate(sheet.pages, 1):
        page[:0] = head(checklist, paper, number)
        page.extend(foot(checklist, paper, number, len(sheet.pages)))
    return sheet.pages


def _opened(checklist: Checklist, paper: Paper) -> FPDF:
    from fpdf import FPDF, ViewerPreferences

    pdf = FPDF(unit="mm", format=paper)
    pdf.set_auto_page_break(False)
    pdf.set_title(f"{checklist.title} – {words('documents.head').en}")
    pdf.set_lang("zh-CN")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_creator(words("documents.program", version=checklist.version).en)
    # The day of the checklist, not of the clock: the same values give the same file.
    pdf.set_creation_date(datetime.combine(checklist.made_on, time(), UTC))
    return pdf


def _add_fonts(pdf: FPDF, set_pages: list[list[Mark]]) -> None:
    # fpdf2 measures every character of a font it is given: the few that are used take a tenth of
    # the time. The seal needs 备.
    used = {Face.CHINESE: {ord("备")}}
    for mark in chain.from_iterable(set_pages):
        if isinstance(mark, Words):
            used.setdefault(mark.run.face, {ord(" ")}).update(map(ord, mark.run.text))
    for face in sorted(used):
        pdf.add_font(face, fname=font_file(face), unicode_range=sorted(used[face]))


def _close_fonts(pdf: FPDF) -> None:
    # fpdf2 leaves the files open, which would keep the folder of cuts from being removed.
    for font in pdf.fonts.values():
        if font.type == "TTF":
            cast("TTFFont", font).ttfont.close()


def _paint(pdf: FPDF, page: list[Mark]) -> None:
    pdf.add_page()
    for mark in page:
        mark.paint(pdf)
