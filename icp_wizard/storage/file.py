"""The SQLite file of a library while it is open.

Two connections: one writes, one reads, so that listing drafts never waits for the disk to sync.
Both may be used from any thread, one at a time. Every write checks first that the file is still
the one that was opened: a drive may be pulled out, a cloud folder may put another file there.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from icp_wizard.storage.schema import transaction
from icp_wizard.storage.trouble import AlreadyOpen, Replaced, Unreachable, trouble_of

PATIENCE = 5.0  # seconds for another reader of the same file
MARK = "opened"

PRAGMAS = (
    "synchronous = FULL",  # a commit survives a power cut, not only a kill
    "fullfsync = ON",  # macOS: as far as the platter
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",  # nothing personal in temporary files
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


def connected(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection with our settings; *mode* is that of SQLite's URI. Never makes a file."""
    db = _raw(path, mode)
    try:
        for pragma in PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        db.close()
        raise
    except UnicodeDecodeError as error:  # SQLite quotes the bytes of a broken schema
        db.close()
        raise sqlite3.DatabaseError("the schema is no text") from error
    return db


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn errors of SQLite and the system into the trouble behind them."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        trouble = trouble_of(error, path)
        if trouble is None:
            raise
        raise trouble from error


class LibraryFile:
    """The open file: short reads and whole transactions."""

    def __init__(self, path: Path, is_writable: bool = True) -> None:
        """Open a file that exists and has today's schema. Raises Trouble."""
        self.path = path
        self.is_writable = is_writable
        self._reading = threading.RLock()
        self._writing = threading.RLock()
        self._is_lost = False
        with told(path):
            self._connect()
            if is_writable:
                self.sign()

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection to read from, for a moment. Raises Trouble."""
        if self._is_lost:
            with self._writing, self._watched():
                self._find_again()
        with self._reading, self._watched():
            yield self._reader

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """A connection in a transaction: all is synced at the end, or nothing. Raises Trouble."""
        with self._in_place() as db, transaction(db):
            yield db

    @contextmanager
    def alone(self) -> Generator[sqlite3.Connection]:
        """The writing connection outside a transaction, for whole-file work. Raises Trouble."""
        with self._in_place() as db:
            yield db

    def sign(self) -> None:
        """Leave a mark in the file itself, past the log, by which we know it again."""
        self._mark = os.urandom(16).hex()
        with self._writing, told(self.path):
            self._writer.execute("REPLACE INTO settings VALUES (?, ?)", (MARK, f'"{self._mark}"'))
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def wipe(self) -> None:
        """Give free pages back, and overwrite what the log holds of them unless one reads it."""
        with self._writing, suppress(sqlite3.Error):
            self._writer.executescript("PRAGMA incremental_vacuum")  # steps to its end
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close both connections; the last one folds the log into the file."""
        with self._writing, self._reading:
            self._reader.close()
            self._writer.close()

    def _connect(self) -> None:
        self._writer = connected(self.path)
        self._reader = connected(self.path)
        self._reader.execute("PRAGMA query_only = ON")
        self._place = _place(self.path)

    @contextmanager
    def _in_place(self) -> Generator[sqlite3.Connection]:
        if not self.is_writable:
            raise AlreadyOpen(self.path)
        with self._writing, self._watched():
            if self._is_lost or _place(self.path) != self._place:
                self._find_again()
            yield self._writer

    @contextmanager
    def _watched(self) -> Generator[None]:
        try:
            with told(self.path):
                yield
        except Unreachable as trouble:
            self._is_lost |= isinstance(trouble.__cause__, sqlite3.Error)
            raise

    def _find_again(self) -> None:
        """Open the file anew if it carries our mark. The lock for writing must be held."""
        if _mark(self.path) != self._mark:
            raise Replaced(self.path)
        with self._reading:
            self.close()
            self._connect()
        self._is_lost = False


def _raw(path: Path, mode: str) -> sqlite3.Connection:
    """A connection before any of our settings."""
    address = quote(path.absolute().as_posix())
    uri = f"file://{address if address.startswith('/') else '/' + address}?mode={mode}"
    db = sqlite3.connect(
        uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    db.text_factory = _text
    return db


def _place(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _mark(path: Path) -> str:
    """The mark in the file itself: a log lying beside it may belong to another file."""
    path.stat()
    try:
        with closing(_raw(path, "ro&immutable=1")) as db:
            # A log folded in half way leaves the file shorter than its head says: read it still.
            db.execute("PRAGMA writable_schema = ON")
            row = db.execute("SELECT value FROM settings WHERE name = ?", (MARK,)).fetchone()
    except sqlite3.DatabaseError:
        return ""
    return row[0].strip('"') if row else ""


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
