"""All the coach can say of one picture."""

from __future__ import annotations

import numpy as np
from PIL import Image

from icp_wizard.photos.coach import colour, direction, frame, light, sharpness, spectrum
from icp_wizard.photos.coach.paper import Paper, found
from icp_wizard.photos.coach.view import FINE, View, reduced
from icp_wizard.photos.flaw import Corners, Flaw
from icp_wizard.photos.perspective import flattened


def judged(image: Image.Image, card_side: str = "") -> tuple[tuple[Flaw, ...], Corners | None]:
    """The flaws of an upright RGB picture, the worst first, and the corners of its paper.

    *card_side* is "front" or "back" where an identity card is expected.
    """
    view = View(image)
    paper = found(view)
    mask = paper.mask if paper else np.ones(view.light.shape, np.bool_)
    placed = frame.flaws(paper, view.coarse, view.fine.shape) if paper else ()
    lighting = light.flaws(view, mask)
    grey = colour.flaw(view) if not any(each.key == "dark" for each in lighting) else None
    corners = paper.corners if paper else None
    if lighting:  # what a lamp or a shadow makes of the edges is no skew
        placed = tuple(each for each in placed if each.key != "skewed")
    if corners and card_side and not lighting and not grey:
        grey = colour.copied(view, mask)
    seen = [*_sharpness(view, paper, placed), *lighting, *placed, grey]
    if corners and not lighting and not grey:
        seen.append(colour.wrong_side(view, mask, card_side))
    if not any(seen) or {each.key for each in seen if each} == {"skewed"}:
        seen.append(_turned(image, corners, card_side))
    return tuple(each for each in seen if each), corners


def _sharpness(view: View, paper: Paper | None, placed: tuple[Flaw, ...]) -> list[Flaw | None]:
    """What edges and dots tell; of a paper too small to be read they tell nothing."""
    if any(each.key == "small" for each in placed):
        return []
    top, bottom, left, right = _bounds(paper)
    fine, image = view.fine, view.image
    (height, width), (wide, tall) = fine.shape, image.size
    part = fine[
        round(top * height) : round(bottom * height), round(left * width) : round(right * width)
    ]
    soft = sharpness.flaw(part)
    if soft:  # a moved picture may be as regular as a screen
        return [soft]
    box = round(left * wide), round(top * tall), round(right * wide), round(bottom * tall)
    return [spectrum.flaw(image, box)]


def _bounds(paper: Paper | None) -> tuple[float, float, float, float]:
    """Top, bottom, left and right of the part of the picture that holds the paper."""
    if paper is None:
        return 0, 1, 0, 1
    rows, columns = (np.flatnonzero(paper.mask.any(axis=axis)) for axis in (1, 0))
    tall, wide = paper.mask.shape
    return rows[0] / tall, (rows[-1] + 1) / tall, columns[0] / wide, (columns[-1] + 1) / wide


def _turned(image: Image.Image, corners: Corners | None, card_side: str) -> Flaw | None:
    """Whether the picture is on its side or upside down; nothing is said where that is not sure."""
    small = reduced(image, FINE)
    turned = direction.by_code(small)
    if turned is None and corners:
        turned = direction.by_page(flattened(small, corners), card_side)
    return Flaw("turned") if turned else None
