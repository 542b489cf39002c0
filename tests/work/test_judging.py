"""A filing held against the rules in force."""

from __future__ import annotations

from datetime import date

from icp_wizard.documents import fonts
from icp_wizard.model.address import replace
from icp_wizard.model.finding import Level
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import judged

DAY = date(2026, 11, 22)


def test_a_character_no_font_can_print_is_an_advice_at_its_answer():
    filing = replace(sample(), "entity.remarks", "\U0003ffff")
    found = [each for each in judged(filing, shipped(), DAY).findings if each.rule == "print.glyph"]

    assert [(each.level, each.address) for each in found] == [(Level.ADVICE, "entity.remarks")]


def test_judging_opens_no_font_whole(monkeypatch):
    opened = []
    monkeypatch.setattr(fonts, "metrics", opened.append)
    judged(replace(sample(), "entity.remarks", "靐龘"), shipped(), DAY)

    assert not opened


def test_rare_characters_with_a_font_need_no_word():
    filing = replace(sample(), "entity.remarks", "𠮷㼆䶮ř")

    assert not [
        each for each in judged(filing, shipped(), DAY).findings if each.rule == "print.glyph"
    ]


def test_the_samples_are_ready_on_the_day_they_were_made():
    assert judged(sample("enterprise"), shipped(), DAY).ready
    assert judged(sample("individual"), shipped(), DAY).ready
