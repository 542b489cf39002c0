"""A letter as DOCX, to be changed in Word, WPS or LibreOffice: the same words as its PDF.

Fonts are named, not embedded: 宋体 for Chinese, which every office in China has and others replace.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from icp_wizard.documents.files import replaced
from icp_wizard.journey.letters import WrittenLetter
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

CHINESE, LATIN = "宋体", "Times New Roman"
_A4 = (21.0, 29.7)
_MARGINS = (2.8, 2.5)  # sides, top and bottom, in centimetres
_TWO_CHARACTERS = "200"  # hundredths of a character


class _Look(NamedTuple):
    """How a paragraph looks; measures in points."""

    size: int
    after: int = 0
    before: int = 0
    leading: float = 1.15
    bold: bool = False


_TITLE = _Look(18, after=18, bold=True)
_BODY = _Look(12, leading=1.5)
_SIGNED = _Look(12, after=10, leading=1.5)
_FIRST_SIGNED = _SIGNED._replace(before=28)
_READ_TITLE = _Look(14, after=6, before=6, bold=True)
_READ = _Look(11, after=4)
_READ_HEAD = _Look(11, after=4, before=10, bold=True)
_SMALL = _Look(9, after=3)


def write(letter: WrittenLetter, path: Path) -> None:
    """Write the letter to *path*, whole or not at all. Raises CannotWrite."""
    content = drawn(letter)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(letter: WrittenLetter) -> bytes:
    """The bytes of the DOCX."""
    document = _opened(letter)
    _chinese(document, letter)
    document.add_page_break()
    _reading(document, letter)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _opened(letter: WrittenLetter) -> Document:
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(_A4[0]), Cm(_A4[1])
    page.left_margin = page.right_margin = Cm(_MARGINS[0])
    page.top_margin = page.bottom_margin = Cm(_MARGINS[1])
    _name_fonts(document)
    about = document.core_properties
    about.title = _sound(f"{letter.title.zh} {letter.whose.zh}".strip())
    about.author = words("documents.program", version=letter.version).en
    about.comments = ""
    about.created = about.modified = datetime.combine(letter.made_on, time())
    return document


def _name_fonts(document: Document) -> None:
    style: Any = document.styles["Normal"]
    style.font.name = LATIN
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:eastAsia"), CHINESE)
    spoken = {qn("w:val"): "en-GB", qn("w:eastAsia"): "zh-CN"}
    properties.append(properties.makeelement(qn("w:lang"), spoken))


def _chinese(document: Document, letter: WrittenLetter) -> None:
    title = _added(document, letter.title.zh, _TITLE)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if letter.to:
        _added(document, letter.to.zh, _BODY)
    for each in letter.paragraphs:
        line = _added(document, each.text.zh, _BODY)
        _indent(line)
        if each is letter.paragraphs[-1]:  # no signature stands alone on a page
            line.paragraph_format.keep_together = line.paragraph_format.keep_with_next = True
    for number, place in enumerate(letter.places):
        line = _added(document, place.text.zh, _SIGNED if number else _FIRST_SIGNED)
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.keep_with_next = place is not letter.places[-1]


def _reading(document: Document, letter: WrittenLetter) -> None:
    _both(document, words("letters.reading"), _SMALL)
    _both(document, words("letters.reading_only"), _SMALL)
    _added(document, letter.title.en, _READ_TITLE)
    if letter.to:
        _added(document, letter.to.en, _READ)
    for each in letter.paragraphs:
        _added(document, each.text.en, _READ_HEAD if each.role == "heading" else _READ)
    for place in letter.places:
        _added(document, place.text.en, _READ)
    none = (words("letters.gaps_none"),)
    for head, told in (
        ("letters.gaps", letter.gaps or none),
        ("letters.before", letter.notes),
        ("letters.asked_by", letter.asked_by),
    ):
        title = words(head)
        _added(document, f"{title.en} {title.zh}", _READ_HEAD)
        for text in told:
            _both(document, text, _READ)


def _both(document: Document, text: Text, look: _Look) -> None:
    """A sentence in English, and in Chinese below it where that differs."""
    _added(document, text.en, look)
    if text.zh != text.en:
        _added(document, text.zh, _SMALL)


def _added(document: Document, text: str, look: _Look) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(_sound(text))
    run.font.size, run.bold = Pt(look.size), look.bold
    if not text.isascii():  # quotes and dashes are Chinese ones then
        properties: Any = run._r.get_or_add_rPr()  # pyright: ignore[reportPrivateUsage]
        properties.get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    form = paragraph.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = look.leading
    return paragraph


def _indent(paragraph: Paragraph) -> None:
    """Begin the first line two characters in, whatever the size."""
    paragraph.paragraph_format.first_line_indent = Pt(2 * _BODY.size)
    properties: Any = paragraph._p.get_or_add_pPr()  # pyright: ignore[reportPrivateUsage]
    properties.get_or_add_ind().set(qn("w:firstLineChars"), _TWO_CHARACTERS)


def _sound(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
