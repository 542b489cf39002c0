"""Two packs side by side: which statements came, went or changed, and what that means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Finding
from icp_wizard.rules.engine import judge
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement

Photos = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Change:
    """One statement as it was and as it is; *parts* name what differs."""

    old: Statement
    new: Statement

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the attributes that differ."""
        return tuple(_differing(self.old, self.new))


@dataclass(frozen=True)
class Comparison:
    """How a pack differs from another, statement by statement."""

    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]
    changed: tuple[Change, ...]


@dataclass(frozen=True)
class Effect:
    """What another pack means for one filing: findings which *go*, and which *come*."""

    go: tuple[Finding, ...]
    come: tuple[Finding, ...]


def compared(old: Pack, new: Pack) -> Comparison:
    """What is added, removed and changed on the way from one pack to another."""
    before, after = old.statements, new.statements
    return Comparison(
        added=tuple(each for key, each in after.items() if key not in before),
        removed=tuple(each for key, each in before.items() if key not in after),
        changed=tuple(
            Change(each, after[key])
            for key, each in before.items()
            if key in after and each != after[key]
        ),
    )


def effect(filing: Filing, photos: Photos, old: Pack, new: Pack, day: date) -> Effect:
    """What changes for a filing when one pack takes the place of another."""
    before = judge(filing, photos, old, day).findings
    after = judge(filing, photos, new, day).findings
    return Effect(
        go=tuple(each for each in before if not _among(each, after)),
        come=tuple(each for each in after if not _among(each, before)),
    )


def _among(finding: Finding, others: tuple[Finding, ...]) -> bool:
    """Whether a finding stands there too, whatever its sources."""
    return any(_said(finding) == _said(each) for each in others)


def _said(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.level, finding.address, finding.message, finding.fix


def _differing(old: Statement, new: Statement) -> Iterator[str]:
    was, now = vars(old), vars(new)
    yield from (name for name in {**was, **now} if was.get(name) != now.get(name))
