"""Hostile files and names: refused or tamed with a message, and the next picture is taken."""

import re
from contextlib import suppress
from io import BytesIO

import psutil
import pytest
from PIL import Image

from icp_wizard.photos import intake
from icp_wizard.photos.intake import take_in
from icp_wizard.photos.refusal import CAUSES, RefusedPhoto
from icp_wizard.photos.worker import Worker


@pytest.fixture(scope="module")
def corpus(hostile):
    return dict(hostile.corpus())


def test_there_are_sixty_hostile_files_at_least_all_different(corpus):
    assert len(set(corpus.values())) >= 60


def test_each_is_refused_in_words_or_tamed_to_a_plain_jpeg(corpus):
    for name, data in corpus.items():
        outcome = outcome_of(data)
        if isinstance(outcome, RefusedPhoto):
            assert outcome.cause in CAUSES, name
            assert all((*outcome.reason, *outcome.fix)), name
        else:
            assert_plain(outcome, name)


def outcome_of(data):
    try:
        return take_in(data)
    except RefusedPhoto as refused:
        return refused


def assert_plain(photo, name):
    with Image.open(BytesIO(photo.data)) as image:
        assert (image.format, image.mode) == ("JPEG", "RGB"), name
        assert not image.getexif(), name
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}, name
    assert b"<script" not in photo.data, name
    assert b"PK\3\4" not in photo.data[-200:], name


def test_after_all_of_them_a_sound_picture_is_taken(corpus, hostile):
    for name in ("png of 7746 by 7746", "jpeg with giant metadata", "png with a text bomb"):
        with suppress(RefusedPhoto):
            take_in(corpus[name])
    assert take_in(hostile.sound()).facts.width == 320


def test_a_child_killed_at_work_leaves_the_parent_answering(hostile, monkeypatch):
    worker = Worker()
    monkeypatch.setattr(intake, "_worker", lambda: worker)
    for _ in range(3):
        take_in(hostile.sound())
        child = psutil.Process(worker.pid)
        child.kill()
        psutil.wait_procs([child], timeout=5)
    assert take_in(hostile.sound("PNG")).facts.width == 320
    worker.close()


def test_a_name_from_outside_never_names_anything_kept(hostile, tmp_path):
    """Five hundred names: those the disk can hold are read, and the picture's name is its own."""
    seen = set()
    for name in hostile.names():
        try:
            file = tmp_path / re.sub(r"[/\\]", "_", name)
            file.write_bytes(hostile.sound(size=(90, 90)))
        except (OSError, ValueError):
            continue
        if file.is_file():
            seen.add(file)
    taken = {take_in(file).name for file in sorted(seen)[:40]}
    assert len(taken) == 1
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", taken.pop())


def test_a_path_that_is_no_file_is_refused_in_words(hostile, tmp_path):
    for name in hostile.names():
        with pytest.raises(RefusedPhoto):
            take_in(tmp_path / "nowhere" / f"x{name}x" / "y")
