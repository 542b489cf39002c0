"""What the coach finds in a picture: a flaw, where it is, and whether it stops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

FlawKey = Literal[
    "blurred",
    "moved",
    "glare",
    "dark",
    "bright",
    "small",
    "grey",
    "cut_off",
    "skewed",
    "turned",
    "wrong_side",
    "screen",
    "large",
]
FLAWS: tuple[FlawKey, ...] = get_args(FlawKey)


class Point(NamedTuple):
    """A place in a picture, as fractions of its width and height."""

    x: float
    y: float


class Box(NamedTuple):
    """A part of a picture, as fractions of its width and height."""

    left: float
    top: float
    right: float
    bottom: float


Corners = tuple[Point, ...]
"""The four corners of the paper, clockwise from top left."""


@dataclass(frozen=True)
class Flaw:
    """One thing wrong with a picture; it *stops* only where an official limit forbids it."""

    key: FlawKey
    where: Box | None = None
    stops: bool = False


def read_flaws(written: object) -> tuple[Flaw, ...]:
    """Flaws as JSON gives them back; one of a kind unknown here is left out."""
    found: list[dict[str, Any]] = [*written] if isinstance(written, list | tuple) else []
    return tuple(
        Flaw(each["key"], Box(*each["where"]) if each["where"] else None, each["stops"])
        for each in found
        if each["key"] in FLAWS
    )


def read_corners(written: object) -> Corners | None:
    """Corners as JSON gives them back."""
    found: list[list[float]] = [*written] if isinstance(written, list | tuple) else []
    return tuple(Point(*each) for each in found) if len(found) == 4 else None
