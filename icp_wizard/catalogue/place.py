"""A place: one line of a screen of the Chinese system."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.catalogue.entry import CONFIDENCES, Entry
from icp_wizard.model.condition import Condition
from icp_wizard.model.text import Text

HOWS = ("paste", "select", "upload", "action", "auto", "captcha", "none")


@dataclass(frozen=True)
class PlaceSection:
    """A run of places on one screen, repeated for each item of its home *of*."""

    key: str
    screen: str
    order: int
    of: str
    label: Text
    aliases: tuple[str, ...]
    when: Condition
    note: Text | None


@dataclass(frozen=True)
class Place:
    """One line of the Chinese system.

    Its value is the answer to *field*, or the fact *value*, or the picture of *paper*, or none.
    For an individual it is the principal's answer to *individual*, if that is given.
    *of* says whose: of the entity, its principal, a service, a domain and so on. *how* is what
    the person does there; ``asked`` is yes, or the province or screen on which it depends.
    """

    key: str
    section: str
    screen: str
    order: int
    label: Text
    aliases: tuple[str, ...]
    how: str
    of: str
    field: str
    individual: str
    value: str
    paper: str
    when: Condition
    note: Text | None
    asked: str
    legacy: bool
    sources: tuple[str, ...]
    confidence: str


def read_section(entry: Entry) -> PlaceSection:
    """The section of one entry. Raises FaultyCatalogue."""
    return PlaceSection(
        entry.string("key"),
        entry.string("screen"),
        entry.number("order", 0),
        entry.string("of"),
        entry.text("label"),
        entry.strings("aliases"),
        entry.condition("when"),
        entry.optional_text("note"),
    )


def read_place(entry: Entry) -> Place:
    """The place of one entry. Raises FaultyCatalogue."""
    return Place(
        key=entry.string("key"),
        section=entry.string("section"),
        screen=entry.string("screen"),
        order=entry.number("order", 0),
        label=entry.text("label"),
        aliases=entry.strings("aliases"),
        how=entry.choice("how", HOWS),
        of=entry.string("of"),
        field=entry.string("field", ""),
        individual=entry.string("individual", ""),
        value=entry.string("value", ""),
        paper=entry.string("paper", ""),
        when=entry.condition("when"),
        note=entry.optional_text("note"),
        asked=entry.choice("asked", ("yes", "province", "screen")),
        legacy=entry.flag("legacy"),
        sources=entry.strings("sources"),
        confidence=entry.choice("confidence", CONFIDENCES),
    )
