"""The letters 文书 this program can write: whose paper they serve, their words, who signs.

*When* a letter is needed follows from its paper; where it has ``rules``, they say which of several
letters a paper calls for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.blank import blanks, checked_condition, with_blanks
from icp_wizard.catalogue.entry import Entry
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.condition import Condition
from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Text

FOLDER = "letters"
MARKS = ("sign", "thumb", "seal", "date")
"""A name by hand, a name by hand with a fingerprint, a seal in red, the day."""

ROLES = ("body", "heading")


@dataclass(frozen=True, kw_only=True)
class LetterLine:
    """A paragraph, there where *when* is true and *unless* is not; *each* home gives one a line.

    One that *needs* a blank is left out while that has no value.
    """

    text: Text
    role: str = "body"
    when: Condition
    unless: Condition
    each: str = ""
    needs: str = ""


@dataclass(frozen=True, kw_only=True)
class Closing:
    """A place at the foot for a signature, a seal or the day; *who* puts it there."""

    mark: str
    who: Text
    when: Condition
    unless: Condition


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter in our own words; *side* is the side of its paper it is, if that has several.

    Where no paper calls for it, it is still offered unless *when* is known not to hold.
    """

    key: str
    paper: str
    side: str
    rules: tuple[str, ...]
    when: Condition
    title: Text
    to: Text | None
    lines: tuple[LetterLine, ...]
    closing: tuple[Closing, ...]
    note: Text | None

    def serves(self, rule: str) -> bool:
        """Whether it is this letter which a rule wants, of those its paper can be."""
        return not self.rules or rule in self.rules


@cache
def letters() -> Mapping[str, Letter]:
    """Every letter by its key. Raises FaultyCatalogue."""
    return {key: _read(key) for key in _keys()}


@cache
def written_papers() -> frozenset[tuple[str, str]]:
    """The papers that are letters, each with the side it is; nothing else of them is read yet.

    Raises FaultyCatalogue.
    """
    return frozenset(_paper(Entry(_file(key), key, read_json(_file(key)))) for key in _keys())


def _keys() -> list[str]:
    return sorted(file.stem for file in (root() / FOLDER).glob("*.json"))


def _file(key: str) -> str:
    return f"{FOLDER}/{key}.json"


def _read(key: str) -> Letter:
    return read_letter(key, read_json(_file(key)))


def read_letter(key: str, raw: object) -> Letter:
    """One letter from its parsed file. Raises FaultyCatalogue."""
    entry = Entry(_file(key), key, raw)
    entry.closed("paper", "side", "rules", "when", "title", "to", "lines", "closing", "note")
    paper, side = _paper(entry)
    return Letter(
        key=key,
        paper=paper,
        side=side,
        rules=entry.strings("rules"),
        when=checked_condition(entry, "when", "true"),
        title=entry.text("title"),
        to=with_blanks(entry, entry.text("to")) if entry.has("to") else None,
        lines=tuple(map(_line, entry.entries("lines"))),
        closing=tuple(map(_closing, entry.entries("closing"))),
        note=entry.optional_text("note"),
    )


def _paper(entry: Entry) -> tuple[str, str]:
    """The paper which a letter is, and the side of it, if that has several."""
    paper = entry.choice("paper", tuple(catalogue().papers))
    sides = tuple(each.key for each in catalogue().papers[paper].sides)
    return paper, entry.choice("side", sides, "")


def _line(entry: Entry) -> LetterLine:
    entry.closed("en", "zh", "role", "when", "unless", "each", "needs")
    return LetterLine(
        text=with_blanks(entry, entry.label()),
        role=entry.choice("role", ROLES, "body"),
        when=checked_condition(entry, "when", "true"),
        unless=checked_condition(entry, "unless", "false"),
        each=entry.choice("each", ("", "service", "domain"), ""),
        needs=entry.choice("needs", ("", *blanks()), ""),
    )


def _closing(entry: Entry) -> Closing:
    entry.closed("mark", "en", "zh", "when", "unless")
    mark = entry.choice("mark", MARKS)
    return Closing(
        mark=mark,
        who=Text("", "") if mark == "date" else with_blanks(entry, entry.label()),
        when=checked_condition(entry, "when", "true"),
        unless=checked_condition(entry, "unless", "false"),
    )
