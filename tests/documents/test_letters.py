"""Letters as DOCX and PDF, read back by other programs: the same Chinese, the values exact."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from icp_wizard.documents import letters as as_pdf
from icp_wizard.documents import word
from icp_wizard.journey.letters import Paragraph, Place, WrittenLetter, every_letter, written
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

JUDGED = judge(sample(), {}, shipped(), date(2026, 11, 22))
FIRST = {offer.letter.key: offer for offer in reversed(every_letter(JUDGED))}
EVERY = [pytest.param(written(JUDGED, offer), id=key) for key, offer in FIRST.items()]
HARD = "𠮷野（示例）0O1Il|S5 B8 Ｚ２ Šťastný"


def chinese(letter: WrittenLetter) -> list[str]:
    said = [letter.title, *([letter.to] if letter.to else [])]
    said += [each.text for each in letter.paragraphs] + [each.text for each in letter.places]
    return [text.zh for text in said]


def english(letter: WrittenLetter) -> list[str]:
    return [letter.title.en, *(each.text.en for each in letter.paragraphs)]


def solid(text: str) -> str:
    return "".join(text.split())


def pdf_pages(letter: WrittenLetter) -> list[str]:
    with pypdfium2.PdfDocument(as_pdf.drawn(letter)) as document:
        return [solid(page.get_textpage().get_text_bounded()) for page in document]


def opened(letter: WrittenLetter):
    return docx.Document(BytesIO(word.drawn(letter)))


@pytest.mark.parametrize("letter", EVERY)
def test_docx_and_pdf_hold_every_sentence_exactly(letter):
    in_docx = [each.text for each in opened(letter).paragraphs]
    in_pdf = "".join(pdf_pages(letter))

    for text in chinese(letter) + english(letter):
        assert text in in_docx
        assert solid(text) in in_pdf


@pytest.fixture(scope="module")
def hard() -> WrittenLetter:
    return WrittenLetter(
        id="x@",
        title=Text("A hard letter", "难写的文书"),
        whose=Text(HARD, HARD),
        to=Text("To whom it concerns:", "有关单位："),
        paragraphs=tuple(Paragraph(Text(f"{n} {HARD}", f"{n}{HARD}，" * 30)) for n in range(30)),
        places=(Place("seal", Text(HARD, f"{HARD}（加盖公章）")),),
        gaps=(Text("what is missing", "缺少的内容"),),
        notes=(Text("A note.", "说明。"),),
        asked_by=(Text("A rule, 2026", "某规则，2026"),),
        made_on=date(2026, 11, 22),
        version="1",
    )


def test_a_letter_of_several_pages_loses_nothing(hard):
    pages = pdf_pages(hard)
    whole = "".join(pages)

    assert len(pages) > 3
    assert all(solid(text) in whole for text in chinese(hard))


def test_the_chinese_pages_hold_nothing_but_the_letter(hard):
    sheets = pdf_pages(hard)
    before = next(n for n, page in enumerate(sheets) if "Englishreadingcopy" in page)

    assert "".join(sheets[:before]) == solid("".join(chinese(hard)))


def test_what_is_left_open_is_said_on_the_reading_copy(hard):
    assert "whatismissing缺少的内容" in "".join(pdf_pages(hard))
    assert "缺少的内容" in [each.text for each in opened(hard).paragraphs]


def test_the_places_to_sign_stand_on_one_page_with_the_last_paragraph():
    letter = written(JUDGED, FIRST["website_plan"])
    marks = [solid(place.text.zh) for place in (letter.paragraphs[-1], *letter.places)]

    assert any(all(mark in page for mark in marks) for page in pdf_pages(letter))


def test_a_docx_names_a_chinese_font_an_office_has_and_indents_by_characters(hard):
    document = opened(hard)
    fonts = document.styles["Normal"].element.rPr.rFonts
    body = next(each for each in document.paragraphs if each.text.startswith("0𠮷"))

    assert fonts.get(qn("w:eastAsia")) == "宋体"
    assert body._p.pPr.ind.get(qn("w:firstLineChars")) == "200"


def test_a_docx_drops_what_no_document_can_hold(hard):
    given = Paragraph(Text("a\x00b", "甲\x0b乙"))
    document = opened(WrittenLetter(**{**vars(hard), "paragraphs": (given,)}))

    assert "甲乙" in [each.text for each in document.paragraphs]


@pytest.mark.parametrize("drawn", [word.drawn, as_pdf.drawn])
def test_the_files_name_their_title(drawn, hard):
    content = drawn(hard)
    if drawn is word.drawn:
        assert docx.Document(BytesIO(content)).core_properties.title.startswith("难写的文书")
    else:
        with pypdfium2.PdfDocument(content) as document:
            assert document.get_metadata_value("Title").startswith("难写的文书")
