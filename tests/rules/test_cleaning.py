import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from icp_wizard.catalogue.field import Kind
from icp_wizard.rules.cleaning import changes, clean

KINDS = [kind.value for kind in Kind]
PASTED = st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text(
    alphabet="0123456789+-–()（）086.。／/年月日转xX#@： \u200b\ufeff⼀⻓Ａａ１.:"
)


@pytest.mark.parametrize("kind", KINDS)
@given(raw=PASTED)
@example(raw=". 。")
def test_cleaning_twice_changes_nothing_more(kind: str, raw: str):
    once = clean(kind, raw)
    assert clean(kind, once) == once


@pytest.mark.parametrize("kind", KINDS)
@given(raw=PASTED)
def test_a_change_is_told_exactly_when_there_is_one(kind: str, raw: str):
    assert bool(changes(kind, raw)) == (clean(kind, raw) != raw)


@pytest.mark.parametrize("kind", KINDS)
def test_every_character_with_a_compatibility_form_is_cleaned_for_good(kind: str):
    styled = [chr(code) for code in range(0x80, 0x1FFFF) if unicodedata.decomposition(chr(code))]
    once = [clean(kind, character) for character in styled]
    assert [clean(kind, character) for character in once] == once


@pytest.mark.parametrize(
    ("kind", "raw", "cleaned"),
    [
        ("text", "  示例科技（浙江）有限公司\u200b\n", "示例科技（浙江）有限公司"),
        ("text", "\ufeff⻓沙⽰例\u00ad路１号", "长沙示例路１号"),
        ("text", "⺠⻔⻢⻰⼈⽣", "民门马龙人生"),
        ("text", "Müller  Řehoř 𠮷", "Müller  Řehoř 𠮷"),
        ("long_text", "第一行\n第二行 ", "第一行\n第二行"),
        ("identifier", " 9111 0108 ｑｘ００００018d ", "91110108QX0000018D"),
        ("identifier", "h00000000", "H00000000"),
        ("identifier", "QX000001—8", "QX000001-8"),
        ("identifier", "军字（2020）第１号", "军字（2020）第1号"),
        ("filing_number", "粤ICP备 2026000000 号 – 1", "粤ICP备2026000000号-1"),
        ("mobile", "+86 130-0000-0000", "13000000000"),
        ("mobile", "0086 13000000000", "13000000000"),
        ("mobile", "8613000000000", "13000000000"),
        ("mobile", "１３０ ００００ ００００", "13000000000"),
        ("mobile", "+852 2123 4567", "+85221234567"),
        ("landline", "（010）12345678", "010-12345678"),
        ("landline", "086-010-12345678", "010-12345678"),
        ("landline", "+86 10 12345678", "01012345678"),
        ("landline", "0571-88888888 转 801", "0571-88888888-801"),
        ("landline", "01012345678ext.12", "01012345678-12"),
        ("phone", "+86-130-0000-0000", "13000000000"),
        ("phone", "０１０－１２３４５６７８", "010-12345678"),
        ("phone", "400-800-0000", "400-800-0000"),
        ("email", " Zhang.San＠Example。COM ", "Zhang.San@example.com"),
        ("domain", " ＷＷＷ．Example。com. ", "www.example.com"),
        ("domain", "例子｡中国", "例子.中国"),
        ("domain", "https://Example.com/", "https://example.com/"),
        ("names", "API.example.com", "api.example.com"),
        ("url", " www.example.com/Path ", "www.example.com/Path"),
        (
            "uuid",
            "ABCDEF00–0000-4000-8000-00000000ABCD ",
            "ABCDEF00-0000-4000-8000-00000000ABCD",
        ),
        ("hex", "d4:1d:8c d9：8f", "d41d8cd98f"),
        ("ipv4", "２２３。5.5. 5", "223.5.5.5"),
        ("date", "20400101", "2040-01-01"),
        ("date", "2040年1月5日", "2040-01-05"),
        ("date", "2040.1.5", "2040-01-05"),
        ("date", "2040-1-5", "2040-01-05"),
        ("date", "01.05.2040", "01.05.2040"),
        ("date", "长期", "长期"),
        ("number", " １２ ", "12"),
        ("choice", " as it is ", " as it is "),
    ],
)
def test_pasted_text_is_brought_to_the_form_that_is_copied(kind: str, raw: str, cleaned: str):
    assert clean(kind, raw) == cleaned


def test_every_look_alike_radical_but_one_becomes_a_character_people_can_type():
    radicals = [chr(code) for code in range(0x2E80, 0x2FE0) if unicodedata.name(chr(code), "")]
    left = [
        radical
        for radical in radicals
        if not unicodedata.name(clean("text", radical)).startswith("CJK UNIFIED")
    ]
    assert left == ["\u2e80"]


def test_a_full_width_bracket_in_a_name_stays_as_the_certificate_prints_it():
    assert clean("text", "示例（深圳）有限公司") == "示例（深圳）有限公司"
    assert changes("text", "示例（深圳）有限公司") == ()


def test_each_change_is_counted_and_told_in_both_languages():
    told = changes("identifier", "９１１1 0108 qx0000018D")
    assert [text.en for text in told] == [
        "3 full-width digits made half-width",
        "2 spaces removed",
        "2 small letters made capitals",
    ]
    assert told[0].zh == "3 个全角数字改为半角"


def test_a_single_change_is_told_in_the_singular():
    assert [text.en for text in changes("text", "张\u200b示例")] == [
        "1 invisible character removed"
    ]


def test_an_unknown_kind_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        clean("colour", "red")
