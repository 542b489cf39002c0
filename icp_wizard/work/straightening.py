"""A picture of the library laid straight: a new picture beside the one it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from icp_wizard.photos.intake import SAFE_BYTES
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.straighten import straightened
from icp_wizard.storage.library import Library
from icp_wizard.work.pictures import Kept, card_side, doubts


def straighten(
    library: Library, slot: str, name: str, corners: Sequence[tuple[float, float]]
) -> Kept:
    """Keep what lies between four corners of a picture as one more; takes up to ten seconds.

    *corners* are fractions, clockwise from top left. The picture stays, and its original is the
    new one's too. Raises RefusedPhoto or Trouble.
    """
    content = library.photo(name)
    if content is None:
        raise RefusedPhoto("unreadable")
    photo = straightened(content, corners, SAFE_BYTES, card_side(slot))
    original = library.original(name)
    library.add_photo(photo.data, asdict(photo.facts), photo.thumbnail, original)
    return Kept(photo.name, photo.facts, doubts(slot, photo.facts))
