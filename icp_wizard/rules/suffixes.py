"""Domain suffixes which may be filed, which may not, and which nobody is sure of.

The list warns and proves nothing: it has a date, and a suffix on none of its parts is to be
checked with the ministry, never refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import CONFIDENCES, Entry
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "rules/suffixes.json"
STATUSES = ("approved", "contested", "not_approved")


@dataclass(frozen=True)
class Suffix:
    """What the list says of one suffix; *name* is without its leading dot."""

    name: str
    status: str
    confidence: str
    note: Text | None = None


UNKNOWN = Suffix("", "unknown", "low")


def status(name: str) -> str:
    """``approved``, ``not_approved``, ``contested`` or ``unknown`` for a domain name."""
    return suffix_of(name).status


def suffix_of(name: str) -> Suffix:
    """The longest listed suffix at the end of a domain name, in either of its forms."""
    labels = name.lower().strip(".").split(".")
    for start in range(1, len(labels)):
        found = suffixes().get(".".join(labels[start:]))
        if found:
            return found
    return UNKNOWN


def suffixes_as_of() -> str:
    """The day of the list as it is written."""
    return Entry(FILE, "the whole file", read_json(FILE)).string("as_of")


@cache
def suffixes() -> Mapping[str, Suffix]:
    """Every listed suffix by both its forms. Raises FaultyCatalogue."""
    return read_suffixes(FILE, read_json(FILE))


def read_suffixes(file: str, raw: object) -> Mapping[str, Suffix]:
    """The suffixes of one parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the whole file", raw)
    table: dict[str, Suffix] = {}
    for part in STATUSES:
        for entry in top.entries(part):
            suffix = _suffix(entry, part)
            for form in {suffix.name, entry.string("ascii", suffix.name)}:
                if form in table:
                    raise FaultyCatalogue(file, part, f"give the suffix {form!r} once")
                table[form] = suffix
    return table


def _suffix(entry: Entry, part: str) -> Suffix:
    confidence = entry.choice("confidence", CONFIDENCES)
    return Suffix(entry.string("suffix"), part, confidence, entry.optional_text("note"))
