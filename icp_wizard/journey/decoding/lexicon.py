"""The words of the patterns, found in a sentence in one pass, exact or with one wrong letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.script import COMMA
from icp_wizard.model.resources import root

Stand = tuple[int, int, int]
"""Where a word begins and ends, and how many of its letters are wrong."""
_TWO = re.compile(r"(?=([一-鿿]{2}))")
_START = 2
"""By how many of their first characters the words are looked up."""
_FORGIVEN = 4
"""From so many characters on a word is known with one of them wrong."""


class Lexicon:
    """Words by their beginnings, and by their halves: one wrong letter leaves one half whole."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_start: dict[str, list[str]] = {}
        self._by_half: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            self._by_start.setdefault(word[:_START], []).append(word)
            if len(word) >= _FORGIVEN:
                middle = len(word) // 2
                self._by_half.setdefault(word[:middle], []).append((word, 0))
                self._by_half.setdefault(word[middle:], []).append((word, middle))
        self._halves = sorted({len(each) for each in self._by_half})

    def stands(self, sentence: str, *, forgiving: bool) -> Iterator[tuple[str, Stand]]:
        """Every word found, with where it stands."""
        for start in range(len(sentence)):
            for length in range(1, _START + 1):
                for word in self._by_start.get(sentence[start : start + length], ()):
                    if sentence.startswith(word, start):
                        yield word, (start, start + len(word), 0)
            if forgiving:
                yield from self._almost(sentence, start)

    def _almost(self, sentence: str, place: int) -> Iterator[tuple[str, Stand]]:
        for length in self._halves:
            for word, offset in self._by_half.get(sentence[place : place + length], ()):
                start = place - offset
                if start >= 0 and _is_misspelt(word, sentence, start):
                    yield word, (start, start + len(word), 1)


def _is_misspelt(word: str, sentence: str, start: int) -> bool:
    """Whether one letter is another, none that turns a meaning round or makes another word."""
    written = sentence[start : start + len(word)]
    if len(written) != len(word):
        return False
    wrong = [at for at, pair in enumerate(zip(word, written, strict=True)) if pair[0] != pair[1]]
    if len(wrong) != 1:
        return False
    letters = {word[wrong[0]], written[wrong[0]]}
    place = start + wrong[0]
    around = {sentence[max(place - 1, 0) : place + 1], sentence[place : place + 2]}
    return not (parlance().polar & letters or COMMA in letters or around & _pairs())


@cache
def _pairs() -> frozenset[str]:
    """Every two characters that stand beside each other in our own Chinese: words, not typos."""
    texts = (
        file.read_text("utf-8")
        for folder in ("catalogue", "decoder", "glossary", "route", "rules")
        for file in sorted((root() / folder).rglob("*.json"))
    )
    return frozenset(pair for text in texts for pair in _TWO.findall(text))
