"""The checklist 准备清单 as a value; documents, window and phone only render it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from icp_wizard.catalogue.glossary import Term
from icp_wizard.journey.calls import CallCard
from icp_wizard.journey.copylist import CopyScreen
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text

Pictures = Callable[[str], bytes | None]
"""A small JPEG of a picture by its name, None if it is not here."""


def no_pictures(_name: str) -> bytes | None:
    """Pictures of nothing."""
    return None


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

    @property
    def meaning(self) -> str:
        """What explains the value: the words of the other language, ``""`` without any."""
        if self.gloss is None:
            return ""
        return self.gloss.zh if self.gloss.en == self.value else self.gloss.en


@dataclass(frozen=True)
class Section:
    """A titled run of answers, such as one person or one website."""

    title: Text
    lines: tuple[Answered, ...]


@dataclass(frozen=True)
class PaperPicture:
    """A picture of one side of a paper, by its name in the library."""

    name: str
    side: Text


@dataclass(frozen=True)
class PaperLine:
    """One paper to have at hand: its name, whose, its sides, and its state in words.

    *pictures* are to be printed small; there are none unless they were asked for.
    """

    name: Text
    whose: str
    sides: Text
    state: Text
    done: bool
    pictures: tuple[PaperPicture, ...] = ()


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
    """Everything the paper says.

    *cover* tells what, who and when. *screens* are the copy list, in which the answers at the
    *compared* addresses were found the same as on their papers; *sections* are the kind of order
    and what no official screen asks, *plan* what to arrange besides. *terms* are those which
    stand in this document.
    """

    title: str
    subtitle: Text
    state: Text
    ready: bool
    cover: tuple[Answered, ...]
    next_steps: tuple[Text, ...]
    papers: tuple[PaperLine, ...]
    findings: tuple[FindingLine, ...]
    screens: tuple[CopyScreen, ...]
    compared: frozenset[str]
    sections: tuple[Section, ...]
    plan: tuple[Section, ...]
    waiting: tuple[Waiting, ...]
    calls: tuple[CallCard, ...]
    terms: tuple[Term, ...]
    papers_as_text: str
    rules_version: str
    rules_as_of: date
    made_on: date
    version: str
    masked: bool
