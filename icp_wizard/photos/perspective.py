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
    if len(corners) != 4:
        raise ValueError(corners)
    places = [(x * image.width, y * image.height) for x, y in corners]
    sides = [math.dist(*pair) for pair in pairwise([*places, places[0]])]
    size = round(max(sides[0], sides[2])), round(max(sides[1], sides[3]))
    if min(size) < 2 or max(size) > 2 * max(image.size):
        raise ValueError(size)
    solved = _coefficients(places, size)
    return image.transform(size, Image.Transform.PERSPECTIVE, solved, Image.Resampling.BICUBIC)


def within(corners: Places, cut: Places) -> list[tuple[float, float]]:
    """Where corners given in a part of a picture lie in the whole of it.

    *cut* holds the corners of that part; all are fractions. Raises ValueError.
    """
    a, b, c, d, e, f, g, h = _coefficients(cut, (1, 1))
    found: list[tuple[float, float]] = []
    for x, y in corners:
        depth = g * x + h * y + 1
        found.append(((a * x + b * y + c) / depth, (d * x + e * y + f) / depth))
    return found


def longest(corners: Places, size: tuple[int, int]) -> float:
    """The longest side of a part of a picture, by the longer side of the picture.

    It may yet be turned by a quarter: of both answers the smaller is given.
    """

    def of(width: int, height: int) -> float:
        places = [(x * width, y * height) for x, y in corners]
        return max(math.dist(*pair) for pair in pairwise([*places, places[0]]))

    return min(of(*size), of(*size[::-1])) / max(size)


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
