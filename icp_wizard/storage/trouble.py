"""What can keep a library from doing what it is asked, and what is said about it.

Trouble
├── NotALibrary, FileTooNew, AlreadyOpen                    at opening
├── LostLibrary ── DamagedLibrary                           at opening; there is a way back
├── DiskFull, ReadOnly, Unreachable, Replaced, Unforeseen   at writing; nothing typed is lost
└── UnknownDraft, DamagedDraft, UnusableBackup, UnusablePackage
"""

from __future__ import annotations

import errno
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from icp_wizard.model.text import Text
from icp_wizard.model.words import words

if TYPE_CHECKING:
    from icp_wizard.storage.backups import Backup

PROBE: Final = bytes(65536)
FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
REFUSED: Final = (errno.EROFS, errno.EACCES, errno.EPERM)


class Trouble(Exception):
    """The world does not let the library do what it was asked; *words* tell the person."""

    @property
    def words(self) -> Text:
        """What happened, what is safe, and what to do."""
        return words(f"storage.{self._key()}", **{k: str(v) for k, v in vars(self).items()})

    def _key(self) -> str:
        name = type(self).__name__
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")

    def __str__(self) -> str:
        return self.words.en


@dataclass(eq=False)
class NotALibrary(Trouble):
    """The file is something else; it was not touched."""

    path: Path


@dataclass(eq=False)
class FileTooNew(Trouble):
    """A later release wrote the file; it was not touched. *version* is that of its schema."""

    path: Path
    version: int


@dataclass(eq=False)
class AlreadyOpen(Trouble):
    """Another instance has this library open."""

    path: Path


@dataclass(eq=False)
class LostLibrary(Trouble):
    """No library stands here, though there was one: beginning an empty one is a choice.

    *backups* are the good ones, newest first; *salvaged* is a library with the drafts that could
    still be read of a damaged one, so many as *rescued* says, or None. Go on with
    *library.recovered* or with *afresh*.
    """

    path: Path
    backups: tuple[Backup, ...]
    salvaged: Path | None
    rescued: int


@dataclass(eq=False)
class DamagedLibrary(LostLibrary):
    """The file was damaged and has just been set aside."""

    set_aside: Path

    def _key(self) -> str:
        return "damaged_library" if self.rescued else "damaged_library_nothing"


@dataclass(eq=False)
class DiskFull(Trouble):
    """There is no room to write."""

    path: Path


@dataclass(eq=False)
class ReadOnly(Trouble):
    """The file or its folder may not be written."""

    path: Path


@dataclass(eq=False)
class Unreachable(Trouble):
    """The file is gone or does not answer, such as a drive that was pulled out."""

    path: Path


@dataclass(eq=False)
class Replaced(Trouble):
    """Another program put a different file in this place; neither was overwritten."""

    path: Path


@dataclass(eq=False)
class Unforeseen(Trouble):
    """Writing failed by a fault of ours; the log says which."""

    path: Path


@dataclass(eq=False)
class UnknownDraft(Trouble):
    """No draft has this id."""

    id: str


@dataclass(eq=False)
class DamagedDraft(Trouble):
    """The library is whole but what it keeps of one draft cannot be read."""

    id: str


@dataclass(eq=False)
class UnusableBackup(Trouble):
    """A backup is broken or from a later release; nothing was changed."""

    path: Path


@dataclass(eq=False)
class UnusablePackage(Trouble):
    """A file to import is refused; *reason* says why in both languages."""

    path: Path
    reason: Text

    @property
    def words(self) -> Text:
        """What happened, what is safe, and what to do."""
        return words("storage.unusable_package", path=self.path.name, reason=self.reason)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file itself is broken."""
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def trouble_of(error: sqlite3.Error | OSError, path: Path) -> Trouble | None:
    """The trouble behind an error of SQLite or the system; None if the fault is ours."""
    if isinstance(error, OSError):
        return _of_system(error, path)
    if _code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return _probed(path)
    kind = _KINDS.get(_code(error))
    return kind(path) if kind else None


_KINDS: dict[int, type[DiskFull | ReadOnly | AlreadyOpen | Unreachable]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_BUSY: AlreadyOpen,
    sqlite3.SQLITE_CORRUPT: Unreachable,
    sqlite3.SQLITE_NOTADB: Unreachable,
}


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _of_system(error: OSError, path: Path) -> Trouble:
    if error.errno in FULL:
        return DiskFull(path)
    return ReadOnly(path) if error.errno in REFUSED else Unreachable(path)


def _probed(path: Path) -> Trouble:
    """Why writing fails: SQLite calls quotas and limits a mere input/output error."""
    try:
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            probe.write(PROBE)
            probe.flush()
    except OSError as error:
        return _of_system(error, path)
    return Unreachable(path)
