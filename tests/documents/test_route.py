"""The outcome of Decide on paper: everything said, in both languages, copied exactly."""

from __future__ import annotations

from datetime import date
from html import unescape

import pypdfium2
import pytest

from icp_wizard.documents.files import CannotWrite
from icp_wizard.documents.route import drawn, web, write
from icp_wizard.journey.outcome import outcome
from icp_wizard.journey.outcome_page import OutcomePage, outcome_page
from icp_wizard.journey.route import walk
from icp_wizard.rules.pack import shipped

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def page() -> OutcomePage:
    found = outcome(
        walk(
            {
                "q_service": "website",
                "q_hosting": "mainland_alibaba",
                "q_address": "domain",
                "q_filed_status": "none",
                "q_who": "foreign",
                "q_foreign_options": "none",
            }
        ),
        shipped(),
        DAY,
    )
    assert found is not None
    return outcome_page(found, shipped(), DAY)


def said(page: OutcomePage) -> list[str]:
    found = page.outcome
    texts = [found.title, found.explanation, found.verdict.words, *found.next]
    texts += [each for other in found.alternatives for each in (other.title, other.text)]
    texts += [each.statement for each in found.reasons]
    texts += [each.today for each in found.once]
    texts += [each.option.label for each in found.walk.answered]
    return [words for text in texts for words in text]


def bare(text: str) -> str:
    return "".join(text.split())


def test_the_pdf_says_all_of_the_outcome_exactly(page):
    document = pypdfium2.PdfDocument(drawn(page))
    text = bare("".join(sheet.get_textpage().get_text_range() for sheet in document))

    assert [each for each in said(page) if bare(each) not in text] == []


def test_the_drawing_follows_on_a_plate_of_a3_for_each_language(page):
    document = pypdfium2.PdfDocument(drawn(page))
    sizes = [tuple(round(edge / 72 * 25.4) for edge in sheet.get_size()) for sheet in document]

    assert sizes[-2:] == [(420, 297), (420, 297)]
    assert sizes[0] == (210, 297)
    assert "Who will be" in document[len(document) - 2].get_textpage().get_text_range()
    assert "谁作为备案主体" in document[len(document) - 1].get_textpage().get_text_range()


def test_the_web_page_says_all_of_the_outcome(page):
    content = unescape(web(page))

    assert [each for each in said(page) if each not in content] == []
    assert content.count("<svg") == 2
    assert "http" not in content.replace("http://www.w3.org", "").replace("http-equiv", "")


@pytest.mark.parametrize("name", ["no.pdf", "no.html"])
def test_the_page_is_written_by_its_name(page, name, tmp_path):
    write(page, tmp_path / name)

    assert (tmp_path / name).stat().st_size > 10_000
    with pytest.raises(CannotWrite):
        write(page, tmp_path / "nowhere" / name)
