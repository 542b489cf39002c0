"""Whether a screen was photographed: its dots are peaks in the spectrum of the picture."""

from __future__ import annotations

import numpy as np
from PIL import Image

from icp_wizard.photos.coach.view import Grid, sums
from icp_wizard.photos.flaw import Flaw

Part = tuple[int, int, int, int]

PEAK = 4.7
_PATCH = 256
_FAINT = 2e4  # power of what no eye sees, and of nothing at all
_LOW, _HIGH = 0.12, 0.49  # cycles a pixel: print is coarser


def flaw(image: Image.Image, box: Part) -> Flaw | None:
    """A picture with the regular dots of a display; *box* is the part in pixels to look at."""
    return Flaw("screen") if peak(image, box) > PEAK else None


def peak(image: Image.Image, box: Part) -> float:
    """How far the strongest regular pattern stands out, in powers of e; 0 if too small to say."""
    power = _power(image, box)
    if power is None:
        return 0.0
    rows = np.fft.fftshift(np.fft.fftfreq(_PATCH))[:, None]
    columns = np.fft.rfftfreq(_PATCH)[None, :]
    reach = np.hypot(rows, columns)
    # JPEG's own blocks and straight edges lie on the axes.
    seen = (reach > _LOW) & (reach < _HIGH) & (np.abs(rows) > 0.012) & (columns > 0.012)
    log = np.log(np.fft.fftshift(power, axes=0) + _FAINT)
    return float((log - _around(log))[seen].max())


def _around(log: Grid) -> Grid:
    """The mean of what surrounds each place, without the place and its nearest."""
    outer, inner = sums(log, 9), sums(log, 3)
    return (outer - inner) / float(19**2 - 7**2)


def _power(image: Image.Image, box: Part) -> Grid | None:
    """The mean power spectrum of nine patches of a part of the picture, at its full size."""
    width, height = box[2] - box[0], box[3] - box[1]
    if min(width, height) < 2 * _PATCH:
        return None
    window = np.outer(np.hanning(_PATCH), np.hanning(_PATCH)).astype(np.float32)
    total = np.zeros((_PATCH, _PATCH // 2 + 1), np.float64)
    for down in (0.25, 0.5, 0.75):
        for across in (0.25, 0.5, 0.75):
            left = box[0] + int(across * (width - _PATCH))
            top = box[1] + int(down * (height - _PATCH))
            patch = image.crop((left, top, left + _PATCH, top + _PATCH)).convert("L")
            grid = np.asarray(patch, np.float32)
            total += np.abs(np.fft.rfft2((grid - grid.mean()) * window)) ** 2
    return total.astype(np.float32)
