"""Originals of photos: the untouched bytes a fitted picture was made from.

An original goes with the last photo made from it, or before it when the person says so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from icp_wizard.storage.photos import name_of

_OF_DRAFT = (
    "photo IN (SELECT photo FROM uses WHERE draft = ?1)"
    " AND photo NOT IN (SELECT photo FROM uses WHERE draft <> ?1)"
)


def add(db: sqlite3.Connection, photo: str, content: bytes) -> None:
    """Keep what a photo was made from, once however many are made from it."""
    name = name_of(content)
    db.execute("INSERT OR IGNORE INTO originals VALUES (?, ?)", (name, content))
    db.execute("REPLACE INTO origins VALUES (?, ?)", (photo, name))
    drop_strays(db)  # a photo may have come from another original before


def content(db: sqlite3.Connection, photo: str) -> bytes | None:
    """The bytes a photo was made from, or None if they are not here whole."""
    query = "SELECT name, content FROM originals JOIN origins ON original = name WHERE photo = ?"
    row = db.execute(query, (photo,)).fetchone()
    return row[1] if row and name_of(row[1]) == row[0] else None


def size(db: sqlite3.Connection, draft: str) -> int:
    """The bytes which the originals only this draft names take up."""
    query = (
        "SELECT coalesce(sum(length(content)), 0) FROM originals"  # noqa: S608
        f" WHERE name IN (SELECT original FROM origins WHERE {_OF_DRAFT})"
    )
    return int(db.execute(query, (draft,)).fetchone()[0])


def drop_of(db: sqlite3.Connection, draft: str) -> None:
    """Delete the originals of the photos which no draft but this one names."""
    db.execute(f"DELETE FROM origins WHERE {_OF_DRAFT}", (draft,))  # noqa: S608
    drop_strays(db)


def drop_strays(db: sqlite3.Connection) -> None:
    """Delete the originals from which no photo here was made."""
    db.execute("DELETE FROM origins WHERE photo NOT IN (SELECT name FROM photos)")
    db.execute("DELETE FROM originals WHERE name NOT IN (SELECT original FROM origins)")


def whole(db: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """Each photo with its original, where that is what its name says."""
    query = "SELECT photo, name, content FROM origins JOIN originals ON name = original"
    for photo, name, found in db.execute(query):
        if name_of(found) == name:
            yield photo, found
