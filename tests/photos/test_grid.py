"""HEIC pictures of tiles, as phones write them, decoded row by row."""

from io import BytesIO

import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from icp_wizard.photos.grid import grid_of, rows_of
from icp_wizard.photos.heic import decoded, learn


def heic_of(size, **options):
    picture = Image.merge("RGB", [Image.linear_gradient("L").resize(size)] * 3)
    picture.paste((200, 40, 40), (0, 0, size[0] // 3, size[1] // 3))
    target = BytesIO()
    pillow_heif.from_pillow(picture).save(target, quality=90, **options)
    return target.getvalue()


def whole(data):
    return pillow_heif.open_heif(BytesIO(data)).to_pillow()


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


TILED = heic_of((600, 500), tile_size=128)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_rows_together_are_the_picture_in_each_turn(orientation):
    data = heic_of((600, 500), tile_size=128, exif=turned(orientation))
    assert grid_of(data).rows == 4
    expected = whole(data)
    got = decoded(data, expected.size, 600)
    assert got.size == expected.size
    assert np.abs(np.asarray(got, int) - np.asarray(expected, int)).mean() < 0.3


def test_a_row_is_decoded_alone():
    rows = [whole(data).size for data in rows_of(TILED, grid_of(TILED))]
    assert rows == [(600, 128), (600, 128), (600, 128), (600, 116)]


def test_what_is_much_larger_than_wanted_is_halved_band_by_band():
    assert decoded(TILED, (600, 500), 150).size == (150, 125)
    assert decoded(TILED, (600, 500), 151).size == (300, 250)


def test_a_picture_without_tiles_and_a_mirrored_one_are_decoded_whole():
    for data in (heic_of((300, 200)), heic_of((600, 500), tile_size=128, exif=turned(2))):
        assert grid_of(data) is None
        assert decoded(data, whole(data).size, 3000).size == whole(data).size


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_grid_is_a_grid_or_none_and_never_an_error(data):
    damaged = bytearray(TILED)
    for at in data.draw(st.lists(st.integers(0, 2000), min_size=1, max_size=6)):
        damaged[at] = data.draw(st.integers(0, 255))
    grid = grid_of(bytes(damaged))
    if grid is not None:
        next(rows_of(bytes(damaged), grid))


def test_the_header_of_a_heic_is_read_by_pillow():
    learn()
    assert Image.open(BytesIO(TILED)).size == (600, 500)
