"""What a decoded message comes to: each reason with its rules, sources and place in a draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.glossary import Term, words_in
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.catalogue.phrase import Phrase, parlance
from icp_wizard.journey.decoding.decode import Decoded, Kind, Piece
from icp_wizard.journey.decoding.script import folded
from icp_wizard.journey.guidance import newest
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement


@dataclass(frozen=True)
class Quote:
    """A piece of the message; *marks* are places in it: what was found, or glossary words."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    has_typo: bool = False


@dataclass(frozen=True)
class Reason:
    """One reason: where the message gives it, and what the rules in force say of it."""

    phrase: Phrase
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The newest source of each rule, then those of the phrase itself."""
        found = (newest(each.sources) for each in self.statements)
        return (*(each for each in found if each), *self.phrase.sources)

    @property
    def field(self) -> Text | None:
        """The question it concerns, with the page it is asked on."""
        field = catalogue().fields.get(self.phrase.field)
        if field is None:
            return None
        step = next(each for each in catalogue().steps if each.key == field.step)
        return words("decoder.field", step=step.label, field=field.label)

    @property
    def paper_key(self) -> str:
        """The paper it concerns; where any paper can be meant, the one the message names."""
        if self.phrase.paper or self.phrase.field:
            return self.phrase.paper
        named = {key for quote in self.quotes for key in _papers_in(folded(quote.text))}
        return named.pop() if len(named) == 1 else ""

    @property
    def paper(self) -> Text | None:
        """The name of the paper it concerns."""
        paper = papers().get(self.paper_key)
        return paper.label if paper else None


def reasons(decoded: Decoded, pack: Pack) -> tuple[Reason, ...]:
    """Every reason once, by the rules of a pack; a rule the pack no longer has is left out."""
    return tuple(
        Reason(phrase, _quotes(decoded, phrase), tuple(_statements(phrase, pack)))
        for phrase in decoded.reasons
    )


def unread(decoded: Decoded, most: int = 0) -> tuple[tuple[Quote, tuple[Term, ...]], ...]:
    """What was not understood, each passage once, with the words of the glossary in it.

    Of more than *most* passages, if it is given, the last ones are one.
    """
    passages = list(dict.fromkeys(each.strip() for each in decoded.unknown))
    if most and len(passages) > most:
        passages[most - 1 :] = ["\n".join(passages[most - 1 :])]
    return tuple(map(_glossed, passages))


def left_out(decoded: Decoded) -> tuple[str, ...]:
    """What says nothing that is to be mended: greetings, thanks, the number of the order."""
    kept = (piece for piece in decoded.pieces if piece.kind is Kind.COURTESY)
    return tuple(decoded.text[piece.start : piece.end].strip() for piece in kept)


def _papers_in(said: str) -> Iterator[str]:
    """The papers named in a folded text, each name read at its longest."""
    for name, key in parlance().papers.items():
        if folded(name) in said:
            said = said.replace(folded(name), " ")
            yield key


def _quotes(decoded: Decoded, phrase: Phrase) -> tuple[Quote, ...]:
    """Every wording in which the message gives a reason, once."""
    return tuple(dict.fromkeys(_given(decoded, phrase)))


def _given(decoded: Decoded, phrase: Phrase) -> Iterator[Quote]:
    for piece in decoded.pieces:
        for found in piece.found:
            if found.phrase is phrase:
                said = decoded.text[piece.start : piece.end]
                yield Quote(said, _within(piece, found.spans), found.has_typo)


def _within(piece: Piece, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple((start - piece.start, end - piece.start) for start, end in spans)


def _statements(phrase: Phrase, pack: Pack) -> Iterator[Statement]:
    for rule in phrase.rules:
        try:
            yield statement(pack, rule)
        except KeyError:  # an imported pack may lack it; the phrase still says what it means
            continue


def _glossed(said: str) -> tuple[Quote, tuple[Term, ...]]:
    found = words_in(said)
    marks = tuple((start, end) for start, end, _ in found)
    return Quote(said, marks), tuple(dict.fromkeys(term for _, _, term in found))
