"""A message read piece by piece. What is not certain is left unread: unknown beats wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from icp_wizard.catalogue.phrase import Phrase, phrases
from icp_wizard.journey.decoding.choosing import choose
from icp_wizard.journey.decoding.courtesy import is_courtesy
from icp_wizard.journey.decoding.pattern import Hit, clauses
from icp_wizard.journey.decoding.script import Plain, plain
from icp_wizard.journey.decoding.sentences import sentences

LONGEST = 20_000
"""The most characters which are read; no message of a reviewer comes near it."""


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

    def told_at(self, place: int) -> Phrase | None:
        """The reason whose words hold a character, or else the first one of the piece."""
        phrases = [each.phrase for each in self.found]
        held = (
            each.phrase
            for each in self.found
            if any(start <= place < end for start, end in each.spans)
        )
        return next(held, phrases[0] if phrases else None)


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

    def at(self, place: int) -> Piece | None:
        """The piece which holds a character; None between two pieces."""
        return next((each for each in self.pieces if each.start <= place < each.end), None)

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
    chosen, refused = choose(said)
    for begin, end in _stretches(said, chosen):
        if not said[begin:end].strip(":-—"):
            continue
        own = [hit for hit in chosen if begin <= hit.start < end]
        found = tuple(_found(sentence, hit) for hit in _without_broader(own, chosen))
        if own:
            kind = Kind.REASON if found else Kind.COURTESY
        elif any(hit.start < end and begin < hit.end for hit in refused):
            kind = Kind.UNKNOWN
        else:
            is_polite = is_courtesy(said[begin:end], behind_reason=was_reason or bool(chosen))
            kind = Kind.COURTESY if is_polite else Kind.UNKNOWN
        _add(pieces, Piece(sentence.at[begin], sentence.at[end - 1] + 1, kind, found))
    return pieces


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece; two beside each other that give no reason are one."""
    last = pieces[-1] if pieces else None
    if last and last.kind is piece.kind and not (piece.found or last.found):
        pieces[-1] = Piece(last.start, piece.end, piece.kind)
    else:
        pieces.append(piece)


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


def _found(sentence: Plain, hit: Hit) -> Found:
    spans = tuple((sentence.at[start], sentence.at[end - 1] + 1) for start, end in hit.parts)
    return Found(phrases()[hit.phrase], spans, bool(hit.wrong))
