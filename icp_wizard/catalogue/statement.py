"""Statements: what a rule says in one sentence, with its sources, its age and its history.

The route's outcomes and the seed table cite them by id. Not to be confused with checks: a
statement is read, a check is run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries, listed
from icp_wizard.model.finding import Source
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "route/verdicts.json"
OLD = timedelta(days=730)
STATUSES = ("current", "historical", "seed_only")


@dataclass(frozen=True)
class Statement:
    """One dated, sourced sentence; *effective* is the day it came into force, as far as known.

    *note* says in one line where sources disagree. A historical statement names the one
    which took its place.
    """

    id: str
    status: str
    statement: Text
    fix: Text
    effective: str
    superseded_by: str
    note: Text | None
    sources: tuple[Source, ...]
    confidence: str

    @property
    def day(self) -> date | None:
        """The day of its newest source, None if none has one."""
        return max((source.day for source in self.sources if source.day), default=None)

    def is_old(self, day: date) -> bool:
        """Whether it is to be marked: older than two years, or undated."""
        return self.day is None or day - self.day > OLD


@cache
def statements() -> Mapping[str, Statement]:
    """Every statement that is cited, by its id. Raises FaultyCatalogue."""
    return read_statements(FILE, read_json(FILE))


def read_statements(file: str, written: object) -> Mapping[str, Statement]:
    """The statements of one parsed file. Raises FaultyCatalogue."""
    top = Entry(file, "the statements", written)
    top.closed("as_of", "sources", "statements")
    sources = {key: _source(entry) for key, entry in entries(file, top.value("sources"))}
    found: dict[str, Statement] = {}
    for entry in listed(file, top.value("statements")):
        statement = _statement(entry, sources)
        if statement.id in found:
            raise entry.fault(f"give each statement once; {statement.id!r} stands twice")
        found[statement.id] = statement
    _check_successors(file, found)
    return MappingProxyType(found)


def _statement(entry: Entry, sources: Mapping[str, Source]) -> Statement:
    entry.closed(
        "key",
        "status",
        "statement",
        "fix",
        "effective",
        "superseded_by",
        "note",
        "sources",
        "confidence",
    )
    return Statement(
        id=entry.string("key"),
        status=entry.choice("status", STATUSES),
        statement=entry.text("statement"),
        fix=entry.text("fix"),
        effective=entry.string("effective", ""),
        superseded_by=entry.string("superseded_by", ""),
        note=entry.optional_text("note"),
        sources=_cited(entry, sources),
        confidence=entry.choice("confidence", CONFIDENCES),
    )


def _cited(entry: Entry, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    keys = entry.strings("sources")
    unknown = [key for key in keys if key not in sources]
    if unknown or not keys:
        raise entry.fault(f"cite sources that stand in 'sources', not {', '.join(unknown) or '-'}")
    return tuple(sources[key] for key in keys)


def _source(entry: Entry) -> Source:
    entry.closed("title", "date", "day", "where")
    try:
        day = date.fromisoformat(entry.string("day")) if entry.has("day") else None
    except ValueError:
        raise entry.fault("write 'day' as YYYY-MM-DD") from None
    return Source(entry.string("title"), entry.string("date"), entry.string("where", ""), day)


def _check_successors(file: str, found: Mapping[str, Statement]) -> None:
    for statement in found.values():
        if statement.superseded_by and statement.superseded_by not in found:
            entry = Entry(file, statement.id, {})
            raise entry.fault(f"{statement.superseded_by!r} took its place but is not here")
        if (statement.status == "historical") is not bool(statement.superseded_by):
            entry = Entry(file, statement.id, {})
            raise entry.fault("name in 'superseded_by' what took the place of what is historical")
