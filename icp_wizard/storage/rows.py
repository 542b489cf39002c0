"""The rows of the start page, read without the model so that the window appears at once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from icp_wizard.model.text import Text

Sort = Literal["changed", "created", "title", "operation", "province", "progress", "deadline"]

_ORDER: dict[Sort, str] = {
    "changed": "changed_at",
    "created": "created_at",
    "title": "title_key",
    "operation": "operation",
    "province": "province",
    "progress": "progress",
    "deadline": "deadline",
}

NOTHING = Text("", "")


@dataclass(frozen=True)
class Summary:
    """What the start page says of a draft, worked out when it is saved.

    *operation*, *province* and *state* are keys; *progress* sorts states, higher is further;
    *deadline* is an ISO day or ``""``; *search* holds further words by which it is found.
    """

    kind: str = ""
    operation: str = ""
    operation_words: Text = NOTHING
    province: str = ""
    province_words: Text = NOTHING
    state: str = ""
    state_words: Text = NOTHING
    progress: int = 0
    to_mend: int = 0
    missing: int = 0
    next_thing: Text = NOTHING
    deadline: str = ""
    deadline_words: Text = NOTHING
    search: str = ""


@dataclass(frozen=True)
class Row:
    """One draft on the start page; *title* is never asked of the model."""

    id: str
    title: str
    created_at: datetime
    changed_at: datetime
    archived: bool
    summary: Summary


@dataclass(frozen=True)
class Query:
    """Which rows, in which order."""

    search: str = ""
    sort: Sort = "changed"
    descending: bool = True
    limit: int = 200
    offset: int = 0
    archived: bool = False


def rows(db: sqlite3.Connection, query: Query) -> list[Row]:
    """The drafts which hold every word of the search, sorted; empty values come last."""
    where, blanks = _where(query.search, query.archived)
    column, way = _ORDER[query.sort], "DESC" if query.descending else "ASC"
    found = db.execute(
        "SELECT id, shown, created_at, changed_at, archived, summary FROM drafts"  # noqa: S608
        f" WHERE {where} ORDER BY {column} IN ('', x''), {column} {way}, changed_at DESC, id"
        " LIMIT ? OFFSET ?",
        (*blanks, query.limit, query.offset),
    )
    return [_row(each) for each in found]


def count(db: sqlite3.Connection, search: str = "", archived: bool = False) -> int:
    """How many drafts *rows* would give without a limit."""
    where, blanks = _where(search, archived)
    return int(db.execute(f"SELECT count(*) FROM drafts WHERE {where}", blanks).fetchone()[0])  # noqa: S608


def summary_text(summary: Summary) -> str:
    """The JSON in which a summary is kept."""
    return json.dumps(asdict(summary), ensure_ascii=False)


def title_key(title: str) -> bytes:
    """What titles are sorted by: GB 18030 keeps common characters in the order of pinyin."""
    return title.casefold().encode("gb18030", "replace")


def _where(search: str, archived: bool) -> tuple[str, Sequence[object]]:
    parts = search.casefold().split()
    where = " AND ".join(["archived = ?", *("instr(search, ?)" for _ in parts)])
    return where, (int(archived), *parts)


def _row(found: Sequence[Any]) -> Row:
    id_, shown, created_at, changed_at, archived, summary = found
    return Row(id_, shown, _time(created_at), _time(changed_at), bool(archived), _summary(summary))


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:  # a damaged row is shown all the same: its draft may be whole
        return datetime.fromtimestamp(0, UTC)


def _summary(text: str) -> Summary:
    try:
        raw = json.loads(text)
        known = {name: _part(raw[name]) for name in Summary.__dataclass_fields__ if name in raw}
        return Summary(**known)
    except (ValueError, TypeError):
        return Summary()


def _part(value: Any) -> Any:
    return Text(*value) if isinstance(value, list) else value
