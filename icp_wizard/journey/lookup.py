"""Finds lines of the copy list by Chinese, English, pinyin, or what is entered there."""

from __future__ import annotations

from collections.abc import Iterable

from icp_wizard.catalogue.pinyin import bare, initials, is_toned, pinyin, toned
from icp_wizard.journey.copylist import CopyLine

_SHORTEST = 2
"""Fewer letters stand in the pinyin of nearly every label."""
_NONE = 9


def lookup(lines: Iterable[CopyLine], text: str) -> tuple[CopyLine, ...]:
    """The lines in which all parts of a search stand, what is nearest first; none for no search.

    Lines as near as each other keep the order of the Chinese system.
    """
    parts = text.casefold().split()
    ranked = [(_rank(line, text.strip(), parts), line) for line in lines] if parts else []
    near = sorted(ranked, key=lambda each: each[0])
    return tuple(line for rank, line in near if rank < _NONE)


def _rank(line: CopyLine, whole: str, parts: list[str]) -> int:
    """0 for the beginning of a label, more the further away; _NONE if it is not the line."""
    label = tuple(each.casefold() for each in (*line.label, line.ours))
    if any(each.startswith(whole.casefold()) for each in label):
        return 0
    if _hold(label, parts):
        return 1
    read = _rank_of_reading(pinyin(line.label.zh), whole)
    if read < _NONE:
        return read
    entered = (*label, *(each.casefold() for each in (line.value, *(line.gloss or ()))))
    return 4 if _hold(entered, parts) else _NONE


def _hold(said: tuple[str, ...], parts: list[str]) -> bool:
    return all(any(part in each for each in said) for part in parts)


def _rank_of_reading(read: str, whole: str) -> int:
    if is_toned(whole):
        return _place_in(toned(read), toned(whole))
    typed = bare(whole)
    if len(typed) >= _SHORTEST and initials(read).startswith(typed):
        return 1
    return _place_in(bare(read), typed)


def _place_in(read: str, typed: str) -> int:
    if len(typed) < _SHORTEST:
        return _NONE
    return 2 if read.startswith(typed) else 3 if typed in read else _NONE
