"""Photos of papers, named by their content and kept while a filing or its history names them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any


def name_of(content: bytes) -> str:
    """The name of a photo: ``sha256:`` and the digest of its bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def add(
    db: sqlite3.Connection,
    content: bytes,
    facts: Mapping[str, Any],
    thumbnail: bytes,
) -> str:
    """Keep a photo, once however often it comes; gives its name."""
    name = name_of(content)
    now = datetime.now(UTC).isoformat()
    db.execute(
        "INSERT INTO photos VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
        (name, now, json.dumps(dict(facts), ensure_ascii=False), thumbnail, content),
    )
    return name


def content(db: sqlite3.Connection, name: str) -> bytes | None:
    """The bytes of a photo, or None if they are not here whole."""
    found = _one(db, "content", name)
    return found if found is not None and name_of(found) == name else None


def thumbnail(db: sqlite3.Connection, name: str) -> bytes | None:
    """The small picture of a photo, or None if it is not here."""
    return _one(db, "thumbnail", name)


def facts(db: sqlite3.Connection, names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What was found out about these photos, by name; those not here are left out."""
    found = {name: _one(db, "facts", name) for name in names}
    return {name: json.loads(text) for name, text in found.items() if text is not None}


def use(db: sqlite3.Connection, draft: str, names: Iterable[str]) -> None:
    """Note that a draft or its history names these photos."""
    db.executemany("INSERT OR IGNORE INTO uses VALUES (?, ?)", [(draft, name) for name in names])


def drop_only_of(db: sqlite3.Connection, draft: str) -> None:
    """Delete the photos which no draft but this one names."""
    db.execute(
        "DELETE FROM photos WHERE name IN (SELECT photo FROM uses WHERE draft = ?1)"
        " AND name NOT IN (SELECT photo FROM uses WHERE draft <> ?1)",
        (draft,),
    )


def are_unused(db: sqlite3.Connection) -> bool:
    """Whether there is a photo which no draft names."""
    query = "SELECT EXISTS (SELECT 1 FROM photos WHERE name NOT IN (SELECT photo FROM uses))"
    return bool(db.execute(query).fetchone()[0])


def drop_unused(db: sqlite3.Connection) -> None:
    """Delete the photos which no draft names; for opening, when none is on its way."""
    db.execute("DELETE FROM photos WHERE name NOT IN (SELECT photo FROM uses)")


def _one(db: sqlite3.Connection, column: str, name: str) -> Any:
    row = db.execute(f"SELECT {column} FROM photos WHERE name = ?", (name,)).fetchone()  # noqa: S608
    return row[0] if row else None
