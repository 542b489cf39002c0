"""What the paper and the page say of findings alike: their order, and their sources."""

from __future__ import annotations

from collections.abc import Iterable

from icp_wizard.journey.checklist import FindingLine
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


def by_weight(found: Iterable[FindingLine]) -> list[FindingLine]:
    """What stops comes first."""
    weight = list(Level).index
    return sorted(found, key=lambda line: weight(line.finding.level))


def cited(finding: Finding) -> Text:
    """All sources of a finding, one behind the other; ``""`` without any."""
    found = [words("documents.source", title=x.title, date=x.date) for x in finding.sources]
    sources = Text("; ".join(each.en for each in found), "；".join(each.zh for each in found))
    if not found:
        return sources
    return words("documents.cited-one" if len(found) == 1 else "documents.cited", sources=sources)
