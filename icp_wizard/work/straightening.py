"""A picture of the library laid straight: a new picture beside the one it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from icp_wizard.photos.intake import SAFE_BYTES
from icp_wizard.photos.photo import Facts
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.straighten import straightened
from icp_wizard.storage.library import Library
from icp_wizard.work.pictures import Kept, card_side, doubts, kept_facts

_ALIKE = 0.01  # of a side


def straighten(
    library: Library, slot: str, name: str, corners: Sequence[tuple[float, float]]
) -> Kept:
    """Keep what lies between four corners of a picture as one more; takes up to ten seconds.

    *corners* are fractions, clockwise from top left. It is cut out of the untouched original as
    long as that is kept, since the picture has fewer pixels. The picture stays, and its original
    is the new one's too. Raises RefusedPhoto or Trouble.
    """
    original, side = library.original(name), card_side(slot)
    facts = _facts(library, name)
    if original is not None and facts is not None and _is_known(facts):
        photo = straightened(original, corners, SAFE_BYTES, side, facts.cut)
    else:
        photo = straightened(_content(library, name), corners, SAFE_BYTES, side)
    library.add_photo(photo.data, asdict(photo.facts), photo.thumbnail, original)
    return Kept(photo.name, photo.facts, doubts(slot, photo.facts))


def _content(library: Library, name: str) -> bytes:
    content = library.photo(name)
    if content is None:
        raise RefusedPhoto("unreadable")
    return content


def _facts(library: Library, name: str) -> Facts | None:
    found = library.photo_facts([name]).get(name)
    return kept_facts(found) if found else None


def _is_known(facts: Facts) -> bool:
    """Whether it is known which part of its original a picture is: all, or what was cut out."""
    if facts.cut:
        return True
    sides = sorted((facts.original_width, facts.original_height))
    return abs(facts.short_side / facts.long_side - sides[0] / sides[1]) < _ALIKE
