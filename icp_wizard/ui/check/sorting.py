"""Findings sorted for the Check page: by level, missing answers gathered by their item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.journey.naming import place_name
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement

_ARROW = " › "


@dataclass(frozen=True)
class Gap:
    """Missing answers of one item: where, which, and the address of the first."""

    place: Text
    labels: tuple[Text, ...]
    address: str

    @property
    def said(self) -> Text:
        """The labels in one line."""
        return Text(
            "; ".join(each.en for each in self.labels), "；".join(each.zh for each in self.labels)
        )


@dataclass(frozen=True)
class Found:
    """A finding and its place in words."""

    finding: Finding
    place: Text


@dataclass(frozen=True)
class LevelGroup:
    """What there is of one level, and how many findings that is."""

    level: Level
    rows: tuple[Found | Gap, ...]
    count: int


def groups(judgement: Judgement) -> tuple[LevelGroup, ...]:
    """The levels that have findings, the heaviest first."""
    return tuple(_groups(judgement))


def _groups(judgement: Judgement) -> Iterator[LevelGroup]:
    outlook = judgement.outlook
    in_order = sorted(judgement.findings, key=lambda each: outlook.order(each.address))
    for level in Level:
        found = [each for each in in_order if each.level is level]
        faults = [each for each in found if each.rule != "required"]
        missing = [each for each in found if each.rule == "required"]
        rows = [Found(each, place_name(outlook, each.address)) for each in faults]
        if found:
            yield LevelGroup(level, (*rows, *_gaps(judgement, missing)), len(found))


def _gaps(judgement: Judgement, missing: list[Finding]) -> Iterator[Gap]:
    runs: dict[Text, list[tuple[Text, str]]] = {}
    for finding in missing:
        place, label = parted(place_name(judgement.outlook, finding.address))
        runs.setdefault(place, []).append((label, finding.address))
    for place, lacks in runs.items():
        yield Gap(place, tuple(label for label, _ in lacks), lacks[0][1])


def parted(place: Text) -> tuple[Text, Text]:
    """The item and the field of a place."""
    en, _, label_en = place.en.rpartition(_ARROW)
    zh, _, label_zh = place.zh.rpartition(_ARROW)
    return Text(en, zh), Text(label_en, label_zh)
