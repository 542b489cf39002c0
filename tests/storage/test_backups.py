"""Backups: made while one writes, thinned out, and every one of them really restores."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.storage import backups
from icp_wizard.storage.backups import Backup, superfluous
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import UnusableBackup

NOW = datetime(2026, 9, 30, 12, tzinfo=UTC)
PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 200

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def contents(library: Library) -> dict[str, object]:
    return {row.id: library.load(row.id) for row in library.rows()}


def test_every_generation_of_backups_restores_what_stood_then(library: Library, filing: Filing):
    open_ = Session(library.create(filing))
    generations: list[tuple[Path, dict[str, object]]] = []
    for number in range(backups.RECENT - 1):
        name = library.add_photo(PHOTO + bytes([number]), {})
        open_.answer(f"papers[licence/{number}].photos", [name])
        library.save(open_.draft, open_.history)
        generations.append((library.back_up().path, contents(library)))

    for path, stood in generations:
        library.restore(path)

        assert contents(library) == stood
        assert library.check()


def test_photos_come_back_with_a_backup(library: Library):
    open_ = Session(library.create())
    name = library.add_photo(PHOTO, {"width": 1})
    open_.answer("papers[licence/entity].photos", [name])
    library.save(open_.draft, open_.history)
    backup = library.back_up()
    library.delete(open_.draft.id)

    library.restore(backup.path)

    assert library.photo(name) == PHOTO


def test_one_can_go_on_typing_after_a_restore(library: Library):
    draft = library.create()
    backup = library.back_up()
    library.restore(backup.path)

    open_ = Session(*library.load(draft.id))
    open_.answer("entity.name", "示例")
    library.save(open_.draft, open_.history)

    assert library.load(draft.id)[0] == open_.draft


def test_what_a_restore_replaces_is_backed_up_before(library: Library, filing: Filing):
    backup = library.back_up()
    draft = library.create(filing)

    library.restore(backup.path)
    assert library.count() == 0
    library.restore(library.backups()[0].path)

    assert library.load(draft.id)[0] == draft


def test_a_broken_backup_changes_nothing(library: Library, filing: Filing):
    library.create(filing)
    backup = library.back_up()
    content = bytearray(backup.path.read_bytes())
    content[4096:12288] = bytes(8192)
    backup.path.write_bytes(content)

    with pytest.raises(UnusableBackup):
        library.restore(backup.path)
    assert library.count() == 1


def test_a_backup_is_made_before_drafts_are_deleted(library: Library):
    draft = library.create()

    library.delete(draft.id)

    assert [backup.reason for backup in library.backups()] == ["delete"]


def test_a_backup_is_due_when_something_changed_and_the_last_is_an_hour_old(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    assert library.back_up_if_due() is None
    library.create()
    assert library.back_up_if_due() is not None
    library.create()
    assert library.back_up_if_due() is None
    monkeypatch.setattr(backups, "EVERY", timedelta(0))
    assert library.back_up_if_due() is not None

    assert library.back_up_if_due() is None


def test_a_backup_can_be_made_while_one_types(library: Library):
    draft = library.create()
    with library.file.writing() as db:
        db.execute("UPDATE drafts SET shown = 'not yet'")
        backup = library.back_up()

    library.restore(backup.path)

    assert [row.title for row in library.rows()] == [draft.title]


def test_files_of_others_in_the_folder_are_left_alone(library: Library):
    backups.folder(library.path).mkdir()
    other = backups.folder(library.path) / "other-20260930T120000000000Z-regular.sqlite"
    other.touch()

    for _ in range(backups.RECENT + 1):
        library.back_up()

    assert other.exists()
    assert len(library.backups()) == backups.RECENT


def test_half_a_backup_of_a_killed_program_goes_at_the_next_opening(path: Path):
    with Library.open(path) as library:
        half = library.back_up().path.with_suffix(".sqlite.part")
    half.write_bytes(b"half")

    with Library.open(path) as library:
        assert not half.exists()
        assert len(library.backups()) == 1


def kept_of(ages: list[timedelta], size: int = 1) -> list[timedelta]:
    """The ages which rotation keeps of backups so old."""
    all_ = [Backup(Path(str(age)), NOW - age, "regular", size) for age in sorted(ages)]
    dropped = superfluous(all_, NOW)
    return [NOW - each.made_at for each in all_ if each not in dropped]


def test_rotation_keeps_the_recent_ones_one_a_day_and_one_a_week():
    hourly = [timedelta(hours=hours) for hours in range(24 * 60)]

    kept = kept_of(hourly)

    assert kept[: backups.RECENT] == hourly[: backups.RECENT]
    assert len(kept) <= backups.RECENT + backups.DAYS + backups.WEEKS
    assert max(kept) > timedelta(weeks=3)


def test_rotation_keeps_two_at_any_size_and_no_more_than_there_is_room_for():
    ages = [timedelta(days=days) for days in range(6)]

    assert len(kept_of(ages, size=backups.ROOM)) == 2
    assert len(kept_of(ages, size=backups.ROOM // 4)) == 4


@UNHURRIED
@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=90)), unique=True, max_size=40))
def test_rotation_never_drops_the_newest_and_drops_nothing_twice(ages: list[timedelta]):
    kept = kept_of(ages)

    assert kept[: backups.RECENT] == sorted(ages)[: backups.RECENT]
    assert kept_of(kept) == kept
