"""Decoding HEIC in bands, each reduced as it comes; runs in the decoding process only."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image

from icp_wizard.photos.grid import grid_of, rows_of

_BAND = 512  # rows
_MOST = 8
_TURNS = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
)


def learn() -> None:
    """Teach Pillow to read the headers of HEIC files."""
    import pillow_heif

    heif: Any = pillow_heif  # the package carries no types
    heif.options.THUMBNAILS = heif.options.DEPTH_IMAGES = heif.options.AUX_IMAGES = False
    heif.options.DECODE_THREADS = 2
    heif.register_heif_opener()


def decoded(data: bytes, size: tuple[int, int], side: int) -> Image.Image:
    """The upright picture, halved as long as its long side stays *side* pixels at least.

    A picture of tiles is decoded row by row; another at once, for which its decoder takes four
    and a half bytes a pixel.
    """
    share = _share(max(size), side)
    grid = grid_of(data)
    if grid is None or grid.tile_height % share:
        return _joined(_parts(data), size, share)
    parts = (part for row in rows_of(data, grid) for part in _parts(row))
    level = _joined(parts, (grid.width, grid.height), share)
    turn = _TURNS[grid.turn]
    return level if turn is None else level.transpose(turn)


def _share(longest: int, side: int) -> int:
    share = 1
    while share < _MOST and longest >= 2 * share * side:
        share *= 2
    return share


def _parts(data: bytes) -> Iterator[Image.Image]:
    """The picture in bands, from the top."""
    import pillow_heif

    heif: Any = pillow_heif
    file = heif.HeifFile(BytesIO(data), convert_hdr_to_8bit=True, remove_stride=False)
    picture = file[file.primary_index]
    pixels, stride, mode = memoryview(picture.data), picture.stride, picture.mode
    width, height = picture.size
    for top in range(0, height, _BAND):
        rows = min(_BAND, height - top)
        band = pixels[top * stride : (top + rows) * stride]
        yield Image.frombytes(mode, (width, rows), band, "raw", mode, stride)


def _joined(parts: Iterator[Image.Image], size: tuple[int, int], share: int) -> Image.Image:
    """Bands one below the other, each reduced by a whole number first."""
    width, height = (-(-side // share) for side in size)
    whole, top = None, 0
    for part in parts:
        reduced = part.reduce(share) if share > 1 else part
        whole = whole or Image.new(reduced.mode, (width, height))
        whole.paste(reduced, (0, top))
        top += reduced.height
    if whole is None or top != height:
        raise ValueError(top)
    return whole
