from pathlib import Path

import pytest

from icp_wizard.documents import pdf
from icp_wizard.documents.files import CannotWrite, replaced


def write(path: Path, content: bytes = b"new") -> None:
    with replaced(path) as part:
        part.write_bytes(content)


def test_a_file_takes_the_place_of_the_old_one(tmp_path):
    (tmp_path / "list.pdf").write_bytes(b"old")
    write(tmp_path / "list.pdf")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("list.pdf", b"new")]


def fail_halfway(path: Path) -> None:
    with replaced(path) as part:
        part.write_bytes(b"half")
        raise RuntimeError


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    (tmp_path / "list.pdf").write_bytes(b"old")
    with pytest.raises(RuntimeError):
        fail_halfway(tmp_path / "list.pdf")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("list.pdf", b"old")]


def test_a_folder_that_is_not_there_is_a_typed_error_in_both_languages(short, tmp_path):
    with pytest.raises(CannotWrite) as caught:
        pdf.write(short, tmp_path / "nowhere" / "list.pdf")
    assert caught.value.path == tmp_path / "nowhere" / "list.pdf"
    assert "the folder does not exist" in caught.value.words.en
    assert "list.pdf：文件夹不存在" in caught.value.words.zh


def test_a_folder_of_the_same_name_is_left_alone(tmp_path):
    (tmp_path / "list.pdf").mkdir()
    with pytest.raises(CannotWrite):
        write(tmp_path / "list.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["list.pdf"]


@pytest.mark.parametrize("path", [Path(), Path("/")])
def test_a_path_without_a_name_is_a_typed_error(path):
    with pytest.raises(CannotWrite) as caught:
        write(path)
    assert "there is a folder of that name" in caught.value.words.en


def test_a_name_too_long_is_a_typed_error(tmp_path):
    with pytest.raises(CannotWrite, match="too long") as caught:
        write(tmp_path / ("x" * 300))
    assert "the system refused it" in caught.value.words.en


def test_a_file_is_for_its_owner_alone(tmp_path):
    with replaced(tmp_path / "list.html") as part:
        part.write_text("x")

    assert (tmp_path / "list.html").stat().st_mode & 0o777 == 0o600
