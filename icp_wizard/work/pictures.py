"""A picture on its way in: judged, cleaned, kept in the library, reported."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.text import Text
from icp_wizard.photos.intake import take_in
from icp_wizard.photos.photo import Facts, Photo
from icp_wizard.photos.verdict import SizeHint, said, size_verdict
from icp_wizard.storage.library import Library

ORIGINALS = "originals"
"""The setting: false where the untouched originals of new pictures are not to be kept."""


@dataclass(frozen=True)
class Kept:
    """A picture in the library: its name, and what is not as its paper asks for."""

    name: str
    facts: Facts
    doubts: tuple[Text, ...]


def keep(library: Library, slot: str, source: bytes | Path) -> Kept:
    """Take a picture in for a slot and keep it; takes up to ten seconds.

    Raises RefusedPhoto or Trouble, whose words can be shown as they are.
    """
    photo = take_in(source, card_side=card_side(slot))
    original = _untouched(source) if keeps_originals(library) else None
    library.add_photo(photo.data, asdict(photo.facts), photo.thumbnail, original)
    return Kept(photo.name, photo.facts, doubts(slot, photo.facts))


def with_picture(
    here: tuple[str, ...], name: str, most: int, instead_of: str = ""
) -> tuple[str, ...]:
    """The pictures of a slot after one more: in place of one, behind the others, or for the last.

    *most* is how many its paper may have.
    """
    if instead_of in here:
        here = tuple(name if each == instead_of else each for each in here)
    elif name not in here:
        here = (*here[: most - 1], name)
    return tuple(dict.fromkeys(here))


def keeps_originals(library: Library) -> bool:
    """Whether the untouched originals of new pictures are kept too. Raises Trouble."""
    return library.setting(ORIGINALS, default=True) is not False


def _untouched(source: bytes | Path) -> bytes | None:
    if isinstance(source, bytes):
        return source
    with suppress(OSError):  # gone in this very moment: the picture itself is here
        return source.read_bytes()
    return None


def doubts(slot: str, facts: Facts) -> tuple[Text, ...]:
    """What is not as the paper of a slot asks for: its size, then what the coach saw."""
    return (*size_verdict(facts, _hint(slot)), *(said(each).whole for each in facts.flaws))


def card_side(slot: str) -> str:
    """Which side of an identity card belongs into a slot, or nothing: "front" or "back"."""
    paper, _, rest = slot.partition("/")
    return rest.rpartition("/")[2] if paper == "id_card_mainland" else ""


def _hint(slot: str) -> SizeHint:
    paper = catalogue().papers.get(slot.partition("/")[0])
    limits = paper.limits if paper else None
    if limits is None:
        return SizeHint()
    return SizeHint(limits.min_long_px, limits.min_short_px, most_bytes=limits.max_bytes)


def kept_facts(facts: dict[str, Any]) -> Facts:
    """Facts of a picture as the library gives them back."""
    return Facts.read(facts)


def accept(content: bytes) -> tuple[dict[str, Any], bytes] | None:
    """Judge a picture which comes with an imported package; None leaves it out."""
    from icp_wizard.photos.refusal import RefusedPhoto

    try:
        photo = take_in(content)
    except RefusedPhoto:
        return None
    return _as_it_came(content, photo)


def _as_it_came(content: bytes, photo: Photo) -> tuple[dict[str, Any], bytes]:
    facts = asdict(photo.facts) | {"byte_count": len(content)}
    return facts, photo.thumbnail
