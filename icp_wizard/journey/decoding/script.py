"""A text as it is compared: one width, one script, no spaces; and where each character was."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.phrase import parlance

COMMA = ","
"""What parts the clauses of a sentence."""
_AS_COMMA = frozenset(",，﹐､︐")
_SILENT = frozenset("\"'“”‘’「」『』《》〈〉【】[]*_`~·#")


@dataclass(frozen=True)
class Plain:
    """*text* to compare; the character at its place ``i`` stood in the original at ``at[i]``."""

    text: str
    at: tuple[int, ...]


def plain(original: str, start: int, end: int) -> Plain:
    """A stretch of an original, folded; whatever is only spacing or quoting is left out."""
    kept = list(_folded(original, start, end))
    return Plain("".join(one for one, _ in kept), tuple(place for _, place in kept))


def folded(text: str) -> str:
    """A text as ``plain`` gives it."""
    return plain(text, 0, len(text)).text


def _folded(original: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    script = parlance().script
    for place in range(start, end):
        if original[place] in _AS_COMMA:
            yield COMMA, place
            continue
        for one in unicodedata.normalize("NFKC", original[place]).casefold():
            if not (one.isspace() or one in _SILENT or unicodedata.category(one) in ("Cf", "Cc")):
                yield script.get(one, one), place
