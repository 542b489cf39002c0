"""What the pack holds: dated, sourced statements, some with a check, some to be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from icp_wizard.model.condition import Condition
from icp_wizard.model.finding import Level, Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.arguments import is_drawn

AREAS = (
    "eligibility",
    "account",
    "entity",
    "person",
    "phone",
    "naming",
    "domain",
    "preapproval",
    "access",
    "material",
    "location",
    "form",
    "process",
    "change",
    "after",
    "fee",
)
"""What a statement is about."""

ACTS = ("finding", "question", "paper", "note", "route", "deadline", "afterwards", "history")
"""Where a statement acts; *history* was true once and is kept to be explained."""

GROUPS = ("enterprise", "sole_trader", "institution", "government", "social_org", "individual")
"""The groups of applicants that provincial rules speak of."""

OLD = timedelta(days=730)
"""A statement older than this is marked wherever it is shown."""

_ASKED = "confirm"
_PAPER = "needs_paper"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One dated, sourced statement about filings.

    *home* and *when* say to whom it applies; *applies_to* are the groups of a provincial one,
    empty where it is for all. Of statements with one *subject* the nearer replaces the farther.
    *covers* are the ids of statements this one also stands for; *note* says where the sources
    disagree.
    """

    id: str
    area: str
    province: str = ""
    applies_to: tuple[str, ...] = ()
    home: str = ""
    when: Condition
    subject: str = ""
    covers: tuple[str, ...] = ()
    statement: Text
    note: Text | None = None
    sources: tuple[Source, ...]
    confidence: str

    @property
    def act(self) -> str:
        """Where it acts, one of ACTS."""
        raise NotImplementedError

    @property
    def day(self) -> date | None:
        """The day of its newest source, None if none has one."""
        return newest_day(self.sources)

    @property
    def reach(self) -> tuple[bool, int]:
        """How near it is: a province before the nation, then the fewer groups."""
        return bool(self.province), -len(self.applies_to or GROUPS)

    def age(self, day: date) -> timedelta | None:
        """How old its newest source is on a day, None if none is dated."""
        return day - self.day if self.day else None

    def is_old(self, day: date) -> bool:
        """Whether it is to be marked: older than two years, or undated."""
        return age_mark(self.sources, day) is not None


def newest_day(sources: Iterable[Source]) -> date | None:
    """The day of the newest of some sources, None if none has one."""
    return max((source.day for source in sources if source.day), default=None)


def age_mark(sources: Iterable[Source], day: date) -> Text | None:
    """How old sources are on a day, where that is to be said: over two years, or undated."""
    newest = newest_day(sources)
    if newest is None:
        return words("packs.undated")
    return words("packs.old") if day - newest > OLD else None


@dataclass(frozen=True)
class Words:
    """What a rule says for one reason; *fix* is what to do next."""

    message: Text
    fix: Text


@dataclass(frozen=True, kw_only=True)
class Rule(Statement):
    """A statement with a check, and how much it weighs.

    *question* is what a ``confirm`` asks. The level is already capped by confidence, by the age
    of the sources and by what a reviewer judges.
    """

    check: str
    args: Mapping[str, object]
    level: Level
    words: Mapping[str, Words]
    question: Text | None = None

    @property
    def act(self) -> str:
        """A finding, a question to confirm, or a paper."""
        return {_ASKED: "question", _PAPER: "paper"}.get(self.check, "finding")

    @property
    def drawn(self) -> bool:
        """Whether the engine draws its findings from the catalogue instead of running a check."""
        return is_drawn(self.check, self.args)

    def says(self, reason: str) -> Words:
        """The words for a reason, or those for any reason."""
        return self.words.get(reason) or self.words[""]


@dataclass(frozen=True, kw_only=True)
class Explanation(Statement):
    """A statement that is read and not checked, on the page of a *step*.

    *by* are the rules through which it acts if it is not only read; *quiet* ones are shown on
    request. What was true *until* a day names what replaced it in *superseded_by*.
    """

    acts: str
    step: str
    advice: Text
    quiet: bool = False
    by: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    superseded_by: str = ""

    @property
    def act(self) -> str:
        """As the pack says."""
        return self.acts


@dataclass(frozen=True)
class Elsewhere:
    """What becomes of a personal filing with an identity card from another province.

    *status* is ``local_card_only``, ``permit_needed``, ``allowed`` or ``no_limit_found``;
    *accepts* are the papers of which one is enough.
    """

    status: str
    accepts: tuple[str, ...]
    rule: str
    confidence: str
    contradicted: bool


@dataclass(frozen=True)
class Province:
    """A province with its administration and the characters its filing numbers begin with.

    *characters* are those in use, first, and those seen in old numbers.
    """

    code: str
    name: Text
    short: Text
    authority: Text
    characters: tuple[str, ...]
    elsewhere: Elsewhere
