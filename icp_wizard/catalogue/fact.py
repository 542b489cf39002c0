"""A fact: something a condition may name that is worked out and not asked."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.entry import Entry
from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Fact:
    """A declared fact: its name, the home it belongs to, the values it can take, its words."""

    name: str
    home: str
    kind: str
    options: frozenset[str]
    words: Text


def read_fact(entry: Entry) -> Fact:
    """The fact of one entry. Raises FaultyCatalogue."""
    return Fact(
        entry.string("key"),
        entry.string("home", ""),
        entry.choice("kind", ("yes_no", "choice", "number", "text")),
        frozenset(entry.strings("options")),
        entry.text("words"),
    )
