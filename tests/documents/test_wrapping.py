import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from icp_wizard.documents.faces import FALLBACKS, Face, held, missing_glyphs
from icp_wizard.documents.fonts import font_file, metrics
from icp_wizard.documents.wrapping import Span, Style, lines

BODY = Style(9, 12)
TEXT = st.text(alphabet=st.sampled_from("ab-9 ./示用（），。”“·…—𠮷řé\u0301"), max_size=120)


def said(text: str, width: float) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines([Span(text, BODY)], width)]


@given(TEXT, st.floats(8, 80))
def test_breaking_loses_nothing_but_white_space(text, width):
    assert "".join("".join(said(text, width)).split()) == "".join(text.split())


@example("a--" * 40, 30)
@example("--a" * 40, 31)
@example("99999999- 9", 20)
@given(TEXT.filter(lambda text: not re.search("[- ]{4}", text)), st.floats(20, 80))
def test_a_line_ends_with_a_hyphen_only_where_the_text_does(text, width):
    assert not any(line.endswith("-") for line in said(text.rstrip("- ") + "a", width)[:-1])


@given(st.text(alphabet="示用ab, ", min_size=1, max_size=200), st.floats(10, 60))
def test_no_line_is_wider_than_its_column(text, width):
    assert all(line.width <= width + 3 for line in lines([Span(text, BODY)], width))


@pytest.mark.parametrize("char", "，。、；：！？）》」”…")
def test_closing_marks_never_begin_a_line(char):
    assert not any(line.startswith(char) for line in said(f"示例{char}" * 40, 30)[1:])


@pytest.mark.parametrize("char", "（《「“")
def test_opening_marks_never_end_a_line(char):
    assert not any(line.endswith(char) for line in said(f"{char}示例" * 40, 30)[:-1])


def test_quotes_are_wide_among_chinese_and_narrow_among_english():
    chinese, english = (lines([Span(text, BODY)], 80)[0].runs for text in ("“示例”", "“a”"))
    assert {run.face for run in chinese} == {Face.CHINESE}
    assert {run.face for run in english} == {Face.LATIN}


@pytest.mark.parametrize(
    ("char", "face"), [("ř", Face.LATIN), ("䶮", Face.CHINESE), ("𠮷", Face.RARE)]
)
def test_each_character_is_set_in_the_first_font_that_holds_it(char, face):
    assert lines([Span(char, BODY)], 80)[0].runs[0].face == face


def test_characters_of_no_font_are_named():
    assert missing_glyphs("杭州𠮷㼆䶮řťḍ\n🀄ب") == {"🀄", "ب"}


@pytest.mark.parametrize("face", FALLBACKS)
def test_the_characters_read_alone_are_those_of_the_whole_font(face):
    codes = {code for first, last in held(face) for code in range(first, last + 1)}
    assert codes == set(metrics(face).advances)


def test_a_cut_that_the_system_has_swept_away_is_made_again():
    first = font_file(Face.CODE).read_bytes()
    font_file(Face.CODE).unlink()
    assert font_file(Face.CODE).read_bytes() == first
