"""The package file: a library with one draft in it, to be handed on.

One that comes in is not trusted: it is opened read-only, its schema, sizes and pages are checked,
and every value goes through the model before anything of it is kept.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from icp_wizard.journey.draft import Change, Draft, one_line
from icp_wizard.journey.history import inverse
from icp_wizard.model.address import UnknownAddress
from icp_wizard.model.address import read as read_value
from icp_wizard.model.address import replace as replaced
from icp_wizard.model.words import words
from icp_wizard.photos.kinds import kind_of
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.storage import backups, drafts, originals, photos, schema
from icp_wizard.storage.file import connected
from icp_wizard.storage.place import private_file
from icp_wizard.storage.trouble import DamagedDraft, UnusablePackage

LARGEST = 500_000_000  # bytes of the file
LARGEST_VALUE = 31_000_000  # bytes of one row: the largest picture taken in, and its name
MOST_PHOTOS = 500
MOST_CHANGES = 50_000
MOST_ENTRIES = 500
PATIENCE = 20.0  # seconds which reading may take

Accept = Callable[[bytes], tuple[Mapping[str, Any], bytes] | None]
"""Judges the bytes of a photo: its facts and thumbnail, or None if it is none."""

JPEG = b"\xff\xd8\xff"

TABLES = ("drafts", "documents", "changes", "entries", "uses")
"""Copied to a package row by row, where their draft is the one; photos follow."""


@dataclass(frozen=True)
class Parcel:
    """What a package held, already read through the model."""

    draft: Draft
    changes: tuple[Change, ...]
    photos: tuple[bytes, ...]
    originals: tuple[tuple[str, bytes], ...] = ()
    """Each with the name of the photo made from it."""


def write(library: sqlite3.Connection, id_: str, path: Path) -> None:
    """Write one draft to a file of its own; it appears under its name when it is complete.

    Raises UnknownDraft, sqlite3.Error and OSError.
    """
    drafts.load(library, id_)
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    private_file(part)
    try:
        with closing(connected(part)) as db:
            schema.bring_up(db)
            with schema.transaction(db):
                _copy(library, id_, db)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read(path: Path, id_: str) -> Parcel:
    """The draft of a package under a new id. Raises UnusablePackage, FileTooNew or OSError."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise _refusal(path, "too_large" if path.is_file() else "no_file")
    try:
        with closing(connected(path, "ro&immutable=1")) as db:
            _limit(db)
            with _of_today(db, path) as package:
                return _parcel(package, path, id_)
    except (sqlite3.Error, DamagedDraft) as error:
        raise _refusal(path, "broken") from error


def unseen(_: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Accept any photo, without facts."""
    return {}, b""


def keep(db: sqlite3.Connection, parcel: Parcel, accept: Accept) -> None:
    """Keep what a package held; a photo that is not accepted is left out with its original."""
    drafts.insert(db, parcel.draft)
    drafts.add_changes(db, parcel.draft.id, parcel.changes)
    for content in parcel.photos:
        verdict = accept(content)
        if verdict is not None:
            photos.add(db, content, *verdict)
    for name, content in parcel.originals:
        originals.add(db, name, content)  # one whose photo is not here goes at once


def _copy(library: sqlite3.Connection, id_: str, package: sqlite3.Connection) -> None:
    for table in TABLES:
        key = "id" if table == "drafts" else "draft"
        rows = library.execute(f"SELECT * FROM {table} WHERE {key} = ?", (id_,))  # noqa: S608
        _copy_rows(package, table, rows)
    named = "SELECT * FROM photos WHERE name IN (SELECT photo FROM uses WHERE draft = ?)"
    _copy_rows(package, "photos", library.execute(named, (id_,)))
    made = "photo IN (SELECT photo FROM uses WHERE draft = ?)"
    _copy_rows(package, "origins", library.execute(f"SELECT * FROM origins WHERE {made}", (id_,)))  # noqa: S608
    whole = f"SELECT * FROM originals WHERE name IN (SELECT original FROM origins WHERE {made})"  # noqa: S608
    _copy_rows(package, "originals", library.execute(whole, (id_,)))


def _copy_rows(package: sqlite3.Connection, table: str, rows: sqlite3.Cursor) -> None:
    blanks = ", ".join("?" for _ in rows.description)
    package.executemany(f"INSERT INTO {table} VALUES ({blanks})", rows)  # noqa: S608


def _limit(db: sqlite3.Connection) -> None:
    """Let a hostile file neither fill the memory nor run for ever."""
    until = time.monotonic() + PATIENCE
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    db.set_progress_handler(lambda: time.monotonic() > until, 10_000)
    db.execute("PRAGMA query_only = ON")


@contextmanager
def _of_today(db: sqlite3.Connection, path: Path) -> Generator[sqlite3.Connection]:
    """The package itself, or if an earlier release wrote it, a migrated copy in memory."""
    schema.check_not_newer(db, path)
    if backups.fault(db) is not None or schema.version(db) == 0:
        raise _refusal(path, "broken")
    if not schema.is_behind(db):
        yield db
        return
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        db.backup(copy)
        schema.bring_up(copy)
        yield copy


def _parcel(db: sqlite3.Connection, path: Path, id_: str) -> Parcel:
    if _objects(db) != _objects_of_today():
        raise _refusal(path, "foreign_schema")
    ids = [row[0] for row in db.execute("SELECT id FROM drafts LIMIT 2")]
    if len(ids) != 1:
        raise _refusal(path, "not_one_draft")
    most = {"photos": MOST_PHOTOS, "originals": MOST_PHOTOS}
    most |= {"changes": MOST_CHANGES, "entries": MOST_ENTRIES}
    if any(_count(db, table) > number for table, number in most.items()):
        raise _refusal(path, "too_large")
    draft, changes = drafts.load(db, ids[0])
    renamed = replace(draft, id=id_, title=one_line(draft.title))
    whole = tuple(each for each in originals.whole(db) if _is_picture(each[1]))
    return Parcel(renamed, _consistent(draft, changes), tuple(_photos(db)), whole)


def _photos(db: sqlite3.Connection) -> Iterator[bytes]:
    """The photos which are what their name says."""
    for name, content in db.execute("SELECT name, content FROM photos"):
        if content.startswith(JPEG) and photos.name_of(content) == name:
            yield content


def _is_picture(content: bytes) -> bool:
    """Whether an original can be opened at all; it is decoded only in the bounded process."""
    with suppress(RefusedPhoto):
        return bool(kind_of(content))
    return False


def _consistent(draft: Draft, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes, if taking them all back fits the filing at every step; else none."""
    filing = draft.filing
    try:
        for change in reversed(changes):
            for address, after, before in inverse(change.pairs):
                if read_value(filing, address) != after:
                    return ()
                filing = replaced(filing, address, before)
    except UnknownAddress:
        return ()
    return changes


def _objects(db: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))


def _objects_of_today() -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        schema.bring_up(db)
        return _objects(db)


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def _refusal(path: Path, reason: str) -> UnusablePackage:
    return UnusablePackage(path, words(f"storage.package_{reason}"))
