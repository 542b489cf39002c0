"""The letters of a filing as values: filled from the draft, open where it has no answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from icp_wizard import __version__
from icp_wizard.catalogue.letter import Closing, Letter, LetterLine, letters, written_papers
from icp_wizard.catalogue.paper import WITHOUT_ITEMS
from icp_wizard.catalogue.source import sources
from icp_wizard.journey.blanks import Pen
from icp_wizard.journey.naming import item_name
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.papers import WantedSlot

_DATE = "date"


@dataclass(frozen=True)
class Offer:
    """A letter this draft can have: whose it is, and the slot that wants it, if one does."""

    letter: Letter
    item: str
    slot: WantedSlot | None = None

    @property
    def id(self) -> str:
        """The letter and whose it is, in one word."""
        return f"{self.letter.key}@{self.item}"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a letter; *role* is ``body`` or ``heading``."""

    text: Text
    role: str = "body"


@dataclass(frozen=True)
class Place:
    """A place at the foot to ``sign``, to ``seal``, for a ``thumb`` or the ``date``."""

    mark: str
    text: Text


@dataclass(frozen=True)
class WrittenLetter:
    """A letter ready to print; *gaps* are the labels of what is left open for the pen."""

    id: str
    title: Text
    whose: Text
    to: Text | None
    paragraphs: tuple[Paragraph, ...]
    places: tuple[Place, ...]
    gaps: tuple[Text, ...]
    notes: tuple[Text, ...]
    asked_by: tuple[Text, ...]
    made_on: date
    version: str


def wanted_letters(judgement: Judgement) -> tuple[Offer, ...]:
    """The letters which the papers needed now call for, each once."""
    found: dict[str, Offer] = {}
    for slot in judgement.slots:
        for letter in letters().values():
            if _is_for(letter, slot) and letter.serves(slot.rule.id):
                offer = Offer(letter, slot.item, slot)
                found.setdefault(offer.id, offer)
    return tuple(found.values())


def every_letter(judgement: Judgement) -> tuple[Offer, ...]:
    """Every letter for everybody and everything it can be about, those wanted first."""
    found = {each.id: each for each in wanted_letters(judgement)}
    for letter in letters().values():
        for item in _items(judgement, letter):
            if judgement.outlook.holds(letter.when, item) is False:
                continue
            found.setdefault(f"{letter.key}@{item}", Offer(letter, item))
    return tuple(found.values())


def can_be_written(slot: WantedSlot) -> bool:
    """Whether this program has a letter for a slot."""
    side = "".join(slot.id.split("/")[2:])
    return (slot.paper.key, side) in written_papers()


def letters_of(offers: Iterable[Offer], slot: WantedSlot) -> tuple[Offer, ...]:
    """Of some offers those which can serve one slot."""
    return tuple(each for each in offers if _is_for(each.letter, slot) and each.item == slot.item)


def written(judgement: Judgement, offer: Offer) -> WrittenLetter:
    """An offered letter, filled."""
    pen = Pen(judgement.outlook, offer.item, offer.slot.found if offer.slot else "")
    letter = offer.letter
    to = pen.filled(letter.to) if letter.to else None
    return WrittenLetter(
        id=offer.id,
        title=letter.title,
        whose=_whose(judgement, offer.item),
        to=to,
        paragraphs=tuple(_paragraphs(pen, letter)),
        places=tuple(_places(pen, letter)),
        gaps=tuple(each.begun() for each in pen.gaps),
        notes=_notes(letter),
        asked_by=tuple(_asked_by(judgement, offer)),
        made_on=judgement.outlook.day,
        version=__version__,
    )


def _is_for(letter: Letter, slot: WantedSlot) -> bool:
    side = slot.id.split("/")[2:]
    return letter.paper == slot.paper.key and [letter.side] * bool(letter.side) == side


def _items(judgement: Judgement, letter: Letter) -> tuple[str, ...]:
    per = judgement.outlook.catalogue.papers[letter.paper].per
    return ("",) if per in WITHOUT_ITEMS else judgement.outlook.items(per)


def _whose(judgement: Judgement, item: str) -> Text:
    return item_name(judgement.outlook, item) if item else Text("", "")


def _paragraphs(pen: Pen, letter: Letter) -> Iterator[Paragraph]:
    """The lines that apply; those of each item stand together, the items numbered."""
    for home, group in groupby(letter.lines, key=lambda line: line.each):
        lines = tuple(group)
        for number, item in enumerate(pen.outlook.items(home) if home else (pen.item,), 1):
            here = pen.at(item, number)
            for line in lines:
                if _applies(here, line) and (not line.needs or here.value(line.needs, item)):
                    yield Paragraph(here.filled(line.text).begun(), line.role)


def _applies(pen: Pen, said: LetterLine | Closing) -> bool:
    holds = pen.outlook.holds
    return bool(holds(said.when, pen.item)) and not holds(said.unless, pen.item)


def _places(pen: Pen, letter: Letter) -> Iterator[Place]:
    for each in letter.closing:
        if _applies(pen, each):
            yield _place(pen, each)


def _place(pen: Pen, closing: Closing) -> Place:
    if closing.mark == _DATE:
        return Place(_DATE, words("letters.date"))
    who = pen.filled(closing.who)
    return Place(closing.mark, words(f"letters.{closing.mark}", who=who))


def _notes(letter: Letter) -> tuple[Text, ...]:
    own = (letter.note,) if letter.note else ()
    return (words("letters.prefer"), *own, words("letters.how"), words("letters.recent"))


def _asked_by(judgement: Judgement, offer: Offer) -> Iterator[Text]:
    """The statement and sources that ask for it; else those which know of its paper."""
    if offer.slot:
        yield offer.slot.rule.statement
        for each in offer.slot.rule.sources:
            yield words("letters.source", title=each.title, date=each.date)
        return
    for key in judgement.outlook.catalogue.papers[offer.letter.paper].sources:
        known = sources()[key]
        yield words("letters.source", title=known.title, date=known.date)
