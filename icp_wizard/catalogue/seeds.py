"""What the two documents this program grew from said, and what is true of it today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from icp_wizard.catalogue.entry import Entry, listed
from icp_wizard.model.finding import Source
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

FILE = "seeds.json"
HOLDS = ("yes", "no", "partly", "unknown")
_KNOWN = ("key", "asked", "statement", "rules", "holds", "today", "changed", "newer", "shows")
PLACES = ("outcome", "question", "rule", "field")


@dataclass(frozen=True)
class Changed:
    """When a statement ceased to hold: on this day if *exact*, else by this day at the latest."""

    day: date
    exact: bool


@dataclass(frozen=True)
class Shown:
    """Where the program says it: an outcome, a question, a rule or a field, by its key."""

    kind: str
    key: str


@dataclass(frozen=True)
class SeedDocument:
    """One of the two documents: its title in our words, and when it was written."""

    title: Text
    dated: Text


@dataclass(frozen=True)
class SeedAnswer:
    """One old statement in our words: whether it holds, and what is true today.

    *asked* is the question a person has, *newer* are the sources of what is true today, none if
    nobody else speaks of it.
    """

    key: str
    document: SeedDocument
    asked: Text
    statement: Text
    rules: tuple[str, ...]
    holds: str
    today: Text
    changed: Changed | None
    newer: tuple[Source, ...]
    shows: tuple[Shown, ...]

    @property
    def verdict(self) -> Text:
        """Whether it still holds, in one line, with the day of the change."""
        if self.changed is None:
            return words(f"route.seed_{self.holds}")
        sort = "on" if self.changed.exact else "by"
        return words(f"route.seed_{self.holds}_{sort}", day=self.changed.day.isoformat())


@cache
def seed_answers() -> tuple[SeedAnswer, ...]:
    """Every statement of both documents in its order. Raises FaultyCatalogue."""
    return read_seeds(FILE, read_json(FILE))


def read_seeds(file: str, written: object) -> tuple[SeedAnswer, ...]:
    """The statements of one parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the statements", written)
    top.closed("documents", "statements")
    documents = dict(map(_document, listed(file, top.value("documents"))))
    found = tuple(_answer(each, documents) for each in listed(file, top.value("statements")))
    keys = [each.key for each in found]
    for key in keys:
        if keys.count(key) > 1:
            raise top.fault(f"give each statement once; {key!r} stands twice")
    return found


def _document(entry: Entry) -> tuple[str, SeedDocument]:
    entry.closed("key", "title", "dated")
    return entry.string("key"), SeedDocument(entry.text("title"), entry.text("dated"))


def _answer(entry: Entry, documents: Mapping[str, SeedDocument]) -> SeedAnswer:
    entry.closed(*_KNOWN)
    key, holds = entry.string("key"), entry.choice("holds", HOLDS)
    document = documents.get(key[0])
    if document is None:
        raise entry.fault("begin its key with the letter of a document")
    if (holds in ("no", "partly")) is not entry.has("changed"):
        raise entry.fault("say when it 'changed' if it no longer holds, and only then")
    return SeedAnswer(
        key=key,
        document=document,
        asked=entry.text("asked"),
        statement=entry.text("statement"),
        rules=entry.strings("rules"),
        holds=holds,
        today=entry.text("today"),
        changed=_changed(entry) if entry.has("changed") else None,
        newer=tuple(_source(each) for each in entry.entries("newer")),
        shows=tuple(_shown(entry, each) for each in entry.strings("shows")),
    )


def _changed(entry: Entry) -> Changed:
    inside = Entry(entry.file, f"{entry.name}.changed", entry.value("changed"))
    inside.closed("day", "exact")
    try:
        return Changed(date.fromisoformat(inside.string("day")), inside.flag("exact"))
    except ValueError:
        raise inside.fault("write 'day' as YYYY-MM-DD") from None


def _source(entry: Entry) -> Source:
    entry.closed("title", "date")
    return Source(entry.either("title"), entry.either("date"))


def _shown(entry: Entry, written: str) -> Shown:
    kind, _, key = written.partition(":")
    if kind not in PLACES or not key:
        raise entry.fault(f"write {written!r} as one of {', '.join(PLACES)}, a colon and a key")
    return Shown(kind, key)
