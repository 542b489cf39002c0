from dataclasses import replace
from html.parser import HTMLParser

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from icp_wizard.documents import html
from icp_wizard.documents.files import CannotWrite
from icp_wizard.journey.checklist import Answered, Section
from icp_wizard.model.text import Text

VOID = {"meta", "col", "img", "br", "path", "circle", "rect", "polygon", "polyline"}


class Reader(HTMLParser):
    """Words by the class of the element they stand in, all tags, and every attribute."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(dict(attrs).get("class", tag))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        self.words.append((self.open[-1] if self.open else "", data))

    def text(self) -> str:
        return " ".join(words for kind, words in self.words if kind != "style")


def with_value(sample, value):
    line = Answered(Text("Name", "名称"), value)
    section = Section(Text("Entity", "主办者"), (line,))
    return replace(sample, screens=(), sections=(section,))


@given(value=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_value_comes_back_from_the_page_exactly_once(short, value):
    read = Reader(html.page(with_value(short, value)))
    assert [words for kind, words in read.words if kind == "value"] == [value]
    assert read.open == []


def test_a_compared_value_says_so_beside_it(short):
    line = Answered(Text("Name", "名称"), "张示例", compared=True)
    marked = replace(short, sections=(Section(Text("Entity", "主办者"), (line,)),))
    read = Reader(html.page(marked))
    assert ("value", "张示例") in read.words
    assert ("ready", "same as on the paper ") in read.words
    assert "same as on the paper" not in Reader(html.page(with_value(short, "张示例"))).text()


def test_every_label_value_and_finding_is_on_the_page(sample, expected):
    found = Reader(html.page(sample)).text()
    assert [text for text in expected if text not in found] == []


def test_the_page_needs_nothing_from_outside(sample):
    page = html.page(sample)
    loading = {"src", "href", "srcset", "data", "action", "poster", "background"}
    read = Reader(page)
    loaded = [value for _, name, value in read.attributes if name in loading]
    assert not [each for each in loaded if not each.startswith("#")]
    assert not {"script", "link", "img", "iframe", "object"} & set(read.tags)
    style = page.split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_both_languages_are_declared(sample):
    spoken = [value for _, name, value in Reader(html.page(sample)).attributes if name == "lang"]
    assert spoken[0] == "en"
    assert set(spoken) == {"en", "zh-CN", "zh-Latn-pinyin"}


def test_there_is_one_main_heading_and_every_table_names_rows_and_columns(sample):
    read = Reader(html.page(sample))
    scopes = [value for tag, name, value in read.attributes if (tag, name) == ("th", "scope")]
    assert read.tags.count("h1") == 1
    assert read.tags.count("h2") >= len(sample.sections)
    assert scopes.count("col") == 3 * read.tags.count("table")
    assert scopes.count("row") == read.tags.count("tr") - read.tags.count("table")


def test_the_code_on_the_page_reads_as_the_list_of_papers(sample):
    path = html.page(sample).split('fill="#000000" d="')[1].split('"')[0]
    edge = 200
    picture = Image.new("L", (edge * 4, edge * 4), 255)
    draw = ImageDraw.Draw(picture)
    for module in path.removeprefix("M").split("M"):
        x, y = (int(number) * 4 for number in module.split("h")[0].split())
        draw.rectangle((x, y, x + 3, y + 3), fill=0)
    assert zxingcpp.read_barcode(picture).text == sample.papers_as_text


def test_a_file_is_written_whole_or_not_at_all(short, tmp_path):
    html.write(short, tmp_path / "checklist.html")
    assert (tmp_path / "checklist.html").read_text(encoding="utf-8") == html.page(short)
    with pytest.raises(CannotWrite):
        html.write(short, tmp_path / "nowhere" / "checklist.html")
    assert [path.name for path in tmp_path.iterdir()] == ["checklist.html"]
