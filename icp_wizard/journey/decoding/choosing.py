"""Which of the phrases found in a sentence hold: none, rather than the wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from icp_wizard.catalogue.phrase import phrases
from icp_wizard.journey.decoding.courtesy import HAN, is_courtesy
from icp_wizard.journey.decoding.hedging import is_hedged
from icp_wizard.journey.decoding.pattern import Hit, clauses, hits
from icp_wizard.journey.decoding.script import COMMA
from icp_wizard.journey.decoding.strangers import is_strangers

_CLEAR = 2
"""By how many characters one reading has to beat another of the same words."""
_DEMANDS = re.compile(r"[请须需应]|重新|要求")
"""How a clause begins which says what to do."""
_SHARE = 0.25
"""What part of the clauses they stand in words that only belong together have to be."""


def choose(sentence: str) -> tuple[list[Hit], list[Hit]]:
    """The readings of a folded sentence which hold, and those which do not.

    Exact ones are taken first; where there is none, those with one wrong letter. Not held is what
    is hedged, what is put together from afar, and what two phrases claim alike.
    """
    exact = hits(sentence)
    near: list[Hit] = []
    if any(_is_open(sentence, clause, exact) for clause in clauses(sentence)):
        near = [hit for hit in hits(sentence, forgiving=True) if hit.wrong]
        near = [hit for hit in near if not any(_meet(hit, each) for each in exact)]
    won, doubtful = _winners([*exact, *near])
    refused = [hit for hit in won if _is_refused(sentence, hit)]
    held = [hit for hit in won if hit not in refused]
    held = [hit for hit in held if not any(_cures(sentence, hit, each) for each in held)]
    return sorted(held, key=lambda hit: (hit.parts[-1], hit.start)), [*refused, *doubtful]


def _is_refused(sentence: str, hit: Hit) -> bool:
    return is_hedged(sentence, hit) or _is_thin(sentence, hit) or is_strangers(sentence, hit)


def _cures(sentence: str, hit: Hit, other: Hit) -> bool:
    """Whether it only says what to do about another reason of its kind, named before."""
    kind = phrases()[hit.phrase].under
    is_behind = COMMA in sentence[other.end : hit.start]
    is_kin = bool(kind) and kind in (phrases()[other.phrase].under, other.phrase)
    return is_kin and is_behind and bool(_DEMANDS.match(sentence, hit.start))


def _is_thin(sentence: str, hit: Hit) -> bool:
    """Whether a few words of a long clause were put together which may not belong together."""
    spanned = [span for span in clauses(sentence) if hit.start < span[1] and span[0] < hit.end]
    said = HAN.findall(sentence[spanned[0][0] : spanned[-1][1]])
    return len(hit.parts) > 1 and hit.weight < _SHARE * len(said)


def _is_open(sentence: str, clause: tuple[int, int], exact: list[Hit]) -> bool:
    """Whether a clause says something which no exact reading reaches."""
    begin, end = clause
    is_reached = any(hit.start < end and begin < hit.end for hit in exact)
    return not is_reached and not is_courtesy(sentence[begin:end], behind_reason=True)


def _winners(found: Iterable[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Of readings of the same words the clearly longest; and those of which none is."""
    kept: list[Hit] = []
    ordered = sorted(found, key=_rank)
    doubtful: list[Hit] = []
    for hit in ordered:
        rivals = [each for each in (*kept, *doubtful) if _compete(hit, each)]
        if not rivals:
            kept.append(hit)
        elif any(_is_tie(hit, each) for each in rivals):
            doubtful += [each for each in kept if _compete(hit, each) and _is_tie(hit, each)]
            doubtful.append(hit)
            kept = [each for each in kept if each not in doubtful]
    return kept, doubtful


def _rank(hit: Hit) -> tuple[int, bool, int, str]:
    """The longest first; of equals the narrower phrase."""
    return -hit.weight, not phrases()[hit.phrase].under, hit.end - hit.start, hit.phrase


def _is_tie(hit: Hit, other: Hit) -> bool:
    """Whether two phrases claim the same words with nearly the same right."""
    known = phrases()
    is_kin = hit.phrase in (other.phrase, known[other.phrase].under)
    is_kin = is_kin or known[hit.phrase].under == other.phrase
    is_inside = hit.places < other.places
    return not is_kin and not is_inside and other.weight - hit.weight < _CLEAR


def _compete(hit: Hit, other: Hit) -> bool:
    """Whether the words which decide one of them are also words of the other."""
    return _meet(hit, other) and (_decides(hit, other) or _decides(other, hit))


def _decides(hit: Hit, other: Hit) -> bool:
    start, end = hit.parts[-1]
    return any(place in other.places for place in range(start, end))


def _meet(hit: Hit, other: Hit) -> bool:
    return bool(hit.places & other.places)
