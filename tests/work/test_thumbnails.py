"""Small pictures of papers for the checklist."""

from io import BytesIO

from PIL import Image

from icp_wizard.storage.library import Library
from icp_wizard.work.demo import sample_photo
from icp_wizard.work.thumbnails import EDGE, reduced, thumbnails


def test_a_photograph_becomes_a_small_picture_without_what_the_camera_noted():
    small = reduced(sample_photo())
    with Image.open(BytesIO(small)) as picture:
        assert max(picture.size) <= EDGE
        assert picture.format == "JPEG"
        assert not picture.getexif()
    assert len(small) < 40_000


def test_a_picture_that_is_not_in_the_library_is_none(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as library:
        name = library.add_photo(sample_photo(), {})
        pictures = thumbnails(library)
        assert pictures("sha256:00") is None
        assert pictures(name) == reduced(sample_photo())


def test_a_picture_that_cannot_be_read_is_left_out(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as library:
        name = library.add_photo(b"\xff\xd8\xff damaged", {})

        assert thumbnails(library)(name) is None
