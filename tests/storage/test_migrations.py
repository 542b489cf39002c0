"""Migrations: every released file opens, nothing of it is lost, and a failed step changes nothing.

golden/library-N.sqlite was written by the release with schema N and is never written again.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import write_filing
from icp_wizard.storage import schema
from icp_wizard.storage.library import Library

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.sqlite"))


def test_there_is_a_golden_file_of_every_schema():
    assert [path.stem for path in GOLDEN] == [
        f"library-{number}" for number in range(1, len(schema.MIGRATIONS) + 1)
    ]


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest, path: Path) -> tuple[Path, dict[str, Any]]:
    """A copy of a golden file, and what is in it."""
    path.parent.mkdir()
    shutil.copyfile(request.param, path)
    return path, json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_draft_of_a_golden_file_is_there_with_all_it_had(golden: Any):
    path, expected = golden

    with Library.open(path) as library:
        rows = [*library.rows(), *library.rows(archived=True)]
        assert {row.id for row in rows} == expected["drafts"].keys()
        for row in rows:
            draft, history = library.load(row.id)
            assert expected["drafts"][row.id] == {
                "title": draft.title,
                "filing": json.loads(write_filing(draft.filing)),
                "changes": len(history),
                "events": [[each.at.isoformat(), each.kind, each.note] for each in draft.events],
                "page": draft.marks.page,
                "left": sorted(draft.marks.left),
                "copied": [list(tick) for tick in draft.marks.copied],
            }


def test_undo_leads_back_to_the_first_filing_of_a_golden_draft(golden: Any):
    path, expected = golden

    with Library.open(path) as library:
        for id_, first in expected["first_filing_of"].items():
            open_ = Session(*library.load(id_))
            while open_.can_undo:
                open_.undo()
            assert json.loads(write_filing(open_.filing)) == first


def test_photos_and_settings_of_a_golden_file_are_there(golden: Any):
    path, expected = golden

    with Library.open(path) as library:
        for name, content in expected["photo"].items():
            assert library.photo(name) == bytes.fromhex(content)
        for name, value in expected["settings"].items():
            assert library.setting(name) == value


def test_originals_of_a_golden_file_are_there(golden: Any):
    path, expected = golden

    with Library.open(path) as library:
        for name, content in expected.get("original", {}).items():
            assert library.original(name) == bytes.fromhex(content)


def test_what_was_entered_and_objected_to_in_a_golden_file_is_there(golden: Any):
    path, expected = golden

    with Library.open(path) as library:
        for id_, was in expected.get("entries", {}).items():
            events = library.load(id_)[0].events
            (entry,) = (each.entry for each in events if each.entry)
            assert json.loads(write_filing(entry.filing)) == was["filing"]
            assert entry.rules == was["rules"]
            objected = [each for event in events for each in event.objections]
            assert [[each.said, each.phrase, each.is_done] for each in objected] == was[
                "objections"
            ]


def add_colour(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE drafts ADD COLUMN colour TEXT NOT NULL DEFAULT 'cobalt'")


def fail_half_way(db: sqlite3.Connection) -> None:
    add_colour(db)
    db.execute("DELETE FROM documents")
    raise ZeroDivisionError


@pytest.fixture
def next_release(monkeypatch: pytest.MonkeyPatch):
    """Adds a step, as a later release does."""
    steps = schema.MIGRATIONS

    def release(step: schema.Migration) -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", (*steps, step))

    return release


def test_a_step_is_taken_once_after_a_backup_of_the_old_file(
    path: Path, filing: Filing, next_release: Any
):
    with Library.open(path) as library:
        draft = library.create(filing)
    next_release(add_colour)

    for _ in range(2):
        with Library.open(path) as library:
            assert library.load(draft.id)[0] == draft
            (backup,) = library.backups()

    assert backup.reason == "migration"
    with closing(sqlite3.connect(backup.path)) as db:
        assert schema.version(db) == len(schema.MIGRATIONS) - 1


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, filing: Filing, next_release: Any, monkeypatch: pytest.MonkeyPatch
):
    with Library.open(path) as library:
        draft = library.create(filing)
    next_release(fail_half_way)
    with pytest.raises(ZeroDivisionError):
        Library.open(path)

    monkeypatch.undo()

    with Library.open(path) as library:
        assert library.load(draft.id)[0] == draft


def test_a_new_library_takes_all_steps_and_needs_no_backup(path: Path, next_release: Any):
    next_release(add_colour)

    with Library.open(path) as library:
        assert library.backups() == ()


def test_an_old_backup_is_brought_up_as_it_is_restored(
    path: Path, filing: Filing, next_release: Any
):
    with Library.open(path) as library:
        draft = library.create(filing)
        backup = library.back_up()
    next_release(add_colour)

    with Library.open(path) as library:
        library.restore(backup.path)
        with library.file.reading() as db:
            assert db.execute("SELECT colour FROM drafts").fetchall() == [("cobalt",)]
        assert library.load(draft.id)[0] == draft
