"""An outcome 判断结果 as a value: why, what to do next, and what can be done instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.seeds import SeedAnswer, Shown, seed_answers
from icp_wizard.catalogue.way import Alternative, RouteOutcome, Verdict
from icp_wizard.journey.route import Walk
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement


@dataclass(frozen=True)
class Reason:
    """One rule that led here: what it says, on what, and how far that can be trusted."""

    id: str
    statement: Text
    sources: tuple[Source, ...]
    trust: Text
    is_old: bool

    @property
    def source(self) -> Text:
        """Its newest source with the date, in one line."""
        best = _newest(self.sources)
        return words("route.source", title=best.title, date=best.date)


@dataclass(frozen=True)
class Outcome:
    """Where a walk ended, said so that a person can act on it.

    *note* tells in one line that sources disagree or that only an old one speaks. *once* are
    older statements that no longer hold here.
    """

    key: str
    verdict: Verdict
    title: Text
    explanation: Text
    reasons: tuple[Reason, ...]
    next: tuple[Text, ...]
    alternatives: tuple[Alternative, ...]
    note: Text | None
    once: tuple[SeedAnswer, ...]
    walk: Walk

    @property
    def can_file(self) -> bool:
        """Whether a draft follows."""
        return self.verdict.can_file


def outcome(walk: Walk, pack: Pack, day: date) -> Outcome | None:
    """The outcome of a walk by the rules of a pack, on a day; None while a question is open."""
    ending = walk.ending
    if ending is None:
        return None
    cited = _statements((*ending.rules, *walk.rules), pack)
    return Outcome(
        key=ending.key,
        verdict=route().verdicts[ending.verdict],
        title=ending.title,
        explanation=ending.explanation,
        reasons=tuple(reason(each, day) for each in cited),
        next=ending.next,
        alternatives=tuple(_alternatives(ending, walk)),
        note=_note(cited, day),
        once=_changed(Shown("outcome", ending.key)),
        walk=walk,
    )


def question_reasons(walk: Walk, pack: Pack, day: date) -> tuple[Reason, ...]:
    """The rules behind the open question, for the guide."""
    rules = walk.question.rules if walk.question else ()
    return tuple(reason(each, day) for each in _statements(rules, pack))


def question_once(walk: Walk) -> tuple[SeedAnswer, ...]:
    """What used to hold at the open question, for the guide."""
    return _changed(Shown("question", walk.question.key)) if walk.question else ()


def reason(cited: Statement, day: date) -> Reason:
    """A statement as a reason on a day."""
    trust = words(f"route.trust_{cited.confidence}", count=len(cited.sources))
    return Reason(cited.id, cited.statement, cited.sources, trust, cited.is_old(day))


def tried(walk: Walk, alternative: Alternative) -> Mapping[str, str]:
    """The answers with which an alternative is tried at once; empty if it is done outside."""
    asked = walk.answers
    changes = {key: option for key, option in alternative.answers.items() if key in asked}
    return {**asked, **changes} if changes else {}


def _statements(rules: tuple[str, ...], pack: Pack) -> list[Statement]:
    found = [statement(pack, rule) for rule in rules]
    return list({each.id: each for each in found}.values())


def _alternatives(ending: RouteOutcome, walk: Walk) -> Iterator[Alternative]:
    service = walk.answers.get(route().start, "")
    for key in ending.alternatives:
        each = route().alternatives[key]
        if not each.services or service in each.services:
            yield replace(each, answers=tried(walk, each))


def _note(cited: list[Statement], day: date) -> Text | None:
    """Where sources disagree; else what is wrong with the sources of the deciding rule."""
    disputed = route().disputed
    for each in cited:
        if each.id in disputed:
            return disputed[each.id]
    decides = cited[0]
    if decides.is_old(day):
        return _age_note(decides)
    return words("route.note_weak") if decides.confidence == "low" else None


def _age_note(decides: Statement) -> Text:
    best = _newest(decides.sources)
    if best.day is None:
        return words("route.note_undated", title=best.title)
    agreed = decides.confidence == "high" and len(decides.sources) > 1
    return words(f"route.note_{'agreed' if agreed else 'old'}", title=best.title, date=best.date)


def _newest(sources: Iterable[Source]) -> Source:
    return max(sources, key=lambda each: each.day or date.min)


def _changed(shown: Shown) -> tuple[SeedAnswer, ...]:
    """What used to hold at a place and does no longer, or only in part."""
    found = (each for each in seed_answers() if shown in each.shows)
    return tuple(each for each in found if each.changed)
