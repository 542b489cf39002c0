"""Lines of the copy list are found in Chinese, English and pinyin."""

from __future__ import annotations

import pytest

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.lookup import lookup
from icp_wizard.model.text import Text

NAME = CopyLine("a@", Text("Name of the entity", "主办者名称"), "paste", "云帆示例")
NUMBER = CopyLine("b@", Text("Certificate number", "证件号码"), "paste", "91330106QX0000472G")
SITE = CopyLine("c@", Text("Name of the website", "网站名称"), "paste", "云帆主页")
LINES = (NAME, NUMBER, SITE)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("证件", NUMBER),
        ("号码", NUMBER),
        ("certificate", NUMBER),
        ("website name", SITE),
        ("zhengjian", NUMBER),
        ("zheng4jian4 hao4ma3", NUMBER),
        ("zhèngjiàn hàomǎ", NUMBER),
        ("haoma", NUMBER),
        ("zjhm", NUMBER),
        ("91330106", NUMBER),
        ("云帆主页", SITE),
        ("ENTITY", NAME),
    ],
)
def test_a_line_is_found_however_it_is_typed(typed, first):
    assert lookup(LINES, typed)[0] == first


def test_wrong_tones_find_nothing():
    assert lookup(LINES, "zhéngjián") == ()


def test_lines_as_near_keep_the_order_of_the_system():
    assert lookup(LINES, "mingcheng") == (NAME, SITE)


@pytest.mark.parametrize("typed", ["", "  ", "xyzzy", "z"])
def test_nothing_is_found_where_too_little_fits(typed):
    assert lookup(LINES, typed) == ()
