"""How a picture is lit: too dark, too bright, or with a reflection on the paper."""

from __future__ import annotations

import numpy as np

from icp_wizard.photos.coach.view import Grid, Mask, View
from icp_wizard.photos.flaw import Box, Flaw

DARK = 88.0  # of 255: the brightness of paper
CLIPPED, PALE = 0.4, 60.0  # a share of the paper; the brightness of ink
GLARE = 0.006  # of the paper
_WHITE, _PAPER = 247.0, 236.0


def flaws(view: View, mask: Mask) -> tuple[Flaw, ...]:
    """What is wrong with the light on the paper, which *mask* marks."""
    light = view.light[mask]
    if not light.size:
        return ()
    if float(np.percentile(light, 90)) < DARK:
        return (Flaw("dark"),)
    if is_pale(light):
        return (Flaw("bright"),)
    spot = _spot(view.light, mask)
    return (Flaw("glare", spot),) if spot else ()


def is_pale(light: Grid) -> bool:
    """Whether white has drowned the writing: paper at the limit, and its ink grey."""
    clipped = float((light >= 252).mean())
    return clipped > CLIPPED and float(np.percentile(light, 2)) > PALE


def _spot(light: Grid, mask: Mask) -> Box | None:
    """The part of the paper that is white although the paper is not."""
    if float(np.median(light[mask])) > _PAPER:
        return None
    white = (light >= _WHITE) & mask
    if float(white.sum()) < GLARE * float(mask.sum()):
        return None
    rows, columns = np.nonzero(white)
    ends = (np.percentile(each, (2, 98)).tolist() for each in (rows, columns))
    (top, bottom), (left, right) = ends
    height, width = light.shape
    dense = white.sum() / max(1.0, (bottom - top + 1) * (right - left + 1))
    if dense < 0.3:  # scattered white is print, not a lamp
        return None
    return Box(left / width, top / height, (right + 1) / width, (bottom + 1) / height)
