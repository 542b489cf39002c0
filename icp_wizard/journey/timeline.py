"""A back-planned filing as a value: the last safe day of each step; pages only draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from icp_wizard.model.finding import Finding, Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words


class Ending(StrEnum):
    """With what an order ends: a site opened, a decision, or what no source tells."""

    OPENED = "opened"
    DECIDED = "decided"
    UNKNOWN = "unknown"

    def worded(self, key: str) -> str:
        """The key of a sentence on the end of such an order."""
        return key if self is Ending.OPENED else f"{key}_{self}"


class Aim(StrEnum):
    """What the person has fixed: the day of the end, mostly an opening, or of submission."""

    OPEN = "open_on"
    SUBMIT = "submit_on"


@dataclass(frozen=True)
class Wish:
    """The day that was fixed."""

    aim: Aim
    day: date


NOTHING = Text("", "")


class Who(StrEnum):
    """Whose turn a step is."""

    YOU = "you"
    PROVIDER = "provider"
    REGULATOR = "regulator"


@dataclass(frozen=True)
class Step:
    """One step: *last* is its last safe day, even if everything after it takes its longest.

    *earliest* is the first day it can be over if all goes quickly. *done* steps need nothing
    more; *late* ones cannot keep their safe day. *why* is what its rule states, *address* the
    answer it speaks of, if any.
    """

    key: str
    title: Text
    who: Who
    earliest: date
    last: date
    rule: str
    done: bool = False
    late: bool = False
    why: Text = NOTHING
    sources: tuple[Source, ...] = ()
    address: str = ""

    @property
    def told(self) -> Text:
        """Whose turn the step is, its days and how it stands."""
        state = "done" if self.done else "late" if self.late else "due"
        return words(
            f"plan.told_{state}",
            who=words(f"plan.who_{self.who}"),
            earliest=self.earliest,
            last=self.last,
            state=words(f"plan.sign_{state}"),
        )


@dataclass(frozen=True)
class Notice:
    """Something the plan cannot keep, and what is safe instead."""

    message: Text
    fix: Text
    address: str = ""


@dataclass(frozen=True)
class Timeline:
    """All steps in order, seen from *made_on*.

    *submit_by* is the last safe day of submission and *open_by* the day by which the site can
    safely open, or the order be decided, as its *ending* tells. *first_submit* is the first day
    on which submission is possible; from there *first_open* is the quickest opening and
    *safe_open* the one to promise. *findings* are what expires inside the span; *gaps* tell of
    years whose holidays are not published.
    """

    wish: Wish
    made_on: date
    submit_by: date
    open_by: date
    first_submit: date
    first_open: date
    safe_open: date
    steps: tuple[Step, ...]
    notices: tuple[Notice, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Text, ...]
    holidays_as_of: date
    ending: Ending = Ending.OPENED

    @property
    def late(self) -> bool:
        """Whether the wish cannot be kept safely any more."""
        return any(step.late for step in self.steps)

    @property
    def next_step(self) -> Step | None:
        """What the person does next, None once it is others' turn."""
        mine = (step for step in self.steps if step.who is Who.YOU and not step.done)
        return next(mine, None)
