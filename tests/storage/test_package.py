"""A package brings one draft, and nothing else that somebody put into it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.storage import package, schema
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import FileTooNew, Unreachable, UnusablePackage

PHOTO = b"\xff\xd8\xff" + b"a photo of a licence" * 100
ORIGINAL = b"\x89PNG\r\n\x1a\n" + b"the file as it came" * 100


@pytest.fixture
def open_(library: Library, filing: Filing) -> Session:
    """A draft with history and a photo, among others in the library."""
    library.create(filing, title="另一份")
    open_ = Session(library.create(filing, title="这一份"))
    name = library.add_photo(PHOTO, {"width": 1}, b"thumbnail", ORIGINAL)
    open_.answer("papers[licence/entity].photos", [name])
    open_.answer("entity.remarks", "无")
    open_.undo()
    library.save(open_.draft, open_.history)
    return open_


@pytest.fixture
def parcel(library: Library, open_: Session, tmp_path: Path) -> Path:
    path = tmp_path / "draft.icpw"
    library.export_package(open_.draft.id, path)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    """The library of somebody else."""
    with Library.open(tmp_path / "other" / "library.sqlite") as opened:
        yield opened


@contextmanager
def forged(parcel: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(parcel)) as db, db:
        yield db


def test_a_draft_arrives_with_history_and_photos_under_a_new_id(
    parcel: Path, open_: Session, other: Library
):
    id_ = other.import_package(parcel)

    draft, history = other.load(id_)
    assert id_ != open_.draft.id
    assert (draft.filing, draft.title, history) == (open_.filing, "这一份", open_.history)
    assert other.photo(draft.filing.papers[0].photos[0]) == PHOTO
    assert Session(draft, history).can_redo


def test_a_package_holds_one_draft_and_nothing_of_the_others(parcel: Path):
    with forged(parcel) as db:
        assert db.execute("SELECT shown FROM drafts").fetchall() == [("这一份",)]
    assert "另一份".encode() not in parcel.read_bytes()


def test_the_same_package_can_come_twice(parcel: Path, library: Library):
    first, second = library.import_package(parcel), library.import_package(parcel)

    assert library.load(first)[0].filing == library.load(second)[0].filing
    assert library.count() == 4


def test_importing_makes_a_backup_before_and_leaves_the_package_as_it_was(
    parcel: Path, other: Library
):
    before = parcel.read_bytes()

    other.import_package(parcel)

    assert [backup.reason for backup in other.backups()] == ["import"]
    assert parcel.read_bytes() == before


def test_photos_are_judged_anew_as_they_come_in(parcel: Path, other: Library):
    draft, _ = other.load(other.import_package(parcel, lambda content: ({"n": len(content)}, b"t")))

    name = draft.filing.papers[0].photos[0]
    assert other.photo_facts([name]) == {name: {"n": len(PHOTO)}}
    assert other.thumbnail(name) == b"t"


def test_facts_and_thumbnails_of_a_package_are_never_believed(parcel: Path, other: Library):
    draft, _ = other.load(other.import_package(parcel))

    name = draft.filing.papers[0].photos[0]
    assert other.photo_facts([name]) == {name: {}}
    assert other.thumbnail(name) == b""


def test_the_original_of_a_photo_comes_with_it(parcel: Path, other: Library):
    draft, _ = other.load(other.import_package(parcel))

    assert other.original(draft.filing.papers[0].photos[0]) == ORIGINAL


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\nanother", b"<svg/>"])
def test_an_original_that_is_not_what_its_name_says_is_left_out(
    parcel: Path, other: Library, content: bytes
):
    with forged(parcel) as db:
        db.execute("UPDATE originals SET content = ?", (content,))

    draft, _ = other.load(other.import_package(parcel))

    assert other.original(draft.filing.papers[0].photos[0]) is None
    assert other.photo(draft.filing.papers[0].photos[0]) == PHOTO


def test_the_original_of_a_refused_photo_is_left_out_with_it(parcel: Path, other: Library):
    other.import_package(parcel, lambda content: None)

    with other.file.reading() as db:
        assert db.execute("SELECT count(*) FROM originals").fetchone() == (0,)


def test_a_photo_that_is_refused_is_left_out_and_the_draft_comes(parcel: Path, other: Library):
    draft, _ = other.load(other.import_package(parcel, lambda content: None))

    assert other.photo(draft.filing.papers[0].photos[0]) is None


@pytest.mark.parametrize("content", [b"\xff\xd8\xffanother picture", b"<svg/>"])
def test_a_photo_that_is_not_what_its_name_says_is_left_out(
    parcel: Path, other: Library, content: bytes
):
    with forged(parcel) as db:
        db.execute("UPDATE photos SET content = ?", (content,))

    draft, _ = other.load(other.import_package(parcel))

    assert other.photo(draft.filing.papers[0].photos[0]) is None


def test_a_history_that_does_not_fit_the_filing_is_left_out(parcel: Path, other: Library):
    with forged(parcel) as db:
        db.execute("UPDATE changes SET pairs = replace(pairs, '无', '有') WHERE number = 2")

    draft, history = other.load(other.import_package(parcel))

    assert history == ()
    assert draft.filing.papers


def run(statement: str) -> Callable[[Path], None]:
    def forge(parcel: Path) -> None:
        with forged(parcel) as db:
            db.execute(statement)

    return forge


def cut(parcel: Path) -> None:
    parcel.write_bytes(parcel.read_bytes()[:20_000])


def another_program(parcel: Path) -> None:
    parcel.unlink()
    with forged(parcel) as db:
        db.execute("CREATE TABLE drafts (id)")


@pytest.mark.parametrize(
    ("forge", "words"),
    [
        (lambda parcel: parcel.unlink(), "no file of this name"),
        (lambda parcel: parcel.write_bytes(b"PK\x03\x04"), "no package"),
        (lambda parcel: parcel.write_bytes(b""), "no package"),
        (cut, "no package"),
        (another_program, "no package"),
        (run("CREATE TRIGGER t AFTER INSERT ON drafts BEGIN SELECT 1; END"), "did not write"),
        (run("CREATE VIEW v AS SELECT 1"), "did not write"),
        (run("ALTER TABLE documents ADD COLUMN more TEXT"), "did not write"),
        (run("DELETE FROM drafts"), "holds one draft"),
        (run("UPDATE documents SET filing = '{\"x\": 1}'"), "no package"),
        (run("UPDATE documents SET marks = '[]'"), "no package"),
        (run("UPDATE documents SET events = '[[1]]'"), "no package"),
    ],
)
def test_what_is_no_sound_package_is_refused_with_its_reason(
    parcel: Path, other: Library, forge: Callable[[Path], None], words: str
):
    forge(parcel)

    with pytest.raises(UnusablePackage) as refusal:
        other.import_package(parcel)

    assert words in refusal.value.words.en
    assert other.count() == 0


def test_a_library_of_several_drafts_is_no_package(
    library: Library, open_: Session, other: Library
):
    with pytest.raises(UnusablePackage, match="one draft"):
        other.import_package(library.back_up().path)


def test_a_package_that_is_too_large_is_refused(
    parcel: Path, other: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(package, "LARGEST", 100)

    with pytest.raises(UnusablePackage, match="larger"):
        other.import_package(parcel)


@pytest.mark.parametrize("limit", ["MOST_PHOTOS", "MOST_CHANGES"])
def test_a_package_with_too_much_in_it_is_refused(
    parcel: Path, other: Library, limit: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(package, limit, 0)

    with pytest.raises(UnusablePackage, match="larger"):
        other.import_package(parcel)


def test_a_package_of_a_later_release_is_refused(parcel: Path, other: Library):
    run("PRAGMA user_version = 999")(parcel)

    with pytest.raises(FileTooNew):
        other.import_package(parcel)


def test_an_export_that_fails_leaves_the_former_file(
    library: Library, open_: Session, tmp_path: Path
):
    (tmp_path / "file").write_text("former")

    with pytest.raises(Unreachable):
        library.export_package(open_.draft.id, tmp_path / "file" / "draft.icpw")

    assert (tmp_path / "file").read_text() == "former"


def test_an_export_leaves_nothing_but_the_package(parcel: Path, library: Library):
    shutil.rmtree(library.path.parent)

    assert list(parcel.parent.iterdir()) == [parcel]


def test_a_package_of_an_earlier_release_is_brought_up_in_memory(
    parcel: Path, other: Library, monkeypatch: pytest.MonkeyPatch
):
    def step(db: sqlite3.Connection) -> None:
        db.execute("UPDATE drafts SET title = title || '，已更新'")

    before = parcel.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))

    draft, _ = other.load(other.import_package(parcel))

    assert draft.title == "这一份，已更新"
    assert parcel.read_bytes() == before
