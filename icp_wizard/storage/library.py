"""The library 草稿库: one file which holds all drafts.

Any thread may call it. Importing and listing touch neither the model nor the catalogue, because
the start page is shown before they are loaded.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from icp_wizard.storage import backups, opening, originals, photos, schema
from icp_wizard.storage import rows as listing
from icp_wizard.storage.backups import Backup, Reason
from icp_wizard.storage.file import LibraryFile, connected, told
from icp_wizard.storage.lock import Lock
from icp_wizard.storage.place import private_folder
from icp_wizard.storage.rows import Query, Row, Sort, Summary
from icp_wizard.storage.trouble import AlreadyOpen, UnknownDraft, UnusableBackup

if TYPE_CHECKING:
    from icp_wizard.journey.draft import Change, Draft
    from icp_wizard.model.filing import Filing
    from icp_wizard.storage.package import Accept

_Read = TypeVar("_Read")

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


class Library:
    """An open library; make one by *open* and close it when done."""

    def __init__(self, file: LibraryFile, lock: Lock | None, is_checked: bool) -> None:
        self.file = file
        self._lock = lock
        self.is_checked = is_checked
        self._settings_read: dict[str, object] = {}
        self._reading_settings = threading.RLock()

    @classmethod
    def open(cls, path: Path, *, thorough: bool = False, afresh: bool = False) -> Library:
        """Open a library, made if there never was one.

        *thorough* checks a large one at once too; *afresh* makes an empty one although a former
        one has left backups. Raises NotALibrary, FileTooNew, AlreadyOpen, LostLibrary,
        DamagedLibrary, DiskFull, ReadOnly or Unreachable.
        """
        path = path.absolute()
        with told(path):
            opening.refuse_strangers(path)
            private_folder(path.parent)
            lock = Lock(path)
            try:
                is_checked = opening.prepare(path, thorough, afresh)
                library = cls(LibraryFile(path), lock, is_checked)
                library._drop_unused_photos()
            except BaseException:
                lock.release()
                raise
        return library

    @classmethod
    def look(cls, path: Path) -> Library:
        """Open a library, for reading alone if another instance has it open. Raises as *open*."""
        try:
            return cls.open(path)
        except AlreadyOpen:
            file = LibraryFile(path.absolute(), is_writable=False)
            with file.reading() as db:
                schema.check_not_newer(db, path)
            return cls(file, None, is_checked=True)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    def close(self) -> None:
        """Close the file and let others open it."""
        self.file.close()
        if self._lock is not None:
            self._lock.release()

    def rows(  # noqa: PLR0913 - the controls of one table
        self,
        search: str = "",
        *,
        sort: Sort = "changed",
        descending: bool = True,
        limit: int = 200,
        offset: int = 0,
        archived: bool = False,
    ) -> list[Row]:
        """Rows of the start page: drafts with every word of *search*. Raises Trouble."""
        with self.file.reading() as db:
            query = Query(search, sort, descending, limit, offset, archived)
            return listing.rows(db, query)

    def count(self, search: str = "", archived: bool = False) -> int:
        """How many drafts *rows* would give without a limit. Raises Trouble."""
        with self.file.reading() as db:
            return listing.count(db, search, archived)

    def create(self, filing: Filing | None = None, title: str = "") -> Draft:
        """Begin a draft, empty or from a filing that came in. Raises Trouble."""
        from icp_wizard.journey.draft import Draft
        from icp_wizard.model.filing import Filing

        return self._insert(Draft(_fresh_id(), filing or Filing(), title))

    def load(self, id_: str) -> tuple[Draft, tuple[Change, ...]]:
        """A draft with its history. Raises UnknownDraft, DamagedDraft or Trouble."""
        from icp_wizard.storage import drafts

        with self.file.reading() as db:
            return drafts.load(db, id_)

    def save(
        self, draft: Draft, changes: Iterable[Change] = (), summary: Summary | None = None
    ) -> None:
        """Keep a draft and its new changes in one synced transaction.

        Without a summary the one of the last save stays. Raises UnknownDraft, DiskFull, ReadOnly,
        Unreachable or Replaced; then the file is as before and a later save may succeed.
        """
        from icp_wizard.storage import drafts

        with self.file.writing() as db:
            drafts.update(db, draft, changes, summary)

    def duplicate(self, id_: str, title: str) -> Draft:
        """Begin a draft as the copy of another, without its history and ticks. Raises Trouble."""
        from icp_wizard.journey.draft import Draft, Marks

        original, _ = self.load(id_)
        marks = Marks(left=original.marks.left)
        return self._insert(Draft(_fresh_id(), original.filing, title, marks))

    def archive(self, id_: str, archived: bool = True) -> None:
        """Put a draft away from the start page, or back. Raises UnknownDraft or Trouble."""
        with self.file.writing() as db:
            done = db.execute("UPDATE drafts SET archived = ? WHERE id = ?", (int(archived), id_))
            if not done.rowcount:
                raise UnknownDraft(id_)

    def delete(self, *ids: str) -> None:
        """Delete drafts, their history and the photos nobody else names, after a backup.

        What they held is overwritten in the file; the backups keep it until they are rotated out.
        Raises Trouble.
        """
        self.back_up("delete")
        with self.file.writing() as db:
            for id_ in ids:
                photos.drop_only_of(db, id_)
                db.execute("DELETE FROM drafts WHERE id = ?", (id_,))
            originals.drop_strays(db)
        self.file.wipe()

    def add_photo(
        self,
        content: bytes,
        facts: Mapping[str, Any],
        thumbnail: bytes = b"",
        original: bytes | None = None,
    ) -> str:
        """Keep a photo, what was found out about it, and what it was made from; gives its name.

        Raises Trouble.
        """
        with self.file.writing() as db:
            name = photos.add(db, content, facts, thumbnail)
            if original is not None:
                originals.add(db, name, original)
            return name

    def original(self, name: str) -> bytes | None:
        """The bytes a photo was made from, or None if they are not here. Raises Trouble."""
        with self.file.reading() as db:
            return originals.content(db, name)

    def originals_size(self, id_: str) -> int:
        """The bytes which originals take that only this draft names. Raises Trouble."""
        with self.file.reading() as db:
            return originals.size(db, id_)

    def drop_originals(self, id_: str) -> None:
        """Delete the originals only this draft names; its photos stay. Raises Trouble."""
        with self.file.writing() as db:
            originals.drop_of(db, id_)
        self.file.wipe()

    def photo(self, name: str) -> bytes | None:
        """The bytes of a photo, or None if they are not here. Raises Trouble."""
        with self.file.reading() as db:
            return photos.content(db, name)

    def thumbnail(self, name: str) -> bytes | None:
        """The small picture of a photo, or None if it is not here. Raises Trouble."""
        with self.file.reading() as db:
            return photos.thumbnail(db, name)

    def photo_facts(self, names: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What was found out about photos, by name; those not here are left out. Raises Trouble."""
        with self.file.reading() as db:
            return photos.facts(db, names)

    def setting(self, name: str, default: Any = None) -> Any:
        """A value kept under a name, or the default. Raises Trouble."""
        with self.file.reading() as db:
            row = db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else default

    def setting_as(self, name: str, read: Callable[[Any], _Read]) -> _Read:
        """What *read* makes of a setting, or of None; kept until that is set anew. Raises Trouble.

        Whoever asks while it is being made waits for it.
        """
        with self._reading_settings:
            if name not in self._settings_read:
                self._settings_read[name] = read(self.setting(name))
            return cast("_Read", self._settings_read[name])

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a value that JSON can hold under a name. Raises Trouble."""
        text = json.dumps(value, ensure_ascii=False)
        with self._reading_settings:
            with self.file.writing() as db:
                db.execute("REPLACE INTO settings VALUES (?, ?)", (name, text))
            self._settings_read.pop(name, None)

    def backups(self) -> tuple[Backup, ...]:
        """The backups, newest first. Raises Trouble."""
        return backups.backups(self.path)

    def back_up(self, reason: Reason = "regular") -> Backup:
        """Make a backup now; it takes a moment for each 100 MB. Raises Trouble."""
        return backups.back_up(self.path, reason)

    def back_up_if_due(self) -> Backup | None:
        """Make a backup if a draft changed since the last, which is an hour old. Raises Trouble."""
        with self.file.reading() as db:
            (changed,) = db.execute("SELECT max(changed_at) FROM drafts").fetchone()
        last = next(iter(self.backups()), None)
        if changed is None or (last and not _is_due(last, datetime.fromisoformat(changed))):
            return None
        return self.back_up()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of everything here, after a backup of that.

        Close open drafts first. Raises UnusableBackup or Trouble; then nothing has changed.
        """
        with told(self.path):
            if not backups.is_good(backup):
                raise UnusableBackup(backup)
            self.back_up("restore")
            with self.file.alone() as db, closing(connected(backup, "ro")) as source:
                source.backup(db)
                schema.bring_up(db)
            self.file.sign()
        with self._reading_settings:
            self._settings_read.clear()

    def check(self) -> bool:
        """Whether every page is sound; for a worker, as it reads the whole file. Raises Trouble.

        If not, close the library and open it with *thorough*.
        """
        with told(self.path), closing(connected(self.path)) as db:
            self.is_checked = opening.is_whole(db, is_thorough=True)
        return self.is_checked

    def export_package(self, id_: str, path: Path) -> None:
        """Write a draft with history and photos to a file of its own.

        Raises UnknownDraft or Trouble; then the file at *path* is as before.
        """
        from icp_wizard.storage import package

        with self.file.reading() as db, told(path):
            package.write(db, id_, path)

    def import_package(self, path: Path, accept: Accept | None = None) -> str:
        """Take in the draft of a package, after a backup; gives its new id.

        *accept* judges a photo that comes in and gives its facts and thumbnail, or None to leave
        it out; without it, photos come without facts. Raises UnusablePackage, FileTooNew or
        Trouble.
        """
        from icp_wizard.storage import package

        parcel = package.read(path, _fresh_id())
        self.back_up("import")
        with self.file.writing() as db:
            package.keep(db, parcel, accept or package.unseen)
        return parcel.draft.id

    def _insert(self, draft: Draft) -> Draft:
        from icp_wizard.storage import drafts

        with self.file.writing() as db:
            drafts.insert(db, draft)
        return draft

    def _drop_unused_photos(self) -> None:
        with self.file.reading() as db:
            unused = photos.are_unused(db)
        if unused:
            with self.file.writing() as db:
                photos.drop_unused(db)
                originals.drop_strays(db)

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _fresh_id() -> str:
    import secrets  # brings a library of ciphers along, which the first page needs not wait for

    return "".join(secrets.choice(_ALPHABET) for _ in range(8))


def _is_due(last: Backup, changed_at: datetime) -> bool:
    return changed_at > last.made_at and datetime.now(UTC) - last.made_at >= backups.EVERY


def recovered(path: Path, source: Path) -> Library:
    """Open a library anew from a backup or from what was salvaged, where none stands any more.

    Raises FileExistsError if one does, UnusableBackup or Trouble.
    """
    path = path.absolute()
    if path.exists():
        raise FileExistsError(path)
    if not backups.is_good(source):
        raise UnusableBackup(source)
    with told(path):
        backups.copy(source, path)
    return Library.open(path)
