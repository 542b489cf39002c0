"""A picture as the coach sees it: reduced copies as arrays of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PIL import Image

Grid = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

FINE = 1500  # pixels: about what the guides ask for, so what is sharp here can be read there
COARSE = 320


@dataclass(frozen=True)
class View:
    """An upright RGB picture; arrays are made when they are asked for, once."""

    image: Image.Image

    @cached_property
    def fine(self) -> Grid:
        """Brightness, 0 to 255, the long side at most FINE."""
        return np.asarray(reduced(self.image, FINE).convert("L"), np.float32)

    @cached_property
    def coarse(self) -> Grid:
        """Red, green and blue, 0 to 255, the long side at most COARSE."""
        return np.asarray(reduced(self.image, COARSE), np.float32)

    @cached_property
    def light(self) -> Grid:
        """Brightness of the coarse copy."""
        return self.coarse @ np.array([0.299, 0.587, 0.114], np.float32)

    @cached_property
    def chroma(self) -> Grid:
        """How far the coarse copy is from grey: the largest less the smallest of its colours."""
        return self.coarse.max(axis=2) - self.coarse.min(axis=2)


def reduced(image: Image.Image, side: int) -> Image.Image:
    """A copy whose long side has at most *side* pixels."""
    copy = image.copy() if max(image.size) <= side else image
    if copy is image:
        share = side / max(image.size)
        size = max(1, round(image.width * share)), max(1, round(image.height * share))
        copy = image.resize(size, Image.Resampling.BOX, reducing_gap=2)
    return copy


def sums(grid: Grid | Mask, reach: int) -> Grid:
    """The sum of the square around each place, which beyond the border goes on as it ends."""
    framed = np.pad(grid.astype(np.float64), reach, mode="edge")
    total = np.pad(framed.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    side = 2 * reach + 1
    square = total[side:, side:] - total[:-side, side:] - total[side:, :-side]
    return (square + total[:-side, :-side]).astype(np.float32)
