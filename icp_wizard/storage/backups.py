"""Copies of the library in a folder beside it, made by SQLite's online backup."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

from icp_wizard.storage import schema
from icp_wizard.storage.file import connected, told
from icp_wizard.storage.place import private_file, private_folder

Reason = Literal["regular", "migration", "import", "delete", "restore"]

RECENT, DAYS, WEEKS = 4, 7, 4
"""Kept: so many newest, the newest of so many days, and of so many weeks."""

ROOM = 2_000_000_000  # bytes for all backups together; the two newest are kept at any size
EVERY = timedelta(hours=1)

_TIME = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(rf"(.+)-(\d{{8}}T\d{{12}}Z)-({'|'.join(get_args(Reason))})\.sqlite")


@dataclass(frozen=True)
class Backup:
    """One copy of a library; *reason* is what it was made before, or ``regular``."""

    path: Path
    made_at: datetime
    reason: Reason
    size: int


def folder(library: Path) -> Path:
    """The folder of a library's backups."""
    return library.parent / "backups"


def backups(library: Path) -> tuple[Backup, ...]:
    """The backups of a library, newest first. Raises Trouble."""
    with told(library):
        paths = list(folder(library).glob("*.sqlite")) if folder(library).is_dir() else []
        found = (_backup(path, library.stem) for path in paths)
        return tuple(sorted(filter(None, found), key=lambda each: each.made_at, reverse=True))


def back_up(library: Path, reason: Reason, now: datetime | None = None) -> Backup:
    """Copy a library, also while it is written, and drop what is old. Raises Trouble."""
    made_at = (now or datetime.now(UTC)).astimezone(UTC)
    path = folder(library) / f"{library.stem}-{made_at.strftime(_TIME)}-{reason}.sqlite"
    with told(library):
        private_folder(path.parent)
        copy(library, path)
        kept = Backup(path, made_at, reason, path.stat().st_size)
        for old in superfluous(backups(library), made_at):
            old.path.unlink(missing_ok=True)
    return kept


def drop_strays(library: Path) -> None:
    """Drop what a program killed while it made a backup has left; for opening. Raises OSError."""
    for part in folder(library).glob(f"{library.stem}-*.part"):
        part.unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Copy a library whole to a new single file; it appears under its name when it is complete."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    private_file(part)
    try:
        with closing(connected(source)) as from_, closing(connected(part)) as to:
            from_.backup(to)
            to.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def superfluous(kept: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups that rotation lets go, given newest first."""
    ordered = list(kept)
    wanted = {each.path for each in ordered[:RECENT]}
    wanted |= _newest_of(ordered, lambda at: at.date(), now - timedelta(days=DAYS))
    wanted |= _newest_of(ordered, lambda at: at.isocalendar()[:2], now - timedelta(weeks=WEEKS))
    dropped = [each for each in ordered if each.path not in wanted]
    return dropped + _beyond_room([each for each in ordered if each.path in wanted])


def is_good(path: Path) -> bool:
    """Whether a backup is whole and can be read by this release."""
    try:
        with closing(connected(path, "ro")) as db:
            return fault(db) is None and schema.version(db) > 0 and not schema.is_newer(db)
    except (sqlite3.Error, OSError):
        return False


def fault(db: sqlite3.Connection) -> str | None:
    """What SQLite finds broken in a file of ours, or None. Raises sqlite3.Error."""
    if db.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        return "application_id"
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    return None if found == "ok" else str(found)


def _backup(path: Path, stem: str) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None or match[1] != stem:
        return None
    made_at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
    reason = next(each for each in get_args(Reason) if each == match[3])
    return Backup(path, made_at, reason, path.stat().st_size)


def _newest_of(
    ordered: list[Backup], span: Callable[[datetime], object], since: datetime
) -> set[Path]:
    newest: dict[object, Path] = {}
    for each in ordered:
        if each.made_at >= since:
            newest.setdefault(span(each.made_at), each.path)
    return set(newest.values())


def _beyond_room(ordered: list[Backup]) -> list[Backup]:
    beyond, sum_ = list[Backup](), 0
    for place, each in enumerate(ordered):
        sum_ += each.size
        if place >= 2 and sum_ > ROOM:
            beyond.append(each)
    return beyond
