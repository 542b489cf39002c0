"""The patterns of the phrases: words in their order, found in one sentence.

A part is plain words; ``<name>`` stands for any word of a slot, ``(a|b)`` for either, ``[a]`` for
a word which may be missing. A space lets a few other characters of the same clause stand
between, ``~`` more of them and a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product

from icp_wizard.catalogue.phrase import parlance, phrases
from icp_wizard.journey.decoding.lexicon import Lexicon, Stand
from icp_wizard.journey.decoding.nearness import FAR, NEAR, is_near
from icp_wizard.journey.decoding.script import COMMA, folded

_FUZZY_FROM = 8
"""A wrong letter is borne with in patterns of so many characters."""
_WORD = re.compile(r"(?:<[^>]*>|[^\s<])+")
_TOKEN = re.compile(r"<([^>]+)>|\(([^)]+)\)|\[([^\]]+)\]|([^<(\[]+)")


@dataclass(frozen=True)
class Pattern:
    """One way to write a phrase; *gaps* say for each part how far behind the last it may stand."""

    phrase: str
    parts: tuple[tuple[str, ...], ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True)
class Hit:
    """A pattern found: where each part stands in the sentence, and how many letters are wrong."""

    phrase: str
    parts: tuple[tuple[int, int], ...]
    wrong: int = 0

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.parts[-1][1]

    @property
    def weight(self) -> int:
        """How many characters agree."""
        return sum(end - start for start, end in self.parts) - self.wrong

    @property
    def places(self) -> frozenset[int]:
        """The places of its own words, without what stands between."""
        return frozenset(place for start, end in self.parts for place in range(start, end))


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of every phrase."""
    return tuple(
        read_pattern(phrase.key, written)
        for phrase in phrases().values()
        for written in phrase.patterns
    )


def read_pattern(phrase: str, written: str) -> Pattern:
    """A pattern as it is written in the data."""
    parts: list[tuple[str, ...]] = []
    gaps: list[int] = []
    gap = NEAR
    for word in _WORD.findall(written):
        if word == "~":
            gap = FAR
            continue
        part = spellings(word, parlance().slots)
        if "" in part:  # it may be missing altogether: the gap lets it stand
            continue
        parts.append(part)
        gaps.append(gap)
        gap = NEAR
    return Pattern(phrase, tuple(parts), tuple(gaps))


def spellings(part: str, slots: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every way to write a part, the longest first. Raises KeyError for an unknown slot."""
    choices: list[tuple[str, ...]] = []
    for slot, either, maybe, word in _TOKEN.findall(part):
        if slot:
            choices.append(slots[slot])
        elif either:
            choices.append(_either(either, slots))
        else:
            choices.append(("", *_either(maybe, slots)) if maybe else (word,))
    written = {folded("".join(each)) for each in product(*choices)}
    return tuple(sorted(written, key=lambda each: (-len(each), each)))


def _either(written: str, slots: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The alternatives between bars; one may again hold slots."""
    return tuple(
        one
        for each in written.split("|")
        for one in (spellings(each, slots) if "<" in each else (each,))
    )


def hits(sentence: str, *, forgiving: bool = False) -> list[Hit]:
    """Where patterns are found in a folded sentence; *forgiving* bears with one wrong letter."""
    stands: dict[int, dict[int, list[Stand]]] = {}
    wholes = _compounds(sentence)
    for word, stand in lexicon().stands(sentence, forgiving=forgiving):
        whole, end = wholes.get(stand[0], (word, 0))
        for number, part in _uses()[word]:
            if stand[1] > end or whole in patterns()[number].parts[part]:
                stands.setdefault(number, {}).setdefault(part, []).append(stand)
    found: list[Hit] = []
    for number, parts in sorted(stands.items()):
        pattern = patterns()[number]
        if len(parts) == len(pattern.parts):
            found += _chains(sentence, pattern, [parts[each] for each in range(len(parts))])
    return found


def _compounds(sentence: str) -> dict[int, tuple[str, int]]:
    """For each place within a noun that names another thing than the nouns in it: it, its end."""
    return {
        place: (found[0], found.end())
        for found in _compound().finditer(sentence)
        for place in range(*found.span())
    }


@cache
def _compound() -> re.Pattern[str]:
    known = sorted(map(folded, parlance().compounds), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))


@cache
def lexicon() -> Lexicon:
    """Every word of every pattern."""
    return Lexicon(_uses())


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every pattern, folded."""
    return frozenset(_uses())


@cache
def _uses() -> Mapping[str, list[tuple[int, int]]]:
    """For each word the patterns, and the parts of them, in which it stands."""
    uses: dict[str, list[tuple[int, int]]] = {}
    for number, pattern in enumerate(patterns()):
        for part, words in enumerate(pattern.parts):
            for word in words:
                uses.setdefault(word, []).append((number, part))
    return uses


def _chains(sentence: str, pattern: Pattern, stands: list[list[Stand]]) -> Iterator[Hit]:
    """Every way through the parts; of those from one place on, the best."""
    for first in stands[0]:
        chains = [(first,)]
        for gap, following in zip(pattern.gaps[1:], stands[1:], strict=True):
            chains = [
                (*chain, stand)
                for chain in chains
                for stand in following
                if is_near(sentence, (chain[0][0], chain[-1][1]), stand[0], gap)
            ]
        made = [hit for hit in (_hit(pattern, each) for each in chains) if hit is not None]
        if made:
            yield max(made, key=lambda hit: (hit.weight, hit.start - hit.end))


def _hit(pattern: Pattern, chain: tuple[Stand, ...]) -> Hit | None:
    wrong = sum(stand[2] for stand in chain)
    hit = Hit(pattern.phrase, tuple((start, end) for start, end, _ in chain), wrong)
    is_borne = not wrong or (wrong == 1 and hit.weight + 1 >= _FUZZY_FROM)
    return hit if is_borne else None


def clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """Where each clause of a folded sentence begins and ends."""
    commas = [place for place, one in enumerate(sentence) if one == COMMA]
    for before, behind in pairwise((-1, *commas, len(sentence))):
        if behind > before + 1:
            yield before + 1, behind
