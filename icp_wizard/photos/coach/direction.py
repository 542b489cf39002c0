"""Which way up a paper lies: by its QR code, a card's emblem, the lines of writing."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from icp_wizard.photos.coach.view import Grid, Mask

LINES, GAPS = 1.15, 1.3  # writing up and down by writing across: how layers and gaps must differ
ALIKE, RAGGED, APART = 0.5, 0.25, 0.3  # of all lines: ends in one column, starts, their difference
_SEEN = 900  # pixels of the paper
_MARGIN = 0.07  # of each side: frames stand there, and the ground where corners are not exact
_FEWEST = 4  # lines
_CARD = 1.2  # a card is wider than high by more than this
_EMBLEM = 0.008  # of a card


def by_code(image: Image.Image) -> bool | None:
    """Whether the picture is turned, told by a QR code; None where there is none to be read."""
    import zxingcpp

    reader: Any = zxingcpp  # the package carries no types
    found = reader.read_barcodes(image, formats=reader.BarcodeFormat.QRCode)
    return abs(found[0].orientation) > 45 if len(found) == 1 else None


def by_page(flat: Image.Image, card_side: str = "") -> bool:
    """Whether a paper laid straight is turned for sure; *card_side* is "front" or "back"."""
    if card_side and flat.height > _CARD * flat.width:
        return True
    page = _page(flat)
    if card_side == "back" and _has_emblem_below(page):
        return True
    marks = _ink(page)
    return _is_upright(page, marks) or _is_upside_down(marks)


def _page(flat: Image.Image) -> Image.Image:
    """A paper without its margin."""
    left, top = round(flat.width * _MARGIN), round(flat.height * _MARGIN)
    return flat.crop((left, top, flat.width - left, flat.height - top))


def _ink(page: Image.Image) -> Mask:
    """What is darker than the paper around it."""
    grey = page.convert("L")
    grey.thumbnail((_SEEN, _SEEN))
    ground = grey.filter(ImageFilter.MaxFilter(15)).filter(ImageFilter.BoxBlur(12))
    light, around = (np.asarray(each, np.float32) for each in (grey, ground))
    return light < 0.75 * around


def _has_emblem_below(page: Image.Image) -> bool:
    """Whether the red of a card's emblem is at the lower right and not at the upper left."""
    red, green, blue = np.moveaxis(np.asarray(page, np.float32), 2, 0)
    rows, columns = np.nonzero((red > 1.6 * green) & (red > 1.6 * blue) & (red > 70))
    if rows.size < _EMBLEM * red.size:
        return False
    return float(rows.mean()) > 0.5 * page.height and float(columns.mean()) > 0.6 * page.width


def _is_upright(page: Image.Image, marks: Mask) -> bool:
    """Whether lines of writing run up and down: gaps between them are wider than between signs."""
    strokes = np.asarray(page.convert("L"), np.float32)
    across, down = _layers(strokes), _layers(strokes.T)
    return down > LINES * across and _gaps(marks.T) > GAPS * _gaps(marks) + 0.02


def _layers(light: Grid) -> float:
    """How much darkness comes and goes from row to row."""
    profile = np.abs(np.diff(light, axis=1)).mean(axis=1)
    smooth = np.convolve(profile, np.ones(9) / 9, "same")
    return float(np.abs(np.diff(smooth)).mean() / max(1e-6, float(smooth.mean())))


def _gaps(marks: Mask) -> float:
    """The share of rows with next to nothing written, between the first and the last written."""
    profile = marks.mean(axis=1)
    written = np.flatnonzero(profile > 0.003)
    if written.size < 20:
        return 0.0
    profile = profile[written[0] : written[-1] + 1]
    return float((profile < 0.1 * np.percentile(profile, 90)).mean())


def _is_upside_down(marks: Mask) -> bool:
    """Whether lines end in one column and start anywhere."""
    starts, ends = _lines(marks)
    if len(starts) < _FEWEST:
        return False
    width = marks.shape[1]
    begun, ended = _alike(starts, width), _alike(ends, width)
    return ended >= ALIKE and (begun <= RAGGED or ended - begun >= APART)


def _lines(marks: Mask) -> tuple[list[int], list[int]]:
    """In which column each line of writing starts and ends."""
    profile = marks.mean(axis=1)
    if not profile.any():
        return [], []
    written = profile > 0.25 * np.percentile(profile[profile > 0], 75)
    bounds = np.flatnonzero(np.diff(np.pad(written.astype(np.int8), 1)))
    starts: list[int] = []
    ends: list[int] = []
    for top, below in zip(bounds[::2], bounds[1::2], strict=True):
        columns = np.flatnonzero(marks[top:below].any(axis=0))
        if 5 <= below - top <= 70 and columns.size > 20:
            starts.append(int(columns[0]))
            ends.append(int(columns[-1]))
    return starts, ends


def _alike(places: list[int], width: int) -> float:
    """The largest share of places that lie together."""
    found = np.array(places)
    return max(float((np.abs(found - each) < 0.012 * width).mean()) for each in places)
