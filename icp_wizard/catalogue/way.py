"""The route 判断路线 as a value: questions, options, outcomes, and what can be done instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from icp_wizard.model.condition import Answer
from icp_wizard.model.text import Text

COMPUTED = ("principal_is_adult", "principal_at_home")
"""What settles an option and is no field: worked out in rules/facts/decided.py."""

CONFIRMED = "confirmed"
"""The home of questions the person confirms: ``confirmed.service.content_is_personal``."""

ANY = "*"
"""Any answer at all settles the option."""


@dataclass(frozen=True)
class Page:
    """Questions that stand together."""

    key: str
    label: Text


@dataclass(frozen=True)
class Verdict:
    """What an outcome amounts to, in a few words and a sign."""

    key: str
    icon: str
    words: Text

    @property
    def can_file(self) -> bool:
        """Whether a draft follows."""
        return self.key in ("file", "file_then_licence")

    @property
    def is_no(self) -> bool:
        """Whether a person hears that it cannot be done this way."""
        return self.key == "blocked"


@dataclass(frozen=True)
class RouteOption:
    """One answer of a question: where it leads, and which facts and fields follow from it.

    *sets* gives facts to the rules, *carries* answers to fields, and *typed* says which answers
    typed elsewhere settle the question with this option.
    """

    key: str
    label: Text
    short: Text
    next: str
    sets: Mapping[str, Answer]
    carries: Mapping[str, str]
    typed: Mapping[str, tuple[str, ...]]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class RouteQuestion:
    """One question: why it is asked, how to tell the answer, and the rules behind it."""

    key: str
    page: str
    text: Text
    why: Text
    how: Text
    topic: Text
    pinyin: str
    rules: tuple[str, ...]
    options: tuple[RouteOption, ...]

    def option(self, key: str) -> RouteOption | None:
        """The option with this key."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True)
class Alternative:
    """What a person can do instead; *answers* are the changes of the way that try it at once.

    It is offered for these *services* only, for all if there are none.
    """

    key: str
    icon: str
    title: Text
    text: Text
    answers: Mapping[str, str]
    services: tuple[str, ...]


@dataclass(frozen=True)
class RouteOutcome:
    """Where a way ends; the first of *rules* decides it."""

    key: str
    verdict: str
    title: Text
    explanation: Text
    next: tuple[Text, ...]
    alternatives: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """A question on the way with the option chosen."""

    question: RouteQuestion
    option: RouteOption


@dataclass(frozen=True)
class Route:
    """All questions and outcomes by their keys.

    *disputed* says of rules in one line where their sources disagree.
    """

    start: str
    pages: Mapping[str, Page]
    verdicts: Mapping[str, Verdict]
    questions: Mapping[str, RouteQuestion]
    alternatives: Mapping[str, Alternative]
    outcomes: Mapping[str, RouteOutcome]
    disputed: Mapping[str, Text]

    def way(self, decide: Mapping[str, str]) -> tuple[tuple[Step, ...], str]:
        """The questions answered in order, and the key of the question or outcome they lead to.

        Answers off the way and options that do not exist are passed over.
        """
        steps: list[Step] = []
        here = self.start
        while here in self.questions:
            question = self.questions[here]
            option = question.option(decide.get(here, ""))
            if option is None:
                break
            steps.append(Step(question, option))
            here = option.next
        return tuple(steps), here

    def still(self, key: str) -> int:
        """How many questions there are at most from a question or outcome on."""
        return self._still[key]

    @cached_property
    def cited(self) -> frozenset[str]:
        """Every rule the route cites."""
        questions = self.questions.values()
        outcomes = (rule for outcome in self.outcomes.values() for rule in outcome.rules)
        asked = (rule for question in questions for rule in question.rules)
        chosen = (rule for each in questions for option in each.options for rule in option.rules)
        return frozenset((*outcomes, *asked, *chosen))

    @cached_property
    def _still(self) -> Mapping[str, int]:
        found = dict.fromkeys(self.outcomes, 0)

        def longest(key: str) -> int:
            if key not in found:
                found[key] = 1 + max(longest(each.next) for each in self.questions[key].options)
            return found[key]

        for key in self.questions:
            longest(key)
        return found
