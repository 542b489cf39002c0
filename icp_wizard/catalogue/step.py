"""A step: one page of the way, with the groups of questions on it."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.entry import Entry
from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Step:
    """One page: its name, and one short sentence why."""

    key: str
    icon: str
    label: Text
    sentence: Text


@dataclass(frozen=True)
class Group:
    """A card of questions on a page; *sections* of the official form are what it prepares.

    Without any it is there for every operation.
    """

    label: Text
    sentence: Text | None
    sections: tuple[str, ...] = ()


def read_step(entry: Entry) -> Step:
    """The step of one entry. Raises FaultyCatalogue."""
    return Step(
        entry.string("key"), entry.string("icon"), entry.text("label"), entry.text("sentence")
    )


def read_group(entry: Entry) -> Group:
    """The group of one entry. Raises FaultyCatalogue."""
    return Group(entry.text("label"), entry.optional_text("sentence"), entry.strings("sections"))
