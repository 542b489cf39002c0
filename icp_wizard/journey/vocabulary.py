"""The terms of the Chinese system which stand in a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from icp_wizard.catalogue.glossary import Term, words_in
from icp_wizard.journey.checklist import Checklist
from icp_wizard.model.text import Text

_EXPLAINED_ELSEWHERE = "field"
"""Labels of questions: the copy list has them with their English."""


def terms_of(made: Checklist) -> tuple[Term, ...]:
    """The terms a checklist uses, in the order in which they are met."""
    met: dict[str, Term] = {}
    for chinese in dict.fromkeys(_printed(made)):
        met |= _met(chinese)
    return tuple(met.values())


@lru_cache(maxsize=2048)
def _met(chinese: str) -> Mapping[str, Term]:
    """The terms in one text; most texts of a checklist are the same at the next key."""
    found = (term for _, _, term in words_in(chinese))
    return {term.zh: term for term in found if term.sort != _EXPLAINED_ELSEWHERE}


def _printed(made: Checklist) -> Iterator[str]:
    """The Chinese of every label and sentence which is ours; what was answered is not."""
    yield from (each.zh for each in _texts(made) if each)


def _texts(made: Checklist) -> Iterator[Text | None]:
    yield from (made.subtitle, made.state, *made.next_steps)
    yield from (part for line in made.cover for part in (line.label, line.said))
    for paper in made.papers:
        yield from (paper.name, paper.sides, paper.state)
    for found in made.findings:
        yield from (found.place, found.finding.message, found.finding.fix)
    for group in (group for screen in made.screens for group in screen.groups):
        yield group.title
        yield from (line.label for line in group.lines)
    for section in (*made.sections, *made.plan):
        yield section.title
        yield from (part for line in section.lines for part in (line.label, line.said))
    for wait in made.waiting:
        yield from (wait.step, wait.time)
    for card in made.calls:
        yield from (card.question.text, card.answer.text, card.tip)
