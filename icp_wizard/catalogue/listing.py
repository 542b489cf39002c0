"""A repeating group: people, services, domains and so on."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.entry import Entry
from icp_wizard.model.condition import Condition
from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Listing:
    """One repeating group; at least *least* items are needed while *needed* holds.

    *sections* of the official form are what its items prepare, for every operation without any.
    """

    key: str
    pattern: str
    step: str
    home: str
    least: int
    when: Condition
    needed: Condition
    sections: tuple[str, ...]
    label: Text
    one: Text
    add: Text
    missing: Text
    cure: Text


def read_listing(entry: Entry) -> Listing:
    """The repeating group of one entry. Raises FaultyCatalogue."""
    return Listing(
        entry.string("key"),
        entry.string("pattern"),
        entry.string("step"),
        entry.string("home"),
        entry.number("min", 0),
        entry.condition("when"),
        entry.condition("when"),
        entry.strings("sections"),
        entry.text("label"),
        entry.text("one"),
        entry.text("add"),
        entry.text("missing"),
        entry.text("cure"),
    )
