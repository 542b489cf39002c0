"""What ``check`` says of a filing: for programs as JSON, for people as lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from icp_wizard.journey.naming import place_name
from icp_wizard.journey.operation import Operation, operation
from icp_wizard.model.finding import Finding, Level
from icp_wizard.model.text import Language, Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement


def as_json(judgement: Judgement) -> dict[str, Any]:
    """The judgement in the published form."""
    return {
        "ready": judgement.ready,
        "operation": _operation(judgement),
        "rules_version": judgement.pack.version,
        "rules_as_of": judgement.pack.as_of.isoformat(),
        "findings": [_finding(each) for each in judgement.findings],
    }


def as_lines(judgement: Judgement, language: Language) -> Iterator[str]:
    """The judgement for people, in one language."""
    kind = operation(judgement.outlook, judgement.pack)
    yield words("operations.kind", name=kind.name, reason=kind.reason).in_(language)
    if kind.otherwise:
        yield kind.otherwise.in_(language)
    yield ""
    for level in Level:
        found = [each for each in judgement.findings if each.level is level]
        if found:
            yield words(f"work.level_{level}", count=len(found)).in_(language)
            for finding in found:
                yield from _lines(judgement, finding, language)
            yield ""
    yield _verdict(judgement, kind).in_(language)
    yield from _elsewhere(kind, language)
    pack = judgement.pack
    yield words("work.not_approval", version=pack.version, day=pack.as_of).in_(language)


def _lines(judgement: Judgement, finding: Finding, language: Language) -> Iterator[str]:
    yield f"  {place_name(judgement.outlook, finding.address).in_(language)}  [{finding.address}]"
    yield f"    {finding.message.in_(language)}"
    yield f"    {finding.fix.in_(language)}"
    for source in finding.sources[:1]:
        cited = words("work.source", title=source.title, date=source.date).in_(language)
        yield f"    {cited}{f' [{finding.mark.in_(language)}]' if finding.mark else ''}"


def _operation(judgement: Judgement) -> dict[str, Any]:
    kind = operation(judgement.outlook, judgement.pack)
    return {
        "key": kind.key,
        "name": kind.name._asdict(),
        "basis": kind.basis.value,
        "reason": kind.reason._asdict(),
        "otherwise": kind.otherwise._asdict() if kind.otherwise else None,
        "has_form": kind.has_form,
        "steps": [each.text._asdict() for each in kind.steps],
    }


def _verdict(judgement: Judgement, kind: Operation) -> Text:
    stops = sum(each.level is Level.STOP for each in judgement.findings)
    if not judgement.ready:
        return words("work.not_ready", count=stops)
    return words("work.ready" if kind.has_form else "work.ready_to_do")


def _elsewhere(kind: Operation, language: Language) -> Iterator[str]:
    """The steps of an order whose form is not known."""
    if not kind.has_form:
        yield words("operations.no_form").in_(language)
        for number, said in enumerate(kind.steps, 1):
            yield f"  {number}. {said.text.in_(language)}"


def _finding(finding: Finding) -> dict[str, Any]:
    first = finding.sources[0] if finding.sources else None
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "address": finding.address,
        "message": finding.message._asdict(),
        "fix": finding.fix._asdict(),
        "old": finding.mark is not None,
        "source": {"title": first.title._asdict(), "date": first.date._asdict()} if first else None,
    }
