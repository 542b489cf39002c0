"""What a rule says of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from icp_wizard.model.text import Text


class Level(StrEnum):
    """How much a finding weighs: the system refuses, a reviewer may refuse, or good to know."""

    STOP = "stop"
    RISK = "risk"
    ADVICE = "advice"


@dataclass(frozen=True)
class Source:
    """A text a statement rests on; *date* is as the source states it, *day* its sortable form.

    Both languages are the same where a title is somebody else's or a date is plain digits.
    """

    title: Text
    date: Text
    where: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Repair:
    """A value prepared for the person to accept; never applied by itself."""

    value: str
    words: Text


@dataclass(frozen=True)
class Finding:
    """One fault at one address; *also* are the other addresses concerned.

    *mark* says that the sources are old or undated, None while they are recent.
    """

    rule: str
    level: Level
    address: str
    message: Text
    fix: Text
    sources: tuple[Source, ...] = ()
    also: tuple[str, ...] = ()
    reason: str = ""
    repair: Repair | None = None
    mark: Text | None = None
