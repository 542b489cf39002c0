"""What the phone link protects and what it does not, for the window and for THREATS.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text


@dataclass(frozen=True)
class Entry:
    """One threat or fact: what it is about, and what is so."""

    lead: Text
    said: Text


@dataclass(frozen=True)
class Section:
    """Entries under a heading."""

    title: Text
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Threats:
    """The whole, in reading order; `` ` `` stands around what belongs to machines."""

    title: Text
    intro: tuple[Text, ...]
    sections: tuple[Section, ...]


def threats() -> Threats:
    """Read it."""
    book: dict[str, Any] = read_json("phone/threats.json")
    intro = tuple(_text(each) for each in book["intro"])
    return Threats(_text(book["title"]), intro, tuple(_section(one) for one in book["sections"]))


def _section(one: dict[str, Any]) -> Section:
    entries = (Entry(_text(each["lead"]), _text(each["said"])) for each in one["entries"])
    return Section(_text(one["title"]), tuple(entries))


def _text(entry: dict[str, str]) -> Text:
    return Text(entry["en"], entry["zh"])
