"""A damaged library is set aside, salvaged and explained, and never deleted."""

from __future__ import annotations

import errno
import random
from contextlib import suppress
from pathlib import Path

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.storage import opening
from icp_wizard.storage.library import Library, recovered
from icp_wizard.storage.trouble import (
    DamagedDraft,
    DamagedLibrary,
    FileTooNew,
    LostLibrary,
    UnusableBackup,
)

DRAFTS = 12


@pytest.fixture
def kept(path: Path, filing: Filing) -> bytes:
    """The bytes of a library with some drafts."""
    with Library.open(path) as library:
        for number in range(DRAFTS):
            open_ = Session(library.create(filing, title=f"草稿{number}"))
            open_.answer("entity.remarks", "备注" * 300)
            library.save(open_.draft, open_.history)
    return path.read_bytes()


def one_page_lost(kept: bytes) -> bytes:
    """The library without the page on which its last document begins."""
    page = kept.rindex(b'{"format": 1, "entity"') // 4096 * 4096
    return kept[:page] + bytes(4096) + kept[page + 4096 :]


def broken_open(path: Path) -> DamagedLibrary:
    with pytest.raises(DamagedLibrary) as damage:
        Library.open(path)
    return damage.value


def test_a_damaged_library_is_kept_byte_for_byte_under_another_name(path: Path, kept: bytes):
    broken = kept[:8192] + random.Random(1).randbytes(8192) + kept[16384:]
    path.write_bytes(broken)

    damage = broken_open(path)

    assert damage.set_aside.read_bytes() == broken
    assert not path.exists()


def test_drafts_on_whole_pages_are_salvaged_with_their_history(path: Path, kept: bytes):
    path.write_bytes(one_page_lost(kept))

    damage = broken_open(path)

    assert damage.salvaged is not None
    with recovered(path, damage.salvaged) as library:
        rows = library.rows()
        assert len(rows) == damage.rescued > 0
        assert all(library.load(row.id)[0].filing.people for row in rows)


def test_the_good_backups_are_offered_and_one_can_be_gone_on_with(path: Path, kept: bytes):
    with Library.open(path) as library:
        good = library.back_up()
        library.back_up().path.write_bytes(b"broken")
    path.write_bytes(kept[:100] + bytes(len(kept) - 100))

    damage = broken_open(path)

    assert [backup.path for backup in damage.backups] == [good.path]
    assert (damage.salvaged, damage.rescued) == (None, 0)
    with recovered(path, good.path) as library:
        assert library.count() == DRAFTS


def test_a_backup_is_never_put_over_a_library_that_stands(path: Path, kept: bytes):
    with Library.open(path) as library:
        backup = library.back_up()

    with pytest.raises(FileExistsError):
        recovered(path, backup.path)


def test_a_broken_backup_cannot_be_gone_on_with(path: Path, tmp_path: Path):
    (tmp_path / "broken.sqlite").write_bytes(b"broken")

    with pytest.raises(UnusableBackup):
        recovered(path, tmp_path / "broken.sqlite")


def test_a_library_emptied_by_a_cloud_folder_counts_as_damaged(path: Path, kept: bytes):
    with Library.open(path) as library:
        library.back_up()
    path.write_bytes(b"")

    assert len(broken_open(path).backups) == 1


def test_a_library_that_is_gone_is_not_begun_anew_without_asking(path: Path, kept: bytes):
    with Library.open(path) as library:
        backup = library.back_up()
    path.unlink()

    with pytest.raises(LostLibrary) as loss:
        Library.open(path)
    assert [each.path for each in loss.value.backups] == [backup.path]

    with Library.open(path, afresh=True) as library:
        assert library.count() == 0


def test_what_was_salvaged_is_offered_until_one_has_chosen(path: Path, kept: bytes):
    path.write_bytes(one_page_lost(kept))
    damage = broken_open(path)

    with pytest.raises(LostLibrary) as loss:
        Library.open(path)

    assert (loss.value.salvaged, loss.value.rescued) == (damage.salvaged, damage.rescued)


def test_a_salvage_for_which_there_is_no_room_still_tells_of_the_damage(
    path: Path, kept: bytes, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(opening, "salvaged", full)
    path.write_bytes(one_page_lost(kept))

    assert broken_open(path).salvaged is None


def test_the_words_say_how_many_drafts_can_be_read(path: Path, kept: bytes):
    path.write_bytes(one_page_lost(kept))

    damage = broken_open(path)

    assert f"read: {damage.rescued}." in damage.words.en
    assert str(damage.set_aside) in damage.words.zh


def test_one_broken_draft_leaves_the_others_open(library: Library, filing: Filing):
    whole, broken = library.create(filing), library.create(filing)
    with library.file.writing() as db:
        db.execute("UPDATE documents SET filing = '{' WHERE draft = ?", (broken.id,))
        db.execute("UPDATE drafts SET summary = '{', changed_at = '' WHERE id = ?", (broken.id,))

    assert len(library.rows()) == 2
    assert library.load(whole.id)[0].filing == filing
    with pytest.raises(DamagedDraft, match=broken.id):
        library.load(broken.id)


def test_a_broken_change_costs_what_came_before_it_in_the_history_alone(library: Library):
    open_ = Session(library.create())
    for name in ("name", "remarks", "superior"):
        open_.answer(f"entity.{name}", "x")
    library.save(open_.draft, open_.history)
    with library.file.writing() as db:
        db.execute("UPDATE changes SET pairs = '[[1]]' WHERE number = 2")

    draft, history = library.load(open_.draft.id)

    assert draft.filing == open_.filing
    assert [change.number for change in history] == [3]


def test_a_large_library_is_checked_later_and_says_what_it_found(
    path: Path, kept: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("icp_wizard.storage.opening.CHECKED_AT_ONCE", 0)

    with Library.open(path) as library:
        assert not library.is_checked
        assert library.check()
        assert library.is_checked


def where_the_bytes_are(path: Path) -> Path | None:
    """Use a mutated library as the window does; gives the file it is in if it was refused."""
    try:
        with Library.open(path) as library:
            for row in library.rows():
                with suppress(DamagedDraft):
                    library.load(row.id)
    except DamagedLibrary as damage:
        return damage.set_aside
    except FileTooNew:
        return path
    return None


@pytest.mark.parametrize("seed", range(200))
def test_no_mutation_of_a_library_is_more_than_a_told_trouble(path: Path, seed: int, kept: bytes):
    chance = random.Random(seed)
    broken = bytearray(kept)
    for _ in range(chance.choice((1, 4, 40))):
        place = chance.choice((chance.randrange(100), chance.randrange(len(broken))))
        broken[place] = chance.randrange(256)
    if seed % 4 == 0:
        del broken[chance.randrange(len(broken)) :]
    path.write_bytes(broken)

    refused = where_the_bytes_are(path)

    assert refused is None or refused.read_bytes() == broken
