"""What was entered is frozen, survives closing, travels in a package and goes with its draft."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from icp_wizard.journey.draft import ENTERED_EVENT, Event, Objection
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.storage.library import Library
from icp_wizard.storage.salvage import salvaged
from icp_wizard.storage.trouble import DamagedDraft

AT = datetime(2026, 8, 1, 9, tzinfo=UTC)
OBJECTION = Objection("网站名称不规范", "website.name", is_done=True)
BY_HAND = Objection("", address="entity.name")
PHOTO = b"\xff\xd8\xff" + b"a photo of a licence" * 100


@pytest.fixture
def session(library: Library, filing: Filing) -> Session:
    """A draft entered with a photo, whose name was changed since."""
    made = Session(library.create(filing))
    made.answer("papers[licence/entity].photos", [library.add_photo(PHOTO, {})])
    made.add_event(Event(AT, ENTERED_EVENT), "2026.7")
    made.add_event(Event(AT.replace(day=4), "refused", objections=(OBJECTION, BY_HAND)))
    made.answer("entity.name", "另一家公司")
    made.answer("papers[licence/entity].photos", [])
    library.save(made.draft, made.history)
    return made


def entries(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [filing for (filing,) in db.execute("SELECT filing FROM entries")]


def test_what_was_entered_is_there_after_closing_as_it_was(session: Session, library: Library):
    draft, _ = library.load(session.draft.id)

    assert draft.events == session.draft.events
    entry = draft.events[0].entry
    assert entry is not None
    assert entry.filing.entity.name == "示例科技（浙江）有限公司"
    assert entry.rules == "2026.7"
    assert draft.events[1].objections == (OBJECTION, BY_HAND)


def test_an_entry_is_written_once_however_often_the_draft_is_saved(
    session: Session, library: Library
):
    with library.file.writing() as db:
        db.execute("UPDATE entries SET rules = 'first'")
    library.save(session.draft)

    entry = library.load(session.draft.id)[0].events[0].entry
    assert entry is not None
    assert entry.rules == "first"


def test_taking_the_event_away_takes_its_entry_and_noting_it_again_freezes_anew(
    session: Session, library: Library
):
    session.remove_event(session.draft.events[0])
    library.save(session.draft)
    assert entries(library.path) == []

    session.add_event(Event(AT, ENTERED_EVENT))
    library.save(session.draft)
    assert "另一家公司" in entries(library.path)[0]


def test_an_entry_travels_in_a_package_with_the_photo_only_it_names(
    session: Session, library: Library, tmp_path: Path
):
    parcel = tmp_path / "draft.icpdraft"
    library.export_package(session.draft.id, parcel)

    with Library.open(tmp_path / "other" / "library.sqlite") as other:
        draft, _ = other.load(other.import_package(parcel))
        assert draft.events == session.draft.events
        entry = draft.events[0].entry
        assert entry is not None
        assert other.photo(entry.filing.papers[0].photos[0]) == PHOTO


def test_a_copy_begins_without_what_happened_to_the_first(session: Session, library: Library):
    copy = library.duplicate(session.draft.id, "another")

    assert library.load(copy.id)[0].events == ()
    assert len(entries(library.path)) == 1


def test_deleting_a_draft_deletes_what_was_entered(session: Session, library: Library):
    library.delete(session.draft.id)

    assert entries(library.path) == []


def test_an_entry_that_cannot_be_read_leaves_the_draft_open(session: Session, library: Library):
    with library.file.writing() as db:
        db.execute("UPDATE entries SET filing = '{'")

    draft, _ = library.load(session.draft.id)
    assert draft.filing.entity.name == "另一家公司"
    assert draft.events[0] == replace(session.draft.events[0], entry=None)


def test_what_was_entered_is_salvaged_with_its_draft(
    session: Session, library: Library, tmp_path: Path
):
    rescue = tmp_path / "salvaged.sqlite"

    assert salvaged(library.path, rescue) == 1
    assert len(entries(rescue)) == 1


@pytest.mark.parametrize(
    "events",
    [
        '[["9999-12-31T23:59:00-14:00", "entered", "", "", []]]',
        '[["0001-01-01T00:00:00+14:00", "entered", "", "", []]]',
        '[["2026-08-01T09:00:00+00:00", "refused", "", "", [["", "", false, "papers["]]]]',
        '[["2026-08-01T09:00:00+00:00", "refused", "", [], []]]',
        '[["2026-08-01T09:00:00+00:00", "refused", "", "", 5]]',
        "[5]",
        "null",
    ],
)
def test_events_that_make_no_sense_are_told_as_a_damaged_draft(
    session: Session, library: Library, events: str
):
    with library.file.writing() as db:
        db.execute("UPDATE documents SET events = ?", (events,))

    with pytest.raises(DamagedDraft):
        library.load(session.draft.id)
