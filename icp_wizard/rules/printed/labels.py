"""The value beside a label: 名称 on the left, what it is called on the right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from icp_wizard.rules.printed.layout import Spot, pairs, spots
from icp_wizard.rules.printed.line import Line, Reading

_SURE = 4  # characters of a label of which one may be misread
_MARKS = ":：·. "


@dataclass(frozen=True)
class Found:
    """What stands beside a label, and the lines it was read from."""

    text: str
    lines: tuple[Line, ...]

    @property
    def confidence(self) -> float:
        """How sure the reader was of the line it was least sure of."""
        return min(line.confidence for line in self.lines)


class Page:
    """A reading of a paper on which these labels can stand."""

    def __init__(self, reading: Reading, labels: Iterable[str]) -> None:
        self._labels = tuple(labels)
        self._spots = spots(reading)
        split = (each for each in pairs(self._spots) if each.text in self._labels)
        self._with_pairs = (*self._spots, *split)

    @property
    def lines(self) -> tuple[Found, ...]:
        """Every line by itself, from the top down."""
        return tuple(Found(spot.text, spot.lines) for spot in self._spots)

    def beside(self, labels: Iterable[str], most: int = 1) -> Found | None:
        """What stands beside the first of these labels that is there, in at most so many lines."""
        for label in sorted(labels, key=len, reverse=True):
            for spot in self._with_pairs:
                rest = _after(spot.text, label)
                if rest is not None:
                    found = self._value(spot, rest)
                    return self._flowing(spot, found, most) if found else None
        return None

    def _value(self, label: Spot, rest: str) -> Spot | None:
        """The spot of the value: the rest of the label's own line, or the next to the right."""
        if rest:
            start = label.right - (label.right - label.left) * len(rest) / len(label.text)
            return Spot(label.lines, rest, start, label.right, label.top, label.bottom)
        others = (each for each in self._spots if not set(each.lines) & set(label.lines))
        row = [each for each in others if each.is_level_with(label) and each.is_right_of(label)]
        nearest = min(row, key=lambda each: each.left, default=None)
        return None if nearest is None or self._is_label(nearest.text) else nearest

    def _flowing(self, label: Spot, value: Spot, most: int) -> Found:
        """The value with the lines below which belong to it."""
        taken = [value]
        while len(taken) < most:
            below = [each for each in self._spots if self._goes_on(label, taken[-1], each)]
            if not below:
                break
            taken.append(min(below, key=lambda each: each.top))
        lines = tuple(line for spot in taken for line in spot.lines)
        return Found("".join(spot.text for spot in taken), lines)

    def _goes_on(self, label: Spot, above: Spot, spot: Spot) -> bool:
        gap = spot.top - above.bottom
        return (
            spot is not above
            and spot.top > above.top + above.high / 2
            and gap < above.high
            and abs(spot.left - above.left) < 1.2 * above.high
            and not self._is_label(spot.text)
            and not self._has_label_column(label, spot)
        )

    def _has_label_column(self, label: Spot, spot: Spot) -> bool:
        """Whether something stands where this line would have its own label."""
        return any(
            each.is_level_with(spot)
            and each.right < spot.left + spot.high / 2
            and each.right > label.left
            for each in self._spots
            if each is not spot
        )

    def _is_label(self, text: str) -> bool:
        return any(_after(text, label) is not None for label in self._labels)


def _after(text: str, label: str) -> str | None:
    """What follows a label in a text; None if the text does not begin with it."""
    begin = text[: len(label)]
    if len(begin) < len(label):
        return None
    wrong = sum(one != other for one, other in zip(begin, label, strict=True))
    if wrong > (len(label) >= _SURE):
        return None
    return text[len(label) :].lstrip(_MARKS)
