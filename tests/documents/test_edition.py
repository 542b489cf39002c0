"""The second edition of the checklist: its real files made from the bundled samples, read back."""

from __future__ import annotations

import subprocess
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from icp_wizard.documents import html, pdf
from icp_wizard.journey.checklist import Checklist
from icp_wizard.journey.draft import Draft
from icp_wizard.model.address import replace
from icp_wizard.model.filing import PaperSlot
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import SAMPLES, sample
from icp_wizard.work.judging import judged, prepared

DAY = date(2026, 11, 22)
PARTS = (
    "Papers to have at hand",
    "Findings",
    "Copy list",
    "Further answers",
    "Plan and dates",
    "Waiting times",
    "When the reviewer calls",
    "Terms used here",
)


def made(name: str, *, masked: bool, pictures: bool = False) -> Checklist:
    slot = PaperSlot(id="business_license/entity", photos=("sha256:00",))
    filing = replace(sample(name), "papers", (slot,))
    judgement = judged(filing, shipped(), DAY)
    return prepared(Draft("", filing), judgement, masked=masked, pictures=pictures)


def drawn(_name: str) -> bytes:
    """A picture of a paper, as the library gives it made small."""
    content = BytesIO()
    Image.new("RGB", (354, 236), "#b3392f").save(content, "JPEG")
    return content.getvalue()


@pytest.fixture(scope="module")
def full(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("full") / "checklist.pdf"
    pdf.write(made("enterprise", masked=False, pictures=True), path, pictures=drawn)
    return path


@pytest.fixture(scope="module", params=[(n, p) for n in SAMPLES for p in ("A4", "Letter")])
def masked(request, tmp_path_factory) -> Path:
    name, paper = request.param
    path = tmp_path_factory.mktemp("masked") / f"{name}.pdf"
    pdf.write(made(name, masked=True, pictures=True), path, paper, drawn)
    return path


def words_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def outline(path: Path) -> list[tuple[int, str, int]]:
    """Level, title and number of the page of every entry."""
    with pypdfium2.PdfDocument(path) as document:
        return [
            (each.level, each.get_title(), each.get_dest().get_index() + 1)
            for each in document.get_toc()
        ]


def personal(name: str) -> list[str]:
    filing = sample(name)
    found = [filing.entity.document_address, filing.entity.mailing_address]
    found.append(filing.entity.document_number)
    for each in filing.people:
        found += [each.name, each.document_number, each.mobile, each.emergency_phone, each.email]
    return [each for each in found if each]


def pictures_in(path: Path) -> int:
    listed = subprocess.run(["pdfimages", "-list", str(path)], capture_output=True, check=True)
    return listed.stdout.decode().count("jpeg")


def test_the_outline_holds_every_part_and_every_screen(full):
    entries = outline(full)
    parts = [title for level, title, _ in entries if level == 0]
    assert [part.partition(" ")[0] for part in parts] == [
        *("Cover", "Papers", "Findings", "Copy", "Further", "Plan", "Waiting", "When", "Terms")
    ]
    screens = [title for level, title, _ in entries if level and title.startswith("Screen")]
    assert [title[:8] for title in screens] == ["Screen 1", "Screen 2", "Screen 3", "Screen 4"]


def test_the_contents_on_the_cover_name_the_page_of_each_part_and_lead_there(full):
    cover = " ".join(words_of(full)[0].split())
    pages = {title: number for level, title, number in outline(full) if not level}
    for part in PARTS:
        title = next(each for each in pages if each.startswith(part))
        chinese = title.removeprefix(part).strip()
        assert f"{part} {chinese} {pages[title]}" in cover
    assert full.read_bytes().count(b"/Subtype /Link") == len(PARTS)


def test_the_cover_is_one_page_on_either_size(masked):
    entries = outline(masked)
    first = next(number for level, title, number in entries if title.startswith("Papers"))
    assert first == 2
    assert "Contents" in words_of(masked)[0]


def test_nothing_personal_is_in_a_masked_file_neither_shown_nor_behind(masked):
    with pypdfium2.PdfDocument(masked) as document:
        behind = [*document.get_metadata_dict().values()]
    behind += [title for _, title, _ in outline(masked)]
    said = "".join("".join([*words_of(masked), *behind]).split())
    assert [each for each in personal(masked.stem) if each in said] == []


def test_nothing_personal_is_in_a_masked_page_of_html():
    for name in SAMPLES:
        page = html.page(made(name, masked=True, pictures=True), drawn)
        assert [each for each in personal(name) if each in page] == []
        assert "<img" not in page


def test_pictures_are_in_the_file_where_they_are_wanted_and_never_in_a_masked_one(full, masked):
    assert pictures_in(full) == 1
    assert pictures_in(masked) == 0


def test_a_picture_is_in_the_page_of_html_with_what_it_shows():
    page = html.page(made("enterprise", masked=False, pictures=True), drawn)
    assert page.count('<img src="data:image/jpeg;base64,') == 1
    assert 'alt="Business licence 营业执照' in page


def test_a_picture_that_is_gone_leaves_the_paper_in_its_place(tmp_path):
    pdf.write(made("enterprise", masked=False, pictures=True), tmp_path / "checklist.pdf")
    assert pictures_in(tmp_path / "checklist.pdf") == 0
    assert "Business licence" in words_of(tmp_path / "checklist.pdf")[1]


def test_every_value_of_the_copy_list_comes_back_exactly(full):
    found = "".join("".join(words_of(full)).split())
    for screen in made("enterprise", masked=False).screens:
        lines = [line for group in screen.groups for line in group.lines]
        assert [line.value for line in lines if "".join(line.value.split()) not in found] == []


def test_headings_figures_and_text_are_marked_and_figures_say_what_they_show(full):
    command = ["pdfinfo", "-struct-text", str(full)]
    told = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    kinds = [line.strip() for line in told.splitlines()]
    assert kinds.count("H1 (block)") == 1 + len(PARTS)
    assert '"Copy list  录入清单"' in kinds
    assert kinds.count("Figure") == full.read_bytes().count(b"/Alt ") == 2
    assert b"/DisplayDocTitle true" in full.read_bytes()


def test_running_heads_and_feet_are_not_read_aloud(full):
    command = ["pdfinfo", "-struct-text", str(full)]
    told = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert "Passing is not approval; nothing was submitted" not in told


def test_no_heading_stands_alone_at_the_foot_of_a_page(full, masked):
    for path in (full, masked):
        with pypdfium2.PdfDocument(path) as document:
            for each in document.get_toc():
                _, place = each.get_dest().get_view()
                assert place[1] > 120


def test_the_pages_of_html_have_headings_in_order_without_a_gap():
    page = html.page(made("enterprise", masked=False))
    levels = [int(part[0]) for part in page.split("<h")[1:] if part[0].isdigit()]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
