"""The blanks of letters and calls: which answers fill a ``{name}`` in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import Entry, entries
from icp_wizard.catalogue.load import catalogue, check_condition
from icp_wizard.model.condition import Condition
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "catalogue/blanks.json"
PEOPLE = ("legal_representative", "entity_principal", "service_principal")
BLANK = re.compile(r"\{(\w+)\}")
NUMBER = "n"
"""The blank which counts the lines made of one item each."""


@dataclass(frozen=True, kw_only=True)
class Blank:
    """What fills a blank: the first of *fields* that is answered, seen from whose letter it is.

    *of* is the role whose answers they are; *all* takes every answer there is; *filed* the one on
    record. An *individual* has another blank instead. *text* is the same in every draft. A blank
    with nothing but a *label* is left open for the pen, with more than a line's room if *wide*;
    of a *last* number only so many characters are taken.
    """

    name: str
    fields: tuple[str, ...] = ()
    of: str = ""
    all: bool = False
    filed: bool = False
    brief: bool = False
    wide: bool = False
    last: int = 0
    found: bool = False
    individual: str = ""
    text: Text | None = None
    label: Text | None = None


@cache
def blanks() -> Mapping[str, Blank]:
    """Every blank by its name. Raises FaultyCatalogue."""
    found = {name: _blank(name, entry) for name, entry in entries(FILE, read_json(FILE))}
    for name, entry in entries(FILE, read_json(FILE)):
        if found[name].individual and found[name].individual not in found:
            raise entry.fault(f"{found[name].individual!r} is no blank; add it or mend the name")
    return found


def named(text: Text) -> Iterator[str]:
    """The names of the blanks in a text."""
    yield from BLANK.findall(text.zh)


def checked_condition(entry: Entry, name: str, default: str) -> Condition:
    """A condition all of whose names exist. Raises FaultyCatalogue."""
    condition = entry.condition(name, default)
    check_condition(catalogue(), entry.file, entry.name, condition)
    return condition


def with_blanks(entry: Entry, text: Text) -> Text:
    """A text whose blanks are known, the same in both languages. Raises FaultyCatalogue."""
    if {*BLANK.findall(text.en)} != {*BLANK.findall(text.zh)}:
        raise entry.fault("give both languages the same blanks")
    for name in named(text):
        if name != NUMBER and name not in blanks():
            raise entry.fault(f"{name!r} is no blank; add it to {FILE}")
    return text


def _blank(name: str, entry: Entry) -> Blank:
    entry.closed(*(each for each in Blank.__dataclass_fields__ if each != "name"))
    for field in entry.strings("fields"):
        if field not in catalogue().fields:
            raise entry.fault(f"{field!r} is no field of the catalogue")
    return Blank(
        name=name,
        fields=entry.strings("fields"),
        of=entry.choice("of", ("", *PEOPLE), ""),
        all=entry.flag("all"),
        filed=entry.flag("filed"),
        brief=entry.flag("brief"),
        wide=entry.flag("wide"),
        last=entry.number("last", 0),
        found=entry.flag("found"),
        individual=entry.string("individual", ""),
        text=entry.optional_text("text"),
        label=entry.optional_text("label"),
    )
