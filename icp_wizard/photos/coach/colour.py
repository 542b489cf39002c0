"""Whether a picture has colour, and whether a card shows the emblem."""

from __future__ import annotations

import numpy as np

from icp_wizard.photos.coach.view import Mask, View
from icp_wizard.photos.flaw import Flaw

GREY = 1.5  # of 255: what JPEG makes of grey stays below
COPIED = 10.0  # of 255
EMBLEM = 0.008  # of a card


def flaw(view: View) -> Flaw | None:
    """A picture without any colour is a copy or was taken in black and white."""
    brightest = max(40.0, float(np.percentile(view.light, 90)))
    return (
        Flaw("grey") if float(np.percentile(view.chroma, 99.5)) * 200 / brightest < GREY else None
    )


def copied(view: View, mask: Mask) -> Flaw | None:
    """A card which has no colour beside that of the light."""
    return Flaw("grey") if tint(view, mask) < COPIED else None


def tint(view: View, mask: Mask) -> float:
    """How far, of 255, the most coloured parts of a paper are from its own hue."""
    paper = view.coarse[mask]
    even = paper * (200 / np.maximum(1, np.median(paper, axis=0)))
    away = even.max(axis=1) - even.min(axis=1)
    return float(np.percentile(away, 98))


def wrong_side(view: View, mask: Mask, side: str) -> Flaw | None:
    """Whether an identity card shows its other side, told by the red of the emblem."""
    if side not in ("front", "back"):
        return None
    red, green, blue = (view.coarse[..., band][mask] for band in range(3))
    strong = (red > 1.7 * green) & (red > 1.7 * blue) & (red > 70)
    emblem = float(strong.mean()) > EMBLEM
    return Flaw("wrong_side") if emblem == (side == "front") else None
