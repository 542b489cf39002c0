"""Whether a picture has colour, and whether a card shows the emblem."""

from __future__ import annotations

import numpy as np

from icp_wizard.photos.coach.view import Mask, View
from icp_wizard.photos.flaw import Flaw

GREY = 3.5  # of 255: what JPEG makes of grey stays below
EMBLEM = 0.008  # of a card


def flaw(view: View) -> Flaw | None:
    """A picture without any colour is a copy or was taken in black and white."""
    return Flaw("grey") if float(np.percentile(view.chroma, 99.5)) < GREY else None


def wrong_side(view: View, mask: Mask, side: str) -> Flaw | None:
    """Whether an identity card shows its other side, told by the red of the emblem."""
    if side not in ("front", "back"):
        return None
    red, green, blue = (view.coarse[..., band][mask] for band in range(3))
    strong = (red > 1.7 * green) & (red > 1.7 * blue) & (red > 70)
    emblem = float(strong.mean()) > EMBLEM
    return Flaw("wrong_side") if emblem == (side == "front") else None
