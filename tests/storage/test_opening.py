"""Opening: what is refused untouched, and who may write."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.storage import schema
from icp_wizard.storage.library import Library
from icp_wizard.storage.schema import MIGRATIONS
from icp_wizard.storage.trouble import AlreadyOpen, FileTooNew, NotALibrary, Unreachable

HOLD = (
    "import sys, pathlib; from icp_wizard.storage.library import Library;"
    "kept = Library.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
)


@pytest.fixture
def other_program(path: Path):
    """Another program which has the library open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"open"
        yield program
        program.kill()


def test_a_library_is_made_with_its_folder_where_there_is_none(path: Path):
    with Library.open(path) as library:
        assert library.rows() == []
        assert library.is_checked


def test_an_empty_file_becomes_a_library(tmp_path: Path):
    path = tmp_path / "empty.sqlite"
    path.touch()

    with Library.open(path) as library:
        assert library.rows() == []


def test_a_program_killed_while_it_made_its_library_leaves_none_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    def killed(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA application_id = 1")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (killed,))
        with pytest.raises(KeyboardInterrupt):
            Library.open(path)
    assert not path.exists()

    with Library.open(path) as library:
        assert library.rows() == []


@pytest.mark.parametrize("content", [b"%PDF-1.7 a letter", b"SQLite format 3\0" + bytes(4080)])
def test_a_file_that_is_something_else_is_refused_and_untouched(tmp_path: Path, content: bytes):
    path = tmp_path / "letter"
    path.write_bytes(content)

    for _ in range(2):
        with pytest.raises(NotALibrary):
            Library.open(path)

    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_the_database_of_another_program_is_refused_and_untouched(tmp_path: Path):
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE drafts (x)")
    before = path.read_bytes()

    with pytest.raises(NotALibrary):
        Library.open(path)

    assert path.read_bytes() == before


def test_a_folder_is_no_library(tmp_path: Path):
    with pytest.raises(NotALibrary):
        Library.open(tmp_path)


def test_a_file_of_a_later_release_is_refused_and_untouched(path: Path, filing: Filing):
    with Library.open(path) as library:
        library.create(filing)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()

    with pytest.raises(FileTooNew) as refusal:
        Library.open(path)

    assert refusal.value.version == len(MIGRATIONS) + 1
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_reached_is_told(tmp_path: Path):
    (tmp_path / "file").touch()

    with pytest.raises(Unreachable):
        Library.open(tmp_path / "file" / "library.sqlite")


def test_a_second_program_is_told_that_the_library_is_open(path: Path, other_program: object):
    with pytest.raises(AlreadyOpen):
        Library.open(path)


def test_the_same_program_may_not_open_it_twice_either(library: Library):
    with pytest.raises(AlreadyOpen):
        Library.open(library.path)


def test_a_second_program_may_look_and_not_write(path: Path, filing: Filing, other_program: object):
    with Library.look(path) as library:
        assert library.rows() == []
        with pytest.raises(AlreadyOpen):
            library.create(filing)


def test_a_look_at_a_library_nobody_has_open_may_write(path: Path, filing: Filing):
    with Library.look(path) as library:
        library.create(filing)

        assert library.count() == 1


def test_a_program_that_was_killed_leaves_the_library_free(
    path: Path, other_program: subprocess.Popen[bytes]
):
    other_program.send_signal(signal.SIGTERM)
    other_program.wait()

    with Library.open(path) as library:
        assert library.rows() == []


def test_closing_leaves_the_library_free(path: Path):
    Library.open(path).close()

    Library.open(path).close()
