"""Our own Chinese sentences keep Chinese and Latin apart; labels, titles and values stay exact."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from icp_wizard.model.resources import read_json, root

TS = Path(__file__).resolve().parents[2] / "translations" / "icp_wizard_zh_CN.ts"
TOUCHING = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]")
EXACT = re.compile(r"“[^”]*”|<[^>]*>|[\u4e00-\u9fff]ICP备\d+号(-\d+)?|京公网安备\d+号")
"""What is quoted from a page, markup, and numbers as they stand on record."""
SPOKEN = ("translation", "numerusform")
NOT_OURS = ("label", "title")


def touching(text: str) -> bool:
    return bool(TOUCHING.search(EXACT.sub("", text)))


def sentences(written: object) -> Iterator[str]:
    """Every Chinese text in a parsed file, but for official names."""
    if isinstance(written, list):
        for each in written:
            yield from sentences(each)
    elif isinstance(written, dict):
        if isinstance(written.get("zh"), str) and "key" not in written:
            yield written["zh"]
        for name, each in written.items():
            if name not in NOT_OURS:
                yield from sentences(each)


def files(folder: str) -> list[str]:
    found = (root() / folder).rglob("*.json")
    return sorted(str(each.relative_to(root())) for each in found)


@pytest.mark.parametrize(
    "file",
    [each for part in ("words", "catalogue", "rules", "route", "decoder") for each in files(part)],
)
def test_our_sentences_keep_chinese_and_latin_apart(file):
    assert [each for each in sentences(read_json(file)) if touching(each)] == []


def test_the_words_of_the_window_keep_chinese_and_latin_apart():
    told = [each.text or "" for each in ET.parse(TS).getroot().iter() if each.tag in SPOKEN]
    assert [each for each in told if touching(each)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请在aliyun.com注册", True),
        ("请在 aliyun.com 注册", False),
        ("共3个", True),
        ("例如 京ICP备20000000号-1。", False),
        ("选择“ICP备案服务码”。", False),
    ],
)
def test_what_touches_is_told_from_what_is_exact(text, found):
    assert touching(text) is found
