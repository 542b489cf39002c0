"""Laying a paper seen askew flat again; runs in the decoding process only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PIL import Image

Places = Sequence[tuple[float, float]]


def flattened(image: Image.Image, corners: Places) -> Image.Image:
    """The paper between four corners as a rectangle as large as it is in the picture.

    *corners* are fractions of the picture, clockwise from top left. Raises ValueError where they
    hold no area.
    """
    places = [(x * image.width, y * image.height) for x, y in corners]
    sides = [math.dist(*pair) for pair in pairwise([*places, places[0]])]
    size = round(max(sides[0], sides[2])), round(max(sides[1], sides[3]))
    if len(places) != 4 or min(size) < 2 or max(size) > 2 * max(image.size):
        raise ValueError(size)
    solved = _coefficients(places, size)
    return image.transform(size, Image.Transform.PERSPECTIVE, solved, Image.Resampling.BICUBIC)


def _coefficients(places: Places, size: tuple[int, int]) -> list[float]:
    """The eight numbers of the map from the rectangle to the picture, as Pillow takes them."""
    rows: list[list[float]] = []
    wanted: list[float] = []
    rectangle = ((0, 0), (size[0], 0), size, (0, size[1]))
    for (x, y), (u, v) in zip(rectangle, places, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    try:
        return [float(each) for each in np.linalg.solve(np.array(rows), np.array(wanted))]
    except np.linalg.LinAlgError as error:
        raise ValueError(places) from error
