"""Lines of print: which value stands beside which label, and what it says."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.rules.identifiers.social_credit import ALPHABET, check_character
from icp_wizard.rules.printed.labels import Page
from icp_wizard.rules.printed.line import Line, Reading
from icp_wizard.rules.printed.values import Term, number, proves, term, words_printed

DAY = date(2026, 7, 31)
LABELS = ("名称", "类型", "住所", "法定代表人", "统一社会信用代码", "姓名", "性别")


def line(text, left, top, high=0.04):
    return Line(text, box(left, left + 0.03 * len(text), top, high), 0.99)


def box(left, right, top=0.1, high=0.04):
    return (left, top), (right, top), (right, top + high), (left, top + high)


def beside(*lines, label, most=1):
    found = Page(Reading(lines), LABELS).beside((label,), most)
    return found.text if found else None


def turned(reading: Reading, degrees: float) -> Reading:
    angle = math.radians(degrees)

    def turn(point):
        x, y = (point[0] - 0.5) * reading.shape, point[1] - 0.5
        across = x * math.cos(angle) - y * math.sin(angle)
        return across / reading.shape + 0.5, x * math.sin(angle) + y * math.cos(angle) + 0.5

    lines = (
        Line(each.text, tuple(map(turn, each.corners)), each.confidence) for each in reading.lines
    )
    return Reading(tuple(lines), reading.shape)


def test_a_value_stands_to_the_right_of_its_label():
    assert beside(line("名称", 0.1, 0.1), line("示例公司", 0.3, 0.1), label="名称") == "示例公司"


def test_a_blurred_label_may_reach_into_its_value():
    lines = Line("姓名", box(0.1, 0.25), 0.99), Line("张示例", box(0.22, 0.4), 0.99)
    assert beside(*lines, label="姓名") == "张示例"


def test_a_value_may_stand_in_the_line_of_its_label():
    assert beside(line("姓名 张示例", 0.1, 0.1), label="姓名") == "张示例"


def test_a_label_printed_wide_falls_into_its_characters():
    lines = line("名", 0.1, 0.1), line("称", 0.2, 0.1), line("示例公司", 0.3, 0.1)
    assert beside(*lines, label="名称") == "示例公司"


def test_one_character_of_a_long_label_may_be_misread_and_none_of_a_short_one():
    long = line("统一杜会信用代码", 0.1, 0.1), line("91", 0.5, 0.1)
    assert beside(*long, label="统一社会信用代码") == "91"
    assert beside(line("各称", 0.1, 0.1), line("示例", 0.3, 0.1), label="名称") is None


def test_the_label_of_the_next_column_is_no_value():
    assert beside(line("名称", 0.1, 0.1), line("类型", 0.4, 0.1), label="名称") is None


def test_an_address_goes_on_below_until_the_next_label():
    lines = (
        *(line("住所", 0.1, 0.1), line("浙江省杭州市", 0.3, 0.1), line("示例路1号", 0.3, 0.16)),
        *(line("类型", 0.1, 0.22), line("有限责任公司", 0.3, 0.22)),
    )
    assert beside(*lines, label="住所", most=3) == "浙江省杭州市示例路1号"
    assert beside(*lines, label="住所") == "浙江省杭州市"


@given(st.floats(-12, 12))
def test_a_paper_photographed_askew_is_read_alike(degrees):
    rows = [(label, f"值{label}") for label in LABELS]
    straight = [
        each
        for row, (label, value) in enumerate(rows)
        for each in (line(label, 0.1, 0.1 + 0.07 * row), line(value, 0.5, 0.1 + 0.07 * row))
    ]
    page = Page(turned(Reading(tuple(straight), 1.4), degrees), LABELS)
    assert {label: page.beside((label,)).text for label in LABELS} == dict(rows)


@given(st.lists(st.tuples(st.text(), *[st.floats(0, 1)] * 3), max_size=12))
def test_whatever_was_read_no_label_breaks_it(pieces):
    lines = tuple(line(text, left, top, high) for text, left, top, high in pieces)
    page = Page(Reading(lines), LABELS)
    for label in LABELS:
        page.beside((label,), 3)


def codes():
    digits = st.text("0123456789", min_size=6, max_size=6)
    rest = st.text(ALPHABET, min_size=9, max_size=9)
    bodies = st.builds("91{}{}".format, digits, rest)
    return bodies.map(lambda body: body + check_character(body))


@given(codes())
def test_letters_in_place_of_digits_are_mended_where_the_check_digit_then_fits(code):
    misread = code.replace("0", "O").replace("1", "I")
    value = number("identifier", "uscc", misread, DAY)
    assert value.text == code
    assert value.wrong is None
    assert value.repaired == ("" if misread == code else misread)


@given(codes(), st.integers(8, 16), st.sampled_from(ALPHABET))
def test_a_code_misread_otherwise_is_never_mended(code, place, sign):
    misread = code[:place] + sign + code[place + 1 :]
    value = number("identifier", "uscc", misread, DAY)
    assert value.text == misread
    assert bool(value.wrong) is (misread != code)


def test_a_number_without_its_label_is_known_by_its_check_digit():
    assert proves("resident_id", "330106199001010018", DAY) == "330106199001010018"
    assert not proves("resident_id", "330106199001010019", DAY)
    assert not proves("resident_id", "2024年05月06日", DAY)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2020.01.01-2040.01.01", Term("2020-01-01", "2040-01-01")),
        ("2020.01.01-长期", Term("2020-01-01", "长期")),
        ("2019年03月18日至2039年3月17日", Term("2019-03-18", "2039-03-17")),
        ("2019年03月18日至长期", Term("2019-03-18", "长期")),
        ("长期", Term("", "长期")),
        ("至2030-02-28", Term("", "2030-02-28")),
        ("2020.02.30-2040.01.01", Term()),  # a day misread is no day
        ("2040.01.01-2020.01.01", Term()),
        ("签发机关", Term()),
    ],
)
def test_terms_of_validity_are_read_as_printed(printed, read):
    assert term(printed) == read


@given(st.text())
def test_any_text_is_a_term_or_none(text):
    assert isinstance(term(text), Term)


def test_brackets_in_chinese_words_are_wide_as_printed():
    assert words_printed("text", "示例(杭州)有限公司").text == "示例（杭州）有限公司"
    assert words_printed("text", "SHILI (HK) LTD").text == "SHILI (HK) LTD"
