import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from icp_wizard.documents import pdf
from icp_wizard.journey.checklist import Answered, Checklist, Section
from icp_wizard.model.text import Text


@pytest.fixture(scope="module")
def printed(sample: Checklist, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "checklist.pdf"
    pdf.write(sample, path, "A4" if sample.ready else "Letter")
    return path


def poppler(path: Path, *options: str) -> list[str]:
    command = ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\f")[:-1]


def pdfium(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def solid(text: str) -> str:
    return "".join(text.split())


def missing(expected: list[str], pages: list[str]) -> list[str]:
    found = solid("".join(pages))
    return [text for text in expected if solid(text) not in found]


def with_value(sample: Checklist, value: str) -> Checklist:
    line = Answered(Text("Name", "名称"), value)
    return replace(sample, sections=(Section(Text("Entity", "主办者"), (line,)),))


@pytest.mark.parametrize("options", [(), ("-raw",)], ids=["reading order", "page order"])
def test_poppler_reads_back_every_label_value_and_finding(printed, expected, options):
    assert missing(expected, poppler(printed, *options)) == []


def test_pdfium_reads_back_every_label_value_and_finding(printed, expected):
    assert missing(expected, pdfium(printed)) == []


def test_every_page_has_its_foot_in_both_languages(printed, sample):
    pages = pdfium(printed)
    for number, page in enumerate(pages, 1):
        assert "Passing is not approval; nothing was submitted." in page
        assert "通过核对不等于审核通过" in page
        assert sample.rules_as_of.isoformat() in page
        assert f"ICP Wizard {sample.version}" in page
        assert f"{number} / {len(pages)}" in page


def test_masked_numbers_are_declared_and_only_then(printed, sample):
    assert ("nothing was submitted. Masked." in pdfium(printed)[0]) == sample.masked


def test_the_printed_code_reads_as_the_list_of_papers(printed, sample):
    with pypdfium2.PdfDocument(printed) as document:
        picture = document[0].render(scale=3).to_pil()
    assert zxingcpp.read_barcode(picture).text == sample.papers_as_text


def test_a_code_in_grey_and_at_a_screen_s_resolution_still_reads(printed, sample):
    with pypdfium2.PdfDocument(printed) as document:
        picture = document[0].render(scale=2, grayscale=True).to_pil()
    assert zxingcpp.read_barcode(picture).text == sample.papers_as_text


def test_every_section_is_in_the_list_of_contents(printed, sample):
    with pypdfium2.PdfDocument(printed) as document:
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    parts = [
        "Cover 封面",
        "Papers to have at hand 备齐材料",
        "Findings 核对结果",
        "Copy list 录入清单",
    ]
    assert [each for each in titles if each in parts] == parts
    screens = [f"{each.title.en} {each.title.zh}" for each in sample.screens]
    assert titles[titles.index(parts[-1]) + 1 :][:2] == screens
    assert titles[-2:] == ["When the reviewer calls 审核来电", "Terms used here 本清单用语"]


def test_the_document_names_its_title_and_language(printed, sample):
    with pypdfium2.PdfDocument(printed) as document:
        assert sample.title in document.get_metadata_value("Title")
    assert b"/Lang (zh-CN)" in printed.read_bytes()


@pytest.mark.parametrize(("paper", "size"), [("A4", (595.3, 841.9)), ("Letter", (612, 792))])
def test_pages_have_the_size_asked_for(short, tmp_path, paper, size):
    pdf.write(short, tmp_path / "checklist.pdf", paper)
    with pypdfium2.PdfDocument(tmp_path / "checklist.pdf") as document:
        assert all(page.get_size() == pytest.approx(size, abs=0.1) for page in document)


def test_ten_pages_stay_below_300_kilobytes(long, tmp_path):
    pdf.write(long, tmp_path / "checklist.pdf")
    assert (tmp_path / "checklist.pdf").stat().st_size <= 300_000
    assert len(pdfium(tmp_path / "checklist.pdf")) >= 9


def test_every_font_is_embedded(printed):
    lines = subprocess.run(["pdffonts", str(printed)], capture_output=True, check=True, text=True)
    fonts = lines.stdout.splitlines()[2:]
    assert fonts
    assert all(font.split()[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_the_same_checklist_gives_the_same_bytes(short):
    assert pdf.drawn(short) == pdf.drawn(short)


def test_a_value_longer_than_a_page_loses_nothing(short, tmp_path):
    value = "".join(chr(0x4E00 + number) for number in range(1500))
    pdf.write(with_value(short, value), tmp_path / "checklist.pdf")
    found = solid("".join(pdfium(tmp_path / "checklist.pdf")))
    assert all(char in found for char in value)


def test_a_character_in_no_font_is_written_out_and_never_a_gap(short, tmp_path):
    pdf.write(with_value(short, "示例🀄公司"), tmp_path / "checklist.pdf")
    assert "示例[U+1F004]公司" in solid("".join(pdfium(tmp_path / "checklist.pdf")))


def test_an_unanswered_field_says_so(short, tmp_path):
    pdf.write(with_value(short, ""), tmp_path / "checklist.pdf")
    assert "not answered yet 尚未填写" in "".join(pdfium(tmp_path / "checklist.pdf"))


def test_a_compared_value_says_so_and_is_read_back_exactly(short, tmp_path):
    line = Answered(Text("Number", "号码"), "330106199001010019", compared=True)
    marked = replace(short, sections=(Section(Text("Entity", "主办者"), (line,)),))
    pdf.write(marked, tmp_path / "checklist.pdf")
    pages = pdfium(tmp_path / "checklist.pdf")
    assert missing(["same as on the paper 已与材料核对一致"], pages) == []
    assert "330106199001010019" in "".join(pages).split()


def test_a_checklist_with_nothing_in_it_still_prints(short, tmp_path):
    bare = replace(
        short,
        title="",
        subtitle=Text("", ""),
        next_steps=(),
        cover=(),
        screens=(),
        sections=(),
        papers=(),
        findings=(),
        waiting=(),
        calls=(),
        terms=(),
        papers_as_text="",
    )
    pdf.write(bare, tmp_path / "checklist.pdf")
    assert "These checks found nothing to mend." in "".join(pdfium(tmp_path / "checklist.pdf"))
