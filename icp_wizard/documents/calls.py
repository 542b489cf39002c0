"""The telephone rehearsal on paper: a page to read before, then cards, two to a page.

Each card fills half a sheet, to be cut out; one with much to say is set smaller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from icp_wizard.documents.files import replaced
from icp_wizard.documents.fonts import Face
from icp_wizard.documents.marks import Mark, Rule, Seal
from icp_wizard.documents.pdf import unedged
from icp_wizard.documents.sheet import SIZES, Paper, placed
from icp_wizard.documents.wrapping import Line, Span, Style, lines
from icp_wizard.journey.calls import CallCard, MessageCard, Rehearsal, Spoken
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_MARGIN, _TOP = 18.0, 14.0
_SCALES = (1.0, 0.85, 0.72, 0.6, 0.5)
_LARGE = Style(19, 27, Face.CHINESE)
_ANSWER = Style(17, 25, Face.CHINESE, "accent")
_READ = Style(11, 16, colour="text-soft")
_PLAIN = Style(10, 15)
_STRONG = replace(_PLAIN, face=Face.STRONG)
_SMALL = Style(8, 11, colour="text-soft")
_TITLE = Style(18, 25)


def write(rehearsal: Rehearsal, path: Path, paper: Paper = "A4") -> None:
    """Write the rehearsal to *path*, whole or not at all. Raises CannotWrite."""
    content = drawn(rehearsal, paper)
    with replaced(path) as part:
        part.write_bytes(content)


def drawn(rehearsal: Rehearsal, paper: Paper = "A4") -> bytes:
    """The bytes of the PDF."""
    title = f"{rehearsal.title} – {words('calls.head').en}"
    return unedged(pages(rehearsal, paper), title, rehearsal, paper)


def pages(rehearsal: Rehearsal, paper: Paper = "A4") -> list[list[Mark]]:
    """The marks of every page, for the screen too."""
    width, height = SIZES[paper]
    first = _Block(width, _TOP)
    _before(first, rehearsal)
    found = [first.marks]
    halves = list(_halves(rehearsal, width, height / 2))
    for upper in range(0, len(halves), 2):
        page: list[Mark] = [Rule(0, height / 2, width, 0.15)]
        for place, half in enumerate(halves[upper : upper + 2]):
            page += half(place * height / 2)
        found.append(page)
    return found


Half = Callable[[float], list[Mark]]
"""A card, set from a height of the page on."""


@dataclass
class _Block:
    """Lines one under another from *y* on, between the margins; *scale* sets them smaller."""

    page_width: float
    y: float
    scale: float = 1.0
    marks: list[Mark] = field(default_factory=list[Mark])

    @property
    def width(self) -> float:
        return self.page_width - 2 * _MARGIN

    def say(self, text: str, style: Style, after: float = 0) -> None:
        sized = replace(style, size=style.size * self.scale, leading=style.leading * self.scale)
        self.put(lines([Span(text, sized)], self.width))
        self.y += after * self.scale

    def put(self, set_lines: Sequence[Line]) -> None:
        self.marks += placed(set_lines, _MARGIN, self.y)
        self.y += sum(line.height for line in set_lines)

    def both(self, text: Text, style: Style, after: float = 1.5) -> None:
        self.say(text.en, style)
        if text.zh != text.en:
            self.say(text.zh, replace(_PLAIN, colour="text-soft"))
        self.y += after * self.scale

    def rule(self) -> None:
        self.marks.append(Rule(_MARGIN, self.y, self.width))
        self.y += 3 * self.scale


def _before(block: _Block, rehearsal: Rehearsal) -> None:
    """What to know before the telephone rings."""
    head = words("calls.head")
    block.marks.append(Seal(_MARGIN, block.y))
    block.y += 9
    block.say(f"{head.en}  {head.zh}", _TITLE)
    block.say(f"{rehearsal.title}  {rehearsal.made_on.isoformat()}", _READ, 5)
    _heading(block, "calls.asks")
    for caller in rehearsal.callers:
        block.both(caller.name, _STRONG, 0.5)
        block.both(caller.when, _PLAIN, 3)
    _heading(block, "calls.missed")
    block.both(rehearsal.missed, _PLAIN, 3)
    _heading(block, "calls.never")
    for each in rehearsal.never:
        block.both(each, _PLAIN)
    block.y += 2
    block.rule()
    block.both(rehearsal.origin, _SMALL)
    _sources(block, rehearsal.asked_by)
    block.say(words("documents.program", version=rehearsal.version).en, _SMALL)


def _heading(block: _Block, key: str) -> None:
    block.rule()
    title = words(key)
    block.put(lines([Span(f"{title.en}  ", _STRONG), Span(title.zh, _READ)], block.width))
    block.y += 1


def _halves(rehearsal: Rehearsal, width: float, height: float) -> Iterator[Half]:
    total = len(rehearsal.cards)
    for number, card in enumerate(rehearsal.cards, 1):
        place = words("calls.of", number=number, total=total)
        yield _fitted(partial(_card, card=card, place=place), width, height)
    yield _fitted(partial(_message, card=rehearsal.message), width, height)


def _fitted(fill: Callable[[_Block], None], width: float, height: float) -> Half:
    """A card at the largest size at which it fits into its half."""

    def set_at(top: float, scale: float) -> _Block:
        block = _Block(width, top + _TOP, scale)
        fill(block)
        return block

    room = height - _TOP / 2
    scale = next((each for each in _SCALES if set_at(0, each).y <= room), _SCALES[-1])
    return lambda top: set_at(top, scale).marks


def _card(block: _Block, card: CallCard, place: Text) -> None:
    callers = Text(
        ", ".join(each.name.en for each in card.callers),
        "、".join(each.name.zh for each in card.callers),
    )
    block.say(f"{place.en}  {place.zh}  ·  {callers.en}  {callers.zh}", _SMALL, 3)
    _spoken(block, card.question, _LARGE)
    block.y += 2
    block.rule()
    answer = words("calls.answer")
    block.say(f"{answer.en}  {answer.zh}", _SMALL, 1)
    _spoken(block, card.answer, _ANSWER)
    for gap in card.gaps:
        block.both(words("calls.gap", gap=gap), replace(_PLAIN, colour="risk"))
    if card.tip:
        block.both(card.tip, _PLAIN)
    _sources(block, card.asked_by)


def _spoken(block: _Block, said: Spoken, style: Style) -> None:
    block.say(said.text.zh, style, 1)
    block.say(said.pinyin, _READ, 1)
    block.say(said.text.en, _PLAIN, 2)


def _message(block: _Block, card: MessageCard) -> None:
    head = words("calls.message")
    block.say(f"{head.en}  {head.zh}", _STRONG, 1)
    block.say(card.site, replace(_LARGE, face=Face.CODE), 2)
    block.both(until(card), replace(_STRONG, colour="risk"), 3)
    for each in card.steps:
        block.both(each, _PLAIN, 1)
    block.y += 1
    block.rule()
    block.both(words("calls.receivers"), _SMALL)
    for each in card.receivers:
        block.say(f"{each.name}  {each.mobile}  {each.last_six}", Style(13, 19))
    _sources(block, card.asked_by)


def until(card: MessageCard) -> Text:
    """By when to verify, or room to write it."""
    if card.came is None or card.until is None:
        return words("calls.until_open")
    came, end = (f"{each:%Y-%m-%d %H:%M}" for each in (card.came, card.until))
    return words("calls.until", until=end, came=came)


def _sources(block: _Block, sources: tuple[Text, ...]) -> None:
    for each in sources:
        said = words("calls.source", source=each)
        block.say(said.en if said.en == said.zh else f"{said.en}  {said.zh}", _SMALL)
