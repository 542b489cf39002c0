"""What can be said of a finished picture: its size against its paper's, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.photos.flaw import Box, Flaw
from icp_wizard.photos.photo import Facts


class Said(NamedTuple):
    """A flaw in words: what is wrong, and what to do."""

    reason: Text
    fix: Text

    @property
    def whole(self) -> Text:
        """Reason and cure in one breath."""
        return words("photos.advice", reason=self.reason, fix=self.fix)


@dataclass(frozen=True)
class SizeHint:
    """The size a picture should have: sides in pixels, length in bytes; 0 is unstated."""

    long_side: int = 0
    short_side: int = 0
    least_bytes: int = 0
    most_bytes: int = 0


def said(flaw: Flaw) -> Said:
    """What to tell the person of a flaw, with its place where that is known."""
    where = words(f"photos.where.{place(flaw.where)}") if flaw.where else Text("", "")
    reason = words(f"photos.flaw.{flaw.key}.reason", where=where)
    return Said(reason, words(f"photos.flaw.{flaw.key}.fix"))


def place(box: Box) -> str:
    """In which of nine parts of a picture the middle of a box lies, such as "top_right"."""
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    column = "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
    row = "top" if down < 1 / 3 else "bottom" if down > 2 / 3 else ""
    return "_".join(each for each in (row, column) if each) or "middle"


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
