"""A paper cut out of its picture and laid straight, by four corners."""

from __future__ import annotations

from collections.abc import Sequence

from icp_wizard.photos.intake import SAFE_BYTES, ask
from icp_wizard.photos.photo import Facts, Photo


def straightened(
    data: bytes,
    corners: Sequence[tuple[float, float]],
    limit: int = SAFE_BYTES,
    card_side: str = "",
    cut: Sequence[tuple[float, float]] | None = None,
) -> Photo:
    """Make a JPEG of at most ``limit`` bytes of what lies between four corners.

    *corners* are fractions of the upright picture, clockwise from top left; or of that part of
    it which *cut* holds. Takes up to ten seconds, so call it from a worker thread. Raises
    RefusedPhoto.
    """
    order = {"corners": [*map(list, corners)], "limit": limit, "card_side": card_side}
    if cut is not None:
        order["cut"] = [*map(list, cut)]
    facts, (jpeg, thumbnail) = ask(data, order)
    return Photo.of(jpeg, thumbnail, Facts.read(facts))
