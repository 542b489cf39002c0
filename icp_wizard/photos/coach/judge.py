"""All the coach can say of one picture."""

from __future__ import annotations

import numpy as np
from PIL import Image

from icp_wizard.photos.coach import colour, frame, light, sharpness, spectrum
from icp_wizard.photos.coach.paper import Paper, found
from icp_wizard.photos.coach.view import Grid, View
from icp_wizard.photos.flaw import Corners, Flaw


def judged(image: Image.Image, card_side: str = "") -> tuple[tuple[Flaw, ...], Corners | None]:
    """The flaws of an upright RGB picture, the worst first, and the corners of its paper.

    *card_side* is "front" or "back" where an identity card is expected.
    """
    view = View(image)
    paper = found(view)
    mask = paper.mask if paper else np.ones(view.light.shape, np.bool_)
    placed = frame.flaws(paper, view.fine.shape) if paper else ()
    lighting, grey = light.flaws(view, mask), colour.flaw(view)
    seen = [*_sharpness(view, image, paper, placed), *lighting, *placed, grey]
    if paper and paper.corners and not lighting and not grey:
        seen.append(colour.wrong_side(view, mask, card_side))
    return tuple(each for each in seen if each), paper.corners if paper else None


def _sharpness(
    view: View, image: Image.Image, paper: Paper | None, placed: tuple[Flaw, ...]
) -> list[Flaw | None]:
    """What writing and dots tell; of a paper too small to be read they tell nothing."""
    known = {each.key for each in placed}
    if "small" in known:
        return []
    part = _part(view.fine, paper)
    soft = sharpness.flaw(part)
    if soft:  # a moved picture is as regular as a screen, and its lines are not its writing's
        return [soft]
    on_its_side = None if "skewed" in known else frame.turned(part)
    return [spectrum.flaw(image), on_its_side]


def _part(fine: Grid, paper: Paper | None) -> Grid:
    """The part of the picture that holds the paper."""
    if paper is None:
        return fine
    rows, columns = (np.flatnonzero(paper.mask.any(axis=axis)) for axis in (1, 0))
    (height, width), (tall, wide) = fine.shape, paper.mask.shape
    top, bottom = int(rows[0]) * height // tall, (int(rows[-1]) + 1) * height // tall
    left, right = int(columns[0]) * width // wide, (int(columns[-1]) + 1) * width // wide
    return fine[top:bottom, left:right]
