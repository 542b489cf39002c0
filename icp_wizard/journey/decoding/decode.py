"""A message read piece by piece. What is not certain is left unread: unknown beats wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from icp_wizard.catalogue.phrase import Phrase, parlance, phrases
from icp_wizard.journey.decoding.hedging import is_hedged
from icp_wizard.journey.decoding.pattern import Hit, clauses, hits
from icp_wizard.journey.decoding.script import Plain, folded, plain
from icp_wizard.journey.decoding.sentences import sentences

LONGEST = 20_000
"""The most characters which are read; no message of a reviewer comes near it."""
_CLEAR = 2
"""By how many characters one reading has to beat another of the same words."""
_SHARE = 0.25
"""What part of the clauses they stand in words that only belong together have to be."""
_REST = 2
"""So many characters may be left of a clause which otherwise says nothing."""
_HAN = re.compile(r"[一-鿿]")
_FILED = re.compile(r"[一-鿿]icp备\d+号(?:-\d+[a-z]?)?")
_GRAVE = re.compile("[未不无没非勿缺错误假违禁超假]")
"""A rest with one of these may be a reason, however short."""


class Kind(StrEnum):
    """Whether a piece gives a reason, is not understood, or says nothing that is to be mended."""

    REASON = "reason"
    UNKNOWN = "unknown"
    COURTESY = "courtesy"


@dataclass(frozen=True)
class Found:
    """A phrase in the message: *spans* are its words, as places in the text that was given."""

    phrase: Phrase
    spans: tuple[tuple[int, int], ...]
    has_typo: bool = False


@dataclass(frozen=True)
class Piece:
    """A stretch of the message, and what was found in it."""

    start: int
    end: int
    kind: Kind
    found: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Decoded:
    """A message as it was given and what each piece of it says."""

    text: str
    pieces: tuple[Piece, ...]

    @property
    def reasons(self) -> tuple[Phrase, ...]:
        """Every reason once, in the order of the message."""
        found = (each.phrase for piece in self.pieces for each in piece.found)
        return tuple(dict.fromkeys(found))

    @property
    def unknown(self) -> tuple[str, ...]:
        """What was not understood, as it stands in the message."""
        return tuple(
            self.text[piece.start : piece.end]
            for piece in self.pieces
            if piece.kind is Kind.UNKNOWN
        )


def decode(text: str) -> Decoded:
    """Read a message; beyond LONGEST characters it is cut."""
    text = text[:LONGEST]
    pieces: list[Piece] = []
    for start, end in sentences(text):
        pieces += _read(plain(text, start, end), was_reason=_is_reason(pieces))
    return Decoded(text, tuple(pieces))


def _is_reason(pieces: list[Piece]) -> bool:
    return bool(pieces) and pieces[-1].kind is Kind.REASON


def _read(sentence: Plain, *, was_reason: bool) -> list[Piece]:
    """The pieces of one sentence: the clauses each reading spans, and the rest."""
    pieces: list[Piece] = []
    said = sentence.text
    chosen, hedged = _chosen(said)
    for begin, end in _stretches(said, chosen):
        if not said[begin:end].strip(":-—"):
            continue
        own = [hit for hit in chosen if begin <= hit.start < end]
        found = tuple(_found(sentence, hit) for hit in _without_broader(own, chosen))
        is_hedged = any(begin <= hit.start < end for hit in hedged)
        if own:
            kind = Kind.REASON if found else Kind.COURTESY
        elif is_hedged:
            kind = Kind.UNKNOWN
        else:
            kind = _kind(said[begin:end], was_reason=was_reason or bool(chosen))
        _add(pieces, Piece(sentence.at[begin], sentence.at[end - 1] + 1, kind, found))
    return pieces


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece; two beside each other that give no reason are one."""
    last = pieces[-1] if pieces else None
    if last and last.kind is piece.kind and not (piece.found or last.found):
        pieces[-1] = Piece(last.start, piece.end, piece.kind)
    else:
        pieces.append(piece)


def _chosen(sentence: str) -> tuple[list[Hit], list[Hit]]:
    """The readings which hold, and those which are no reasons.

    Exact ones; and where there is none, those with one wrong letter.
    """
    exact = hits(sentence)
    near: list[Hit] = []
    if any(_is_open(sentence, clause, exact) for clause in clauses(sentence)):
        near = [hit for hit in hits(sentence, forgiving=True) if hit.wrong]
        near = [hit for hit in near if not any(_meet(hit, each) for each in exact)]
    won = sorted(_winners([*exact, *near]), key=lambda hit: (hit.parts[-1], hit.start))
    hedged = [hit for hit in won if is_hedged(sentence, hit) or _is_thin(sentence, hit)]
    return [hit for hit in won if hit not in hedged], hedged


def _is_thin(sentence: str, hit: Hit) -> bool:
    """Whether a few words of a long clause were put together which may not belong together."""
    spanned = [span for span in clauses(sentence) if hit.start < span[1] and span[0] < hit.end]
    said = _HAN.findall(sentence[spanned[0][0] : spanned[-1][1]])
    return len(hit.parts) > 1 and hit.weight < _SHARE * len(said)


def _is_open(sentence: str, clause: tuple[int, int], exact: list[Hit]) -> bool:
    """Whether a clause says something which no exact reading reaches."""
    begin, end = clause
    is_reached = any(hit.start < end and begin < hit.end for hit in exact)
    return not is_reached and _kind(sentence[begin:end], was_reason=True) is Kind.UNKNOWN


def _winners(found: Iterable[Hit]) -> list[Hit]:
    """Of readings of the same words the clearly longest, none if none is."""
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
    return kept


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


def _without_broader(own: list[Hit], chosen: list[Hit]) -> Iterator[Hit]:
    """Each phrase once, and no broad one beside a narrower one of its kind."""
    narrower = {phrases()[hit.phrase].under for hit in chosen}
    seen: set[str] = set()
    for hit in own:
        if hit.phrase not in seen and hit.phrase not in narrower:
            seen.add(hit.phrase)
            yield hit


def _stretches(sentence: str, chosen: list[Hit]) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; those which one reading spans are one stretch."""
    last: tuple[int, int] | None = None
    for begin, end in clauses(sentence):
        is_spanned = any(hit.start < begin < hit.end for hit in chosen)
        if last and is_spanned:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (begin, end)
    if last:
        yield last


def _kind(clause: str, *, was_reason: bool) -> Kind:
    """What a clause without a reading is; behind a reason it may ask for what was named."""
    rest = _courtesies().sub("", _FILED.sub("", clause))
    if not _is_said(rest):
        return Kind.COURTESY
    is_request = was_reason and not _is_said(_requests().sub("", rest))
    return Kind.COURTESY if is_request else Kind.UNKNOWN


def _is_said(rest: str) -> bool:
    return len(_HAN.findall(rest)) > _REST or bool(_GRAVE.search(rest))


@cache
def _courtesies() -> re.Pattern[str]:
    return _any_of(parlance().courtesies)


@cache
def _requests() -> re.Pattern[str]:
    return _any_of(parlance().requests)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    known = sorted(map(folded, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))


def _found(sentence: Plain, hit: Hit) -> Found:
    spans = tuple((sentence.at[start], sentence.at[end - 1] + 1) for start, end in hit.parts)
    return Found(phrases()[hit.phrase], spans, bool(hit.wrong))
