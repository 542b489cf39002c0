"""A power cut leaves the log cut anywhere: what was synced before is there, and nothing is half."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from icp_wizard.journey.session import Session
from icp_wizard.storage.library import Library

SAVES = 8


@pytest.fixture
def log_lengths(library: Library) -> list[int]:
    """The length of the log after each of several saves, the library still open."""
    open_ = Session(library.create())
    log = library.path.with_name(library.path.name + "-wal")
    lengths: list[int] = []
    for number in range(SAVES):
        open_.answer("entity.name", f"示例{number}")
        open_.leave("entity.name")
        library.save(open_.draft, open_.history[-1:])
        lengths.append(log.stat().st_size)
    return lengths


def name_after_cut(library: Path, log_length: int, folder: Path) -> str:
    """The saved name which a copy of the library shows, its log cut to a length."""
    folder.mkdir()
    copy = folder / library.name
    shutil.copyfile(library, copy)
    log = library.with_name(library.name + "-wal").read_bytes()[:log_length]
    copy.with_name(copy.name + "-wal").write_bytes(log)
    with Library.open(copy) as cut:
        rows = cut.rows()
        return cut.load(rows[0].id)[0].filing.entity.name if rows else "no draft"


def test_every_save_that_was_synced_survives_a_log_cut_after_it(
    library: Library, log_lengths: list[int], tmp_path: Path
):
    for number, length in enumerate(log_lengths):
        found = name_after_cut(library.path, length, tmp_path / str(number))

        assert found == f"示例{number}"


def test_a_log_cut_within_a_save_shows_the_save_before_it(
    library: Library, log_lengths: list[int], tmp_path: Path
):
    for cut in range(1, 40):
        length = log_lengths[0] + (log_lengths[-1] - log_lengths[0]) * cut // 40
        synced = max(number for number, each in enumerate(log_lengths) if each <= length)
        found = name_after_cut(library.path, length, tmp_path / str(cut))

        assert found == f"示例{synced}"
