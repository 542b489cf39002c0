"""The words of the patterns, found in a sentence in one pass, exact or with one wrong letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.script import COMMA

Stand = tuple[int, int, int]
"""Where a word begins and ends, and how many of its letters are wrong."""
_FORGIVEN = 4
"""From so many characters on a word is known with one of them wrong."""


class Lexicon:
    """Words by their beginnings, and by their halves: one wrong letter leaves one half whole."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        self._by_half: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            self._by_first.setdefault(word[0], []).append(word)
            if len(word) >= _FORGIVEN:
                middle = len(word) // 2
                self._by_half.setdefault(word[:middle], []).append((word, 0))
                self._by_half.setdefault(word[middle:], []).append((word, middle))
        self._halves = sorted({len(each) for each in self._by_half})

    def stands(self, sentence: str, *, forgiving: bool) -> Iterator[tuple[str, Stand]]:
        """Every word found, with where it stands."""
        for start, letter in enumerate(sentence):
            for word in self._by_first.get(letter, ()):
                if sentence.startswith(word, start):
                    yield word, (start, start + len(word), 0)
            if forgiving:
                yield from self._almost(sentence, start)

    def _almost(self, sentence: str, place: int) -> Iterator[tuple[str, Stand]]:
        for length in self._halves:
            for word, offset in self._by_half.get(sentence[place : place + length], ()):
                start = place - offset
                if start >= 0 and _is_misspelt(word, sentence[start : start + len(word)]):
                    yield word, (start, start + len(word), 1)


def _is_misspelt(word: str, written: str) -> bool:
    """Whether one letter is another, none of those that turn a meaning round."""
    if len(written) != len(word):
        return False
    wrong = [pair for pair in zip(word, written, strict=True) if pair[0] != pair[1]]
    is_turned = any(parlance().polar.intersection(pair) or COMMA in pair for pair in wrong)
    return len(wrong) == 1 and not is_turned
