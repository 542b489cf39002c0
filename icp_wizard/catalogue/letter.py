"""The letters 文书 this program can write: whose paper they serve, their words, who signs.

*When* a letter is needed follows from its paper; where it has ``rules``, they say which of several
letters a paper calls for. The blanks of all letters stand once, in ``blanks.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import Entry, entries
from icp_wizard.catalogue.load import Catalogue, catalogue, check_condition
from icp_wizard.model.condition import Condition
from icp_wizard.model.resources import read_json, root
from icp_wizard.model.text import Text

FOLDER = "letters"
PEOPLE = ("legal_representative", "entity_principal", "service_principal")
MARKS = ("sign", "thumb", "seal", "date")
"""A name by hand, a name by hand with a fingerprint, a seal in red, the day."""

ROLES = ("body", "heading")
BLANK = re.compile(r"\{(\w+)\}")
NUMBER = "n"
"""The blank which counts the lines made of one item each."""


@dataclass(frozen=True, kw_only=True)
class Blank:
    """What fills a blank: the first of *fields* that is answered, seen from whose letter it is.

    *of* is the role whose answers they are; *all* takes every answer there is; *filed* the one on
    record. An *individual* has another blank instead. *text* is the same in every draft. A blank
    with nothing but a *label* is left open for the pen, with more than a line's room if *wide*.
    """

    name: str
    fields: tuple[str, ...] = ()
    of: str = ""
    all: bool = False
    filed: bool = False
    brief: bool = False
    wide: bool = False
    found: bool = False
    individual: str = ""
    text: Text | None = None
    label: Text | None = None


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
    files = sorted((root() / FOLDER).glob("*.json"))
    keys = [file.stem for file in files if file.stem != "blanks"]
    return {key: read_letter(key, read_json(f"{FOLDER}/{key}.json")) for key in keys}


@cache
def blanks() -> Mapping[str, Blank]:
    """Every blank of the letters by its name. Raises FaultyCatalogue."""
    file = f"{FOLDER}/blanks.json"
    found = {name: _blank(name, entry) for name, entry in entries(file, read_json(file))}
    for name, entry in entries(file, read_json(file)):
        if found[name].individual and found[name].individual not in found:
            raise entry.fault(f"{found[name].individual!r} is no blank; add it or mend the name")
    return found


def read_letter(key: str, raw: object) -> Letter:
    """One letter from its parsed file. Raises FaultyCatalogue."""
    entry = Entry(f"{FOLDER}/{key}.json", key, raw)
    entry.closed("paper", "side", "rules", "when", "title", "to", "lines", "closing", "note")
    paper = entry.choice("paper", tuple(catalogue().papers))
    sides = tuple(each.key for each in catalogue().papers[paper].sides)
    return Letter(
        key=key,
        paper=paper,
        side=entry.choice("side", sides, ""),
        rules=entry.strings("rules"),
        when=_condition(entry, "when", "true"),
        title=entry.text("title"),
        to=_known(entry, entry.text("to")) if entry.has("to") else None,
        lines=tuple(map(_line, entry.entries("lines"))),
        closing=tuple(map(_closing, entry.entries("closing"))),
        note=entry.optional_text("note"),
    )


def named(text: Text) -> Iterator[str]:
    """The names of the blanks in a text."""
    yield from BLANK.findall(text.zh)


def _line(entry: Entry) -> LetterLine:
    entry.closed("en", "zh", "role", "when", "unless", "each", "needs")
    return LetterLine(
        text=_known(entry, entry.label()),
        role=entry.choice("role", ROLES, "body"),
        when=_condition(entry, "when", "true"),
        unless=_condition(entry, "unless", "false"),
        each=entry.choice("each", ("", "service", "domain"), ""),
        needs=entry.choice("needs", ("", *blanks()), ""),
    )


def _closing(entry: Entry) -> Closing:
    entry.closed("mark", "en", "zh", "when", "unless")
    mark = entry.choice("mark", MARKS)
    return Closing(
        mark=mark,
        who=Text("", "") if mark == "date" else _known(entry, entry.label()),
        when=_condition(entry, "when", "true"),
        unless=_condition(entry, "unless", "false"),
    )


def _condition(entry: Entry, name: str, default: str) -> Condition:
    condition = entry.condition(name, default)
    check_condition(catalogue(), entry.file, entry.name, condition)
    return condition


def _known(entry: Entry, text: Text) -> Text:
    """A text whose blanks are known, and the same in both languages."""
    if {*BLANK.findall(text.en)} != {*BLANK.findall(text.zh)}:
        raise entry.fault("give both languages the same blanks")
    for name in named(text):
        if name != NUMBER and name not in blanks():
            raise entry.fault(f"{name!r} is no blank; add it to {FOLDER}/blanks.json")
    return text


def _blank(name: str, entry: Entry) -> Blank:
    entry.closed(*(each for each in Blank.__dataclass_fields__ if each != "name"))
    known: Catalogue = catalogue()
    for field in entry.strings("fields"):
        if field not in known.fields:
            raise entry.fault(f"{field!r} is no field of the catalogue")
    return Blank(
        name=name,
        fields=entry.strings("fields"),
        of=entry.choice("of", ("", *PEOPLE), ""),
        all=entry.flag("all"),
        filed=entry.flag("filed"),
        brief=entry.flag("brief"),
        wide=entry.flag("wide"),
        found=entry.flag("found"),
        individual=entry.string("individual", ""),
        text=entry.optional_text("text"),
        label=entry.optional_text("label"),
    )
