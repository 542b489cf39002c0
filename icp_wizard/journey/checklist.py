"""The checklist 准备清单 as a value; documents, window and phone only render it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Answered:
    """One answer: both labels, the value as it must be entered, and its other-language gloss.

    A *said* one is nothing to enter but a sentence of the plan: it stands in both languages. A
    *compared* one was found the same as on its paper, and has stood since.
    """

    label: Text
    value: str
    gloss: Text | None = None
    address: str = ""
    said: Text | None = None
    compared: bool = False


@dataclass(frozen=True)
class Section:
    """A titled run of answers, such as one person or one website."""

    title: Text
    lines: tuple[Answered, ...]


@dataclass(frozen=True)
class PaperLine:
    """One paper to have at hand: its name, whose, its sides, and its state in words."""

    name: Text
    whose: str
    sides: Text
    state: Text
    done: bool


@dataclass(frozen=True)
class FindingLine:
    """A finding with the place it speaks of, in words."""

    place: Text
    finding: Finding


@dataclass(frozen=True)
class Waiting:
    """A step after hand-over and how long it takes."""

    step: Text
    time: Text


@dataclass(frozen=True)
class Checklist:
    """Everything the paper says."""

    title: str
    subtitle: Text
    state: Text
    ready: bool
    next_steps: tuple[Text, ...]
    sections: tuple[Section, ...]
    papers: tuple[PaperLine, ...]
    findings: tuple[FindingLine, ...]
    waiting: tuple[Waiting, ...]
    papers_as_text: str
    rules_version: str
    rules_as_of: date
    made_on: date
    version: str
    masked: bool
