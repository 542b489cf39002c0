"""Disk full, read-only, gone, replaced: said clearly, nothing lost, saved once it can be."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.storage.keeper import Keeper
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import (
    DiskFull,
    NotALibrary,
    ReadOnly,
    Replaced,
    Trouble,
    Unforeseen,
    Unreachable,
    UnusablePackage,
)

LONG = "示例" * 20_000


def fill_disk(library: Library, is_full: bool) -> None:
    """Let the file grow no further, as on a full disk, or let it grow again."""
    with library.file.alone() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0] if is_full else 2**30
        db.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_told_and_what_stood_before_still_stands(library: Library, filing: Filing):
    open_ = Session(library.create(filing))
    fill_disk(library, is_full=True)

    open_.answer("entity.remarks", LONG)
    with pytest.raises(DiskFull):
        library.save(open_.draft, open_.history)

    draft, history = library.load(open_.draft.id)
    assert (draft.filing, history) == (filing, ())


def test_what_was_typed_while_the_disk_was_full_is_saved_once_there_is_room(library: Library):
    open_ = Session(library.create())
    troubles: list[Trouble | None] = []
    keeper = Keeper(library, open_, report=troubles.append)
    fill_disk(library, is_full=True)
    open_.answer("entity.remarks", LONG)
    assert not keeper.flush_and_wait(30)
    assert keeper.pending

    open_.answer("entity.name", "示例")
    fill_disk(library, is_full=False)

    assert keeper.flush_and_wait(30)
    assert not keeper.pending
    assert library.load(open_.draft.id) == (open_.draft, open_.history)
    assert [type(trouble) for trouble in troubles] == [DiskFull, type(None)]


LIMITED = """
import pathlib, resource, sys
from icp_wizard.journey.session import Session
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble

with Library.open(pathlib.Path(sys.argv[1])) as library:
    open_ = Session(library.create())
    saved = ""
    for limit in range(40_000, 400_000, 2_500):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        open_.answer("entity.remarks", str(limit) * 500)
        try:
            library.save(open_.draft, open_.history)
            saved = str(limit)
        except Trouble as trouble:
            assert type(trouble).__name__ in ("DiskFull", "Unreachable"), trouble
        found = library.load(open_.draft.id)[0].filing.entity.remarks
        assert found == saved * 500, (found[:9], saved)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    library.save(open_.draft, open_.history)
    assert library.load(open_.draft.id) == (open_.draft, open_.history)
    assert library.check()
print("whole", saved)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits are those of POSIX")
def test_a_write_that_fails_at_any_length_of_the_file_leaves_the_save_before_it(path: Path):
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("whole"), done.stderr


READ_ONLY = """
import os, pathlib, sys
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import ReadOnly
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    Library.open(pathlib.Path(sys.argv[1]))
except ReadOnly as trouble:
    print("told", trouble)
"""


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_library_in_a_place_that_may_not_be_written_is_told():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        Library.open(path).close()
        for each in (*path.parent.iterdir(), path.parent):
            each.chmod(0o555 if each.is_dir() else 0o444)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, path], capture_output=True, text=True, check=False
        )
        path.parent.chmod(0o700)

    assert done.stdout.startswith("told"), done.stderr


def test_a_library_that_becomes_read_only_is_told_and_saved_when_it_may_be_written(
    library: Library,
):
    draft = library.create()
    with library.file.alone() as db:
        db.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnly):
        library.create()

    with library.file.alone() as db:
        db.execute("PRAGMA query_only = OFF")

    library.save(draft)


def test_a_drive_that_was_pulled_out_is_told_and_saved_when_it_is_back(library: Library):
    open_ = Session(library.create())
    away = library.path.parent.with_name("away")
    library.path.parent.rename(away)
    open_.answer("entity.name", "示例")

    with pytest.raises(Unreachable):
        library.save(open_.draft, open_.history)
    away.rename(library.path.parent)
    library.save(open_.draft, open_.history)

    assert library.load(open_.draft.id) == (open_.draft, open_.history)


def test_the_same_library_back_as_a_copy_is_known_again(library: Library):
    open_ = Session(library.create())
    folder = library.path.parent
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    shutil.move(folder.with_name("copy"), folder)
    open_.answer("entity.name", "示例")

    library.save(open_.draft, open_.history)

    with closing(sqlite3.connect(library.path)) as db:
        assert db.execute("SELECT shown FROM drafts").fetchall() == [("示例",)]


@pytest.mark.parametrize("is_library", [True, False])
def test_another_file_in_its_place_is_told_and_never_written(
    library: Library, tmp_path: Path, is_library: bool
):
    draft = library.create()
    other = tmp_path / "other.sqlite"
    if is_library:
        Library.open(other).close()
    else:
        other.write_bytes(b"cloud copy")
    before = other.read_bytes()
    other.replace(library.path)

    for _ in range(2):
        with pytest.raises(Replaced):
            library.save(draft)

    assert library.path.read_bytes() == before


@pytest.mark.parametrize(
    "kind", [DiskFull, ReadOnly, Unreachable, Replaced, Unforeseen], ids=lambda kind: kind.__name__
)
def test_the_words_say_that_nothing_typed_is_lost(kind: type[DiskFull]):
    words = kind(Path("x")).words

    assert "still here" in words.en
    assert "仍在此处" in words.zh


def test_every_trouble_has_words_in_both_languages():
    def kinds(kind: type[Trouble]) -> list[type[Trouble]]:
        return [kind, *(each for inner in kind.__subclasses__() for each in kinds(inner))]

    for kind in kinds(Trouble)[1:]:
        blanks = dict.fromkeys(kind.__dataclass_fields__, NotALibrary(Path("x")).words)
        if kind is UnusablePackage:
            blanks["path"] = Path("x")
        words = kind(**blanks).words
        assert words.en
        assert words.zh
