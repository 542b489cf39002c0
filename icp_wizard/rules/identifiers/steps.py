"""The first two steps of most checks, length and alphabet, and the repair of look-alikes."""

from __future__ import annotations

import string
from collections.abc import Iterable

from icp_wizard.rules.identifiers.fault import Fault

DIGITS = string.digits
CAPITALS = string.ascii_uppercase
LETTERS_AND_DIGITS = DIGITS + CAPITALS

_SHOWN = 5
_LATIN_TWINS = str.maketrans("АВЕКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTXYABEZHIKMNOPTYX")
_DIGIT_TWINS = str.maketrans("OQDILZSBGoil|", "0001125860111")


def shape_fault(
    value: str, lengths: tuple[int, ...], allowed: str, *, last: str = ""
) -> Fault | None:
    """A wrong length (the first of *lengths* is the usual one) or a character out of place.

    *last* is the alphabet of the last character where it differs. A hyphen or other mark which
    alone makes the number too long is told as such.
    """
    bare = _without_marks(value, allowed + last)
    if len(value) not in lengths and len(bare) not in lengths:
        return length_fault(value, lengths[0])
    return alphabet_fault(value, allowed, last=last)


def length_fault(value: str, expected: int) -> Fault | None:
    """A number of characters which is not the expected one."""
    count = len(value)
    if count == expected:
        return None
    blanks = {"count": count, "expected": expected, "difference": abs(count - expected)}
    return Fault("length", {name: str(number) for name, number in blanks.items()})


def alphabet_fault(value: str, allowed: str, *, last: str = "") -> Fault | None:
    """Characters which cannot stand where they stand, with look-alikes exchanged as repair."""
    strange = [
        character
        for place, character in enumerate(value, 1)
        if character not in (last or allowed if place == len(value) else allowed)
    ]
    if not strange:
        return None
    repair = without_look_alikes(_without_marks(value, allowed + last), allowed, last=last)
    return Fault("alphabet", {"characters": quoted(strange)}, repair)


def without_look_alikes(value: str, allowed: str, *, last: str = "") -> str:
    """The value with each character that is not allowed replaced by its allowed twin, if any."""
    ends = [allowed] * (len(value) - 1) + [last or allowed]
    return "".join(_twin(*pair) for pair in zip(value, ends, strict=False))


def quoted(characters: Iterable[str]) -> str:
    """The different characters in quotes, at most five; what cannot be seen by its code."""
    different = list(dict.fromkeys(characters))
    shown = [f"“{_visible(character)}”" for character in different[:_SHOWN]]
    return " ".join(shown + ["…"] * (len(different) > _SHOWN))


def _twin(character: str, allowed: str) -> str:
    for table in (_LATIN_TWINS, _DIGIT_TWINS):
        if character in allowed:
            break
        character = character.translate(table)
    return character


def _without_marks(value: str, allowed: str) -> str:
    return "".join(sign for sign in value if sign in allowed or sign.isalnum())


def _visible(character: str) -> str:
    usual = character.isprintable() and not character.isspace()
    return character if usual else f"U+{ord(character):04X}"
