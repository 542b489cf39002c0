"""Decide 判断: the way through the route as a value, worked out from the answers every time.

Changing an early answer keeps the later ones that still lie on the way and passes over the
others; nothing is ever lost, because nothing but the answers is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.way import Route, RouteOption, RouteOutcome, RouteQuestion, Step
from icp_wizard.model.condition import Answer
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.facts.decided import answers, typed


@dataclass(frozen=True)
class Answered:
    """A question on the way with its option; *typed* if an answer on another page settled it."""

    question: RouteQuestion
    option: RouteOption
    typed: bool = False


@dataclass(frozen=True)
class Walk:
    """How far the answers lead: to the next *question*, or to an *ending*."""

    answered: tuple[Answered, ...]
    question: RouteQuestion | None
    ending: RouteOutcome | None
    at_most: int

    @property
    def answers(self) -> Mapping[str, str]:
        """The options chosen on the way, by question."""
        return {each.question.key: each.option.key for each in self.answered}

    @property
    def facts(self) -> Mapping[str, Answer]:
        """What the options say; a later one speaks over an earlier one."""
        return {name: value for each in self.answered for name, value in each.option.sets.items()}

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules which options on the way brought in, each once."""
        return tuple(dict.fromkeys(rule for each in self.answered for rule in each.option.rules))

    @property
    def number(self) -> int:
        """Which question this is, counted from 1; at an ending how many there were."""
        return len(self.answered) + (self.question is not None)

    @property
    def count(self) -> Text:
        """Where the person stands, in words."""
        return words("route.count", number=self.number, most=self.at_most)


def walk(
    decide: Mapping[str, str], settled: Iterable[str] = (), known: Route | None = None
) -> Walk:
    """Follow the answers as far as they lead; *settled* are questions answered on other pages.

    Unknown questions and options are passed over.
    """
    within = known or route()
    steps, here = within.way(decide)
    elsewhere = frozenset(settled)
    return Walk(
        answered=tuple(_answered(step, elsewhere) for step in steps),
        question=within.questions.get(here),
        ending=within.outcomes.get(here),
        at_most=len(steps) + within.still(here),
    )


def walk_of(filing: Filing, day: date) -> Walk:
    """The walk of a draft: what is typed is not asked again, and wins."""
    return walk(answers(filing, day), typed(filing, day))


def way_to(key: str, known: Route | None = None) -> Mapping[str, str]:
    """The shortest answers that lead to a question or an outcome. Raises KeyError if none do."""
    within = known or route()
    ways: dict[str, dict[str, str]] = {within.start: {}}
    for here in (queue := [within.start]):
        question = within.questions.get(here)
        for option in question.options if question else ():
            if option.next not in ways:
                ways[option.next] = {**ways[here], here: option.key}
                queue.append(option.next)
    return ways[key]


def back_to(decide: Mapping[str, str], question: str) -> Mapping[str, str]:
    """The answers before a question, to look at it again; the later ones are not thrown away.

    Only the answer itself is left out, so choosing the same option leads back where one was.
    """
    return {key: option for key, option in decide.items() if key != question}


def slips(decide: Mapping[str, str], known: Route | None = None) -> tuple[Text, ...]:
    """What is written wrongly in answers from outside: questions and options that do not exist."""
    questions = (known or route()).questions
    found: list[Text] = []
    for name, chosen in decide.items():
        question = questions.get(name)
        if question is None:
            found.append(_no_question(name, questions))
        elif question.option(chosen) is None:
            options = ", ".join(option.key for option in question.options)
            found.append(words("route.unknown_option", name=name, option=chosen, options=options))
    return tuple(found)


def _no_question(name: str, questions: Iterable[str]) -> Text:
    near = get_close_matches(name, list(questions), 1)
    if near:
        return words("route.nearest", name=name, nearest=near[0])
    return words("route.unknown_question", name=name)


def _answered(step: Step, elsewhere: frozenset[str]) -> Answered:
    return Answered(step.question, step.option, step.question.key in elsewhere)
