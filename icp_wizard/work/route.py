"""Decide without a window: answers from a file, the next question or the outcome told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from icp_wizard.catalogue.seeds import SeedAnswer
from icp_wizard.catalogue.way import RouteQuestion
from icp_wizard.journey.carrying import Carried, carry_over
from icp_wizard.journey.outcome import Outcome, Reason, outcome
from icp_wizard.journey.outcome_page import outcome_page
from icp_wizard.journey.route import Walk, slips, walk, walk_of
from icp_wizard.model.filing import Filing
from icp_wizard.model.finding import Source
from icp_wizard.model.parsing import LARGEST, BrokenText, parsed
from icp_wizard.model.reading import read_filing
from icp_wizard.model.text import Language
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.work.trouble import UnreadableAnswers


def read_walk(path: Path | None, day: date) -> Walk:
    """The walk of the answers in a file: of questions and options, or a whole filing.

    Raises UnreadableAnswers, UnreadableFiling or OSError.
    """
    if path is None:
        return walk({})
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    try:
        given = cast("object", parsed(content))
    except BrokenText as broken:
        raise UnreadableAnswers(broken.words) from broken
    if isinstance(given, dict) and {"decide", "format"} & cast("dict[str, object]", given).keys():
        return _checked(walk_of(filing := read_filing(content), day), filing.decide)
    answers = _answers(cast("object", given))
    return _checked(walk(answers), answers)


def write_outcome(found: Outcome, pack: Pack, path: Path, day: date) -> None:
    """Write an outcome as HTML where the name says so, else as PDF. Raises CannotWrite."""
    from icp_wizard.documents.route import write

    write(outcome_page(found, pack, day), path)


def as_json(way: Walk, pack: Pack, day: date) -> dict[str, Any]:
    """Where a walk stands, in the published form."""
    found = outcome(way, pack, day)
    return {
        "answers": dict(way.answers),
        "question": _question(way) if way.question else None,
        "outcome": _outcome(found) if found else None,
        "facts": dict(way.facts),
        "rules_version": pack.version,
        "rules_as_of": pack.as_of.isoformat(),
    }


def as_lines(way: Walk, pack: Pack, day: date, language: Language) -> Iterator[str]:
    """Where a walk stands, for people."""
    for each in way.answered:
        yield f"{each.question.text.in_(language)}  {each.option.label.in_(language)}"
    if way.answered:
        yield ""
    found = outcome(way, pack, day)
    if found:
        yield from _outcome_lines(found, language)
    elif way.question:
        yield from _question_lines(way, way.question, language)
    yield ""
    yield words("route.foot", version=pack.version, rules=pack.as_of.isoformat()).in_(language)


def _answers(given: object) -> Mapping[str, str]:
    named = cast("dict[str, object]", given) if isinstance(given, dict) else None
    if named is None or not all(isinstance(value, str) for value in named.values()):
        raise UnreadableAnswers(words("route.not_answers"))
    return cast("dict[str, str]", named)


def _checked(way: Walk, answers: Mapping[str, str]) -> Walk:
    wrong = slips(answers)
    if wrong:
        raise UnreadableAnswers(*wrong)
    return way


def _question(way: Walk) -> dict[str, Any]:
    question = cast("RouteQuestion", way.question)
    return {
        "key": question.key,
        "number": way.number,
        "at_most": way.at_most,
        "text": question.text._asdict(),
        "why": question.why._asdict(),
        "how": question.how._asdict(),
        "rules": list(question.rules),
        "options": [{"key": x.key, "label": x.label._asdict()} for x in question.options],
    }


def _outcome(found: Outcome) -> dict[str, Any]:
    return {
        "key": found.key,
        "verdict": found.verdict.key,
        "can_file": found.can_file,
        "title": found.title._asdict(),
        "explanation": found.explanation._asdict(),
        "note": found.note._asdict() if found.note else None,
        "next": [each._asdict() for each in found.next],
        "alternatives": [
            {
                "title": each.title._asdict(),
                "text": each.text._asdict(),
                "answers": dict(each.answers),
            }
            for each in found.alternatives
        ],
        "rules": [_reason(each) for each in found.reasons],
        "once": [_seed(each) for each in found.once],
        "carries": {each.key: each.value for each in _carried(found)},
    }


def _carried(found: Outcome) -> tuple[Carried, ...]:
    """What the answers put into a new filing, where one follows."""
    return carry_over(Filing(), found.walk) if found.can_file else ()


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.id,
        "statement": reason.statement._asdict(),
        "sources": [_source(each) for each in reason.sources],
        "old": reason.is_old,
    }


def _seed(seed: SeedAnswer) -> dict[str, Any]:
    return {
        "statement": seed.statement._asdict(),
        "today": seed.today._asdict(),
        "holds": seed.holds,
        "changed": seed.changed.day.isoformat() if seed.changed else None,
    }


def _source(source: Source) -> dict[str, Any]:
    return {"title": source.title._asdict(), "date": source.date._asdict()}


def _question_lines(way: Walk, question: RouteQuestion, language: Language) -> Iterator[str]:
    yield way.count.in_(language)
    yield question.text.in_(language)
    yield words("route.why", text=question.why).in_(language)
    yield words("route.how", text=question.how).in_(language)
    for option in question.options:
        yield f"  {question.key}={option.key}  {option.label.in_(language)}"


def _outcome_lines(found: Outcome, language: Language) -> Iterator[str]:
    yield f"{found.title.in_(language)}  [{found.key}]"
    yield found.verdict.words.in_(language)
    yield found.explanation.in_(language)
    if found.note:
        yield found.note.in_(language)
    yield from _listed("route.next", (each.in_(language) for each in found.next), language)
    others = (
        words("route.labelled", label=each.title, value=each.text).in_(language)
        for each in found.alternatives
    )
    yield from _listed("route.instead", others, language)
    carried = (each.line.in_(language) for each in _carried(found))
    yield from _listed("route.carried", carried, language)
    yield from _listed("route.reasons", _reasons(found, language), language)
    yield from _listed("route.once", _once(found, language), language)


def _reasons(found: Outcome, language: Language) -> Iterator[str]:
    for each in found.reasons:
        yield f"{each.statement.in_(language)}  [{each.id}]"
        yield f"  {each.source.in_(language)}  {each.trust.in_(language)}"


def _once(found: Outcome, language: Language) -> Iterator[str]:
    for each in found.once:
        yield each.statement.in_(language)
        yield f"  {words('route.today', text=each.today).in_(language)}"
        yield f"  {each.verdict.in_(language)}"


def _listed(head: str, lines: Iterator[str], language: Language) -> Iterator[str]:
    told = list(lines)
    if told:
        yield ""
        yield words(head).in_(language)
        yield from (f"  {line}" for line in told)
