"""The rows of one draft: document, changes, summary, and the photos they name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from icp_wizard.journey.draft import Change, Draft
from icp_wizard.storage import photos, record
from icp_wizard.storage.rows import Summary, summary_text, title_key
from icp_wizard.storage.trouble import DamagedDraft, UnknownDraft


def insert(db: sqlite3.Connection, draft: Draft, created_at: datetime | None = None) -> None:
    """Keep a draft which is not here yet, with an empty summary."""
    now = (created_at or datetime.now(UTC)).isoformat()
    kept = record.document(draft)
    db.execute(
        "INSERT INTO drafts VALUES (?, ?, ?, 0, '', '', x'', '', '', 0, '', '', ?)",
        (draft.id, now, now, summary_text(Summary())),
    )
    db.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?)", (draft.id, *kept))
    photos.use(db, draft.id, record.photos_named(kept.filing))
    _keep_entries(db, draft)
    _set_title(db, draft, "")


def update(
    db: sqlite3.Connection, draft: Draft, changes: Iterable[Change], summary: Summary | None
) -> None:
    """Keep a draft as it stands now, with its latest changes. Raises UnknownDraft."""
    changed = tuple(changes)
    _touch(db, draft, bool(changed))
    kept = record.document(draft)
    db.execute("REPLACE INTO documents VALUES (?, ?, ?, ?, ?)", (draft.id, *kept))
    photos.use(db, draft.id, record.photos_named(kept.filing))
    _keep_entries(db, draft)
    add_changes(db, draft.id, changed)
    if summary is not None:
        _summarise(db, draft.id, summary)
    _set_title(db, draft, summary.search if summary else _words_before(db, draft.id))


def add_changes(db: sqlite3.Connection, id_: str, changes: Iterable[Change]) -> None:
    """Keep changes; one that is here already is replaced, as typing went on."""
    kept = [record.change_row(change) for change in changes]
    db.executemany("REPLACE INTO changes VALUES (?, ?, ?, ?, ?)", [(id_, *row) for row in kept])
    photos.use(db, id_, record.photos_named(*(row.pairs for row in kept)))


def load(db: sqlite3.Connection, id_: str) -> tuple[Draft, tuple[Change, ...]]:
    """A draft and every change ever made to it. Raises UnknownDraft or DamagedDraft."""
    row = db.execute(
        "SELECT title, format, filing, marks, events FROM drafts"
        " JOIN documents ON draft = id WHERE id = ?",
        (id_,),
    ).fetchone()
    if row is None:
        raise UnknownDraft(id_)
    changes = db.execute(
        "SELECT number, at, pairs, undoes FROM changes WHERE draft = ? ORDER BY number", (id_,)
    )
    frozen = db.execute("SELECT at, rules, filing FROM entries WHERE draft = ?", (id_,))
    entries = [record.EntryRow(*each) for each in frozen]
    try:
        draft = record.draft(id_, row[0], record.Document(*row[1:]), entries)
    except record.UNREADABLE as error:
        raise DamagedDraft(id_) from error
    return draft, record.changes(changes)


def _keep_entries(db: sqlite3.Connection, draft: Draft) -> None:
    """Keep what was frozen, each once, and drop what no event names any more."""
    frozen = record.entry_rows(draft)
    here = {at for (at,) in db.execute("SELECT at FROM entries WHERE draft = ?", (draft.id,))}
    gone = [(draft.id, at) for at in here - frozen.keys()]
    db.executemany("DELETE FROM entries WHERE draft = ? AND at = ?", gone)
    for at in frozen.keys() - here:
        row = record.entry_row(frozen[at])
        db.execute("INSERT INTO entries VALUES (?, ?, ?, ?)", (draft.id, *row))
        photos.use(db, draft.id, record.photos_named(row.filing))


def _touch(db: sqlite3.Connection, draft: Draft, has_changed: bool) -> None:
    """Note the time, unless only the marks are new: looking at a draft does not change it."""
    before = db.execute("SELECT title FROM drafts WHERE id = ?", (draft.id,)).fetchone()
    if before is None:
        raise UnknownDraft(draft.id)
    if has_changed or before[0] != draft.title:
        now = datetime.now(UTC).isoformat()
        db.execute("UPDATE drafts SET changed_at = ? WHERE id = ?", (now, draft.id))


def _summarise(db: sqlite3.Connection, id_: str, summary: Summary) -> None:
    columns = (summary.operation, summary.province, summary.progress, summary.deadline)
    db.execute(
        "UPDATE drafts SET operation = ?, province = ?, progress = ?, deadline = ?, summary = ?"
        " WHERE id = ?",
        (*columns, summary_text(summary), id_),
    )


def _words_before(db: sqlite3.Connection, id_: str) -> str:
    query = "SELECT json_extract(summary, '$.search') FROM drafts WHERE id = ?"
    return db.execute(query, (id_,)).fetchone()[0] or ""


def _set_title(db: sqlite3.Connection, draft: Draft, more: str) -> None:
    shown = record.shown_title(draft)
    texts = (draft.title, shown, title_key(shown), record.search_text(draft, more))
    db.execute(
        "UPDATE drafts SET title = ?, shown = ?, title_key = ?, search = ? WHERE id = ?",
        (*texts, draft.id),
    )
