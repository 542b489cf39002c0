"""Reading what can still be read from a damaged library into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from icp_wizard.storage import originals, schema
from icp_wizard.storage.file import connected
from icp_wizard.storage.place import private_file

TABLES = (
    *("settings", "drafts", "documents", "changes", "entries"),
    *("photos", "uses", "originals", "origins"),
)
"""In the order of their references."""


def salvaged(damaged: Path, target: Path) -> int:
    """Copy every readable row to a new library at *target*; gives how many drafts it holds.

    If there is none, no file is made.
    """
    private_file(target)
    with closing(connected(target)) as db:
        schema.bring_up(db)
        _copy_all(damaged, db)
        rescued = int(db.execute("SELECT count(*) FROM documents").fetchone()[0])
    if not rescued:
        target.unlink()
    return rescued


def _copy_all(damaged: Path, target: sqlite3.Connection) -> None:
    for table in TABLES:
        with suppress(sqlite3.Error), closing(connected(damaged)) as source:
            source.execute("PRAGMA cell_size_check = OFF")
            columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
            for row in _readable(source, table, columns):
                _keep(target, table, row)
    with schema.transaction(target):
        _drop_strays(target)


def _readable(
    source: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[Sequence[object]]:
    """The rows from both ends of a table, as far as its pages can be read."""
    key = ", ".join(columns[:2]) if table in ("changes", "entries", "uses") else columns[0]
    for way in ("ASC", "DESC"):
        for order in (f"ORDER BY {key} {way}", f"ORDER BY rowid {way}"):
            with suppress(sqlite3.Error):
                yield from source.execute(
                    f"SELECT {', '.join(columns)} FROM {table} {order}"  # noqa: S608
                )


def _keep(target: sqlite3.Connection, table: str, row: Sequence[object]) -> None:
    blanks = ", ".join("?" for _ in row)
    with suppress(sqlite3.Error):
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({blanks})", row)  # noqa: S608


def _drop_strays(target: sqlite3.Connection) -> None:
    """Leave no draft without a document, and nothing that belongs to no draft."""
    target.execute("DELETE FROM drafts WHERE id NOT IN (SELECT draft FROM documents)")
    for table in ("documents", "changes", "entries", "uses"):
        target.execute(f"DELETE FROM {table} WHERE draft NOT IN (SELECT id FROM drafts)")  # noqa: S608
    originals.drop_strays(target)
