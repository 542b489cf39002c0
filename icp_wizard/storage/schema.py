"""The schema of a library and the numbered steps that lead to it.

A step speaks SQL and JSON alone, never today's model, and is never changed once released.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from icp_wizard.storage.trouble import FileTooNew

APPLICATION_ID = 0x49435057  # "ICPW"

Migration = Callable[[sqlite3.Connection], None]

FIRST_SCHEMA = (
    """CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        archived INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL,
        shown TEXT NOT NULL,
        title_key BLOB NOT NULL,
        operation TEXT NOT NULL,
        province TEXT NOT NULL,
        progress INTEGER NOT NULL,
        deadline TEXT NOT NULL,
        search TEXT NOT NULL,
        summary TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE documents (
        draft TEXT PRIMARY KEY REFERENCES drafts ON DELETE CASCADE,
        format INTEGER NOT NULL,
        filing TEXT NOT NULL,
        marks TEXT NOT NULL,
        events TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE changes (
        draft TEXT NOT NULL REFERENCES drafts ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        pairs TEXT NOT NULL,
        undoes INTEGER,
        PRIMARY KEY (draft, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE photos (
        name TEXT PRIMARY KEY,
        taken_in_at TEXT NOT NULL,
        facts TEXT NOT NULL,
        thumbnail BLOB NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE uses (
        draft TEXT NOT NULL REFERENCES drafts ON DELETE CASCADE,
        photo TEXT NOT NULL,
        PRIMARY KEY (draft, photo)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX uses_of_photo ON uses (photo)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
"""Rows of the start page stand apart from the documents, so that listing reads few pages."""


def _create(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in FIRST_SCHEMA:
        db.execute(statement)


def _add_originals(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE originals (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT")
    db.execute("CREATE TABLE origins (photo TEXT PRIMARY KEY, original TEXT NOT NULL) STRICT")
    db.execute("CREATE INDEX origins_of_original ON origins (original)")


def _add_entries(db: sqlite3.Connection) -> None:
    db.execute(
        """CREATE TABLE entries (
            draft TEXT NOT NULL REFERENCES drafts ON DELETE CASCADE,
            at TEXT NOT NULL,
            rules TEXT NOT NULL,
            filing TEXT NOT NULL,
            PRIMARY KEY (draft, at)
        ) STRICT, WITHOUT ROWID"""
    )


MIGRATIONS: Sequence[Migration] = (_create, _add_originals, _add_entries)


def version(db: sqlite3.Connection) -> int:
    """The number of the last step this file has taken; 0 for an empty file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_newer(db: sqlite3.Connection) -> bool:
    """Whether a later release wrote the file."""
    return version(db) > len(MIGRATIONS)


def check_not_newer(db: sqlite3.Connection, path: Path) -> None:
    """Raise FileTooNew if a later release wrote the file."""
    if is_newer(db):
        raise FileTooNew(path, version(db))


def is_behind(db: sqlite3.Connection) -> bool:
    """Whether an earlier release wrote the file."""
    return version(db) < len(MIGRATIONS)


def bring_up(db: sqlite3.Connection) -> None:
    """Bring the file up to this release, one transaction a step."""
    db.execute("PRAGMA auto_vacuum = INCREMENTAL")  # heeded by an empty file alone
    for number, step in enumerate(MIGRATIONS[version(db) :], start=version(db) + 1):
        with transaction(db):
            step(db)
            db.execute(f"PRAGMA user_version = {number}")


@contextmanager
def transaction(db: sqlite3.Connection) -> Generator[None]:
    """Everything inside is kept, or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # a full disk may have rolled back already
            db.execute("ROLLBACK")
        raise
