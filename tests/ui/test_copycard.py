"""The current line of the copy desk: its label is read in pinyin where English is spoken."""

from __future__ import annotations

import pytest

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.model.text import Text
from icp_wizard.ui import language
from icp_wizard.ui.copydesk.card import LineCard
from icp_wizard.ui.parts.label import Wrapped


@pytest.fixture
def card(shown):
    made = LineCard()
    made.show_line(CopyLine("a@", Text("Address", "通信地址"), "paste", "示例路1号"), "open")
    return shown(made, 400)


def said(card):
    return [each.accessibleName() for each in card.findChildren(Wrapped) if not each.isHidden()]


def test_the_label_comes_with_its_pinyin(card):
    assert "tōngxìn dìzhǐ" in said(card)


def test_in_chinese_it_needs_none(card, qtbot):
    language.use("zh")
    qtbot.waitUntil(lambda: "tōngxìn dìzhǐ" not in said(card))


def test_what_a_choice_means_is_left_out_where_it_would_repeat_the_value(shown, qtbot):
    made = LineCard()
    gloss = Text("Enterprise", "企业")
    made.show_line(CopyLine("b@", Text("Nature", "主办者性质"), "select", "企业", gloss), "open")
    shown(made, 400)
    assert "Enterprise" in said(made)
    language.use("zh")
    qtbot.waitUntil(lambda: "Enterprise" not in said(made))
    assert "企业" not in said(made)


def test_the_english_meaning_of_the_label_stands_below_it_in_both_languages(card, qtbot):
    assert "Address" in said(card)
    language.use("zh")
    qtbot.waitUntil(lambda: "tōngxìn dìzhǐ" not in said(card))
    assert "Address" in said(card)
