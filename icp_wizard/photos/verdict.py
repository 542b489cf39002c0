"""What can be said of a finished picture: its size, held against what its paper asks for."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.photos.photo import Facts


@dataclass(frozen=True)
class SizeHint:
    """The size a picture should have: sides in pixels, length in bytes; 0 is unstated."""

    long_side: int = 0
    short_side: int = 0
    least_bytes: int = 0
    most_bytes: int = 0


def size_verdict(facts: Facts, hint: SizeHint) -> tuple[Text, ...]:
    """Sentences on what is wrong with a picture's size; none when it is right."""
    return tuple(
        sentence
        for sentence in (_sides(facts, hint), _least(facts, hint), _most(facts, hint))
        if sentence is not None
    )


def _sides(facts: Facts, hint: SizeHint) -> Text | None:
    if facts.long_side >= hint.long_side and facts.short_side >= hint.short_side:
        return None
    return words(
        "photos.too_small",
        long=facts.long_side,
        short=facts.short_side,
        long_hint=hint.long_side,
        short_hint=hint.short_side,
    )


def _least(facts: Facts, hint: SizeHint) -> Text | None:
    if facts.byte_count >= hint.least_bytes:
        return None
    return words("photos.file_small", size=_kb(facts.byte_count), hint=_kb(hint.least_bytes))


def _most(facts: Facts, hint: SizeHint) -> Text | None:
    if not hint.most_bytes or facts.byte_count <= hint.most_bytes:
        return None
    return words("photos.file_big", size=_kb(facts.byte_count), hint=_kb(hint.most_bytes))


def _kb(size: int) -> int:
    return max(1, round(size / 1000))
