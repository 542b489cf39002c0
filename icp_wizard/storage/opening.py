"""Opening a library: made if it is not there, checked, brought up to this release.

A file that is something else or from a later release is refused untouched. A damaged one is set
aside under another name, what can be read is salvaged, and the good backups are offered.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from icp_wizard.storage import backups, schema
from icp_wizard.storage.file import connected
from icp_wizard.storage.lock import lock_path
from icp_wizard.storage.place import private_file
from icp_wizard.storage.salvage import salvaged
from icp_wizard.storage.trouble import (
    DamagedLibrary,
    LostLibrary,
    NotALibrary,
    is_damage,
    trouble_of,
)

CHECKED_AT_ONCE = 24_000_000  # bytes that quick_check reads unnoticed; more is checked later
MAGIC = b"SQLite format 3\0"
SIDES = ("-wal", "-shm", "-journal")


class _Damage(Exception):
    """The file is ours and broken."""


def refuse_strangers(path: Path) -> None:
    """Raise NotALibrary if the file is no library and never was one."""
    if path.is_dir() or (not _is_known(path) and not _is_vacant(path) and not _looks_ours(path)):
        raise NotALibrary(path)


def prepare(path: Path, thorough: bool, afresh: bool) -> bool:
    """Make, check and migrate the file; gives whether its pages have been checked.

    The lock must be held. Raises Trouble, sqlite3.Error and OSError.
    """
    try:
        return _prepared(path, thorough, afresh)
    except _Damage as damage:
        raise _set_aside(path) from damage


def is_whole(db: sqlite3.Connection, is_thorough: bool) -> bool:
    """Whether the file is ours and its tables, or when thorough all its pages, can be read."""
    if is_thorough:
        return backups.fault(db) is None and schema.version(db) > 0
    known = db.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    db.execute("SELECT count(*) FROM drafts").fetchone()
    return known and schema.version(db) > 0


def _prepared(path: Path, thorough: bool, afresh: bool) -> bool:
    if not path.exists() or (_is_vacant(path) and not backups.backups(path)):
        if not afresh:
            _check_no_past(path)
        return _made(path)
    backups.drop_strays(path)
    is_checked = thorough or path.stat().st_size <= CHECKED_AT_ONCE
    private_file(path)
    _check(path, is_checked)
    with closing(connected(path)) as db:
        is_behind = schema.is_behind(db)
    if is_behind:
        backups.back_up(path, "migration")
    with closing(connected(path)) as db:
        schema.bring_up(db)
        db.execute("PRAGMA journal_mode = WAL")
    return is_checked


def _check_no_past(path: Path) -> None:
    salvages = sorted(path.parent.glob(f"{path.stem}.salvaged-*{path.suffix}"))
    good = _good_backups(path)
    if salvages:
        raise LostLibrary(path, good, salvages[-1], _drafts_in(salvages[-1]))
    if good:
        raise LostLibrary(path, good, None, 0)


def _made(path: Path) -> bool:
    for side in _sides(path):
        side.rename(_aside(side))
    part = path.with_name(f"{path.name}.part")  # a program killed here leaves no half library
    part.unlink(missing_ok=True)
    private_file(part)
    with closing(connected(part)) as db:
        schema.bring_up(db)
    part.replace(path)
    with closing(connected(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    return True


def _check(path: Path, is_thorough: bool) -> None:
    try:
        with closing(connected(path)) as db:
            schema.check_not_newer(db, path)
            if not is_whole(db, is_thorough):
                raise _Damage
    except sqlite3.DatabaseError as error:
        if trouble_of(error, path) is None or is_damage(error):
            raise _Damage from error
        raise


def _set_aside(path: Path) -> DamagedLibrary:
    aside = _aside(path)
    for side in _sides(path):
        side.rename(f"{aside}{side.name.removeprefix(path.name)}")
    path.rename(aside)
    rescue = aside.with_name(aside.name.replace("damaged", "salvaged"))
    rescued = _rescued(aside, rescue)
    return DamagedLibrary(path, _good_backups(path), rescue if rescued else None, rescued, aside)


def _rescued(aside: Path, rescue: Path) -> int:
    try:
        return salvaged(aside, rescue)
    except (sqlite3.Error, OSError):  # no room, say: the damage must be told all the same
        rescue.unlink(missing_ok=True)
        return 0


def _drafts_in(path: Path) -> int:
    with closing(connected(path)) as db:
        return int(db.execute("SELECT count(*) FROM drafts").fetchone()[0])


def _good_backups(path: Path) -> tuple[backups.Backup, ...]:
    return tuple(each for each in backups.backups(path) if backups.is_good(each.path))


def _aside(path: Path) -> Path:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.with_name(f"{path.stem}.damaged-{now}{path.suffix}")


def _sides(path: Path) -> list[Path]:
    found = (path.with_name(path.name + side) for side in SIDES)
    return [side for side in found if side.exists()]


def _is_known(path: Path) -> bool:
    return lock_path(path).exists() or bool(backups.backups(path))


def _is_vacant(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0


def _looks_ours(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(100)
    return head.startswith(MAGIC) and head[68:72] == schema.APPLICATION_ID.to_bytes(4, "big")
