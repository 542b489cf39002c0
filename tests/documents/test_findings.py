"""Findings on paper and page: what stops first, and their sources said once."""

from __future__ import annotations

from dataclasses import replace

from icp_wizard.documents.findings import by_weight, cited
from icp_wizard.documents.html import page
from icp_wizard.journey.checklist import FindingLine
from icp_wizard.model.finding import Finding, Level, Source
from icp_wizard.model.text import Text

PLACE = Text("Name", "名称")
RULES = Source(Text("Rules", "规则"), Text("2026", "2026 年"))
GUIDE = Source(Text("Guide", "指南"), Text("2025", "2025 年"))


def found(level: Level = Level.STOP, *sources: Source) -> Finding:
    return Finding("rule", level, "entity.name", PLACE, PLACE, sources)


def test_several_sources_are_named_once_one_behind_the_other():
    said = cited(found(Level.STOP, RULES, GUIDE))

    assert said.en == "Sources: Rules, 2026; Guide, 2025"
    assert said.zh == "依据：规则，2026 年；指南，2025 年"


def test_a_single_source_is_one():
    assert cited(found(Level.STOP, RULES)).en == "Source: Rules, 2026"


def test_without_a_source_nothing_is_said():
    assert cited(found()) == Text("", "")


def test_what_stops_comes_first():
    lines = [FindingLine(PLACE, found(each)) for each in (Level.ADVICE, Level.STOP, Level.RISK)]

    assert [line.finding.level for line in by_weight(lines)] == list(Level)


def test_the_page_names_the_sources_once(short):
    line = FindingLine(PLACE, found(Level.STOP, RULES, GUIDE))

    assert page(replace(short, findings=(line,))).count("依据：") == 1
