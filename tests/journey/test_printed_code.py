from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.journey.printed_code import Held, credit_codes, differing, held
from icp_wizard.rules.identifiers.social_credit import check_character

CODE = "91330106QX0000472"
CODE += check_character(CODE)
OTHER = "91330106QX0000473"
OTHER += check_character(OTHER)


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}",
        f"https://licence.example.cn/{CODE}/show",
        f"https://licence.example.cn/%7B%22code%22%3A%22{CODE}%22%7D",
        f"统一社会信用代码:{CODE};名称:示例",
    ],
)
def test_the_code_is_found_wherever_a_qr_code_holds_it(text):
    assert held((text,), CODE) == Held("same", CODE)


@pytest.mark.parametrize(
    "text",
    [
        "http://www.gsxt.gov.cn/index.html?q=MTIzNDU2Nzg5",
        CODE[:-1] + ("A" if CODE[-1] != "A" else "B"),
        f"{CODE}7",
        f"X{CODE}",
        "",
    ],
)
def test_a_qr_code_without_a_sound_credit_code_is_told_honestly(text):
    assert held((text,), CODE).standing == "no_credit_code"


def test_no_qr_code_is_no_difference():
    assert held((), CODE).standing == "no_qr"


def test_another_code_is_named_with_the_characters_that_differ():
    assert held((f"?id={OTHER}",), CODE) == Held("different", OTHER)
    assert {16, 17} == differing(CODE, OTHER)


def test_one_of_several_codes_is_enough():
    assert held(("https://example.cn", OTHER, CODE), CODE).standing == "same"


def test_a_missing_character_does_not_make_all_that_follow_differ():
    assert differing("ABCXDEF", "ABCDEF") == {3}


@given(st.text())
def test_nothing_differs_from_itself(text):
    assert differing(text, text) == frozenset()


@given(st.lists(st.text()).map(tuple))
def test_no_text_whatever_breaks_the_search(texts):
    assert all(len(each) == 18 for each in credit_codes(texts))
