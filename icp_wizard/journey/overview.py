"""The whole route drawn: questions in columns from left to right, each with its answers.

The drawing is worked out from the data as a value of boxes and curves in pixels; SVG and paper
only paint it. An answer that ends the way shows its outcome in the box itself, so that lines are
left for what leads on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.way import Route, RouteOption, RouteQuestion
from icp_wizard.journey.layers import Placed, placed
from icp_wizard.model.text import Language

WIDTH, GAP, EDGE = 200.0, 64.0, 24.0
SIZE, LEADING, PAD = 12.0, 17.0, 10.0

_WIDE, _NARROW = "MW@mw—…", " .,;:il'|!()"
_CLOSING = "，。；：、？！）”"
_PIECE = re.compile(r"（? *[^ \u2e80-\uffff]+ ?|（?[\u2e80-\uffff]| ")


@dataclass(frozen=True)
class Label:
    """One line of words: its baseline starts at *x*, *y*; *role* names its look."""

    x: float
    y: float
    words: str
    role: str


@dataclass(frozen=True)
class Box:
    """A question, one of its answers, or an outcome; *taken* if it lies on the way chosen."""

    key: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    labels: tuple[Label, ...]
    taken: bool = False


@dataclass(frozen=True)
class Curve:
    """A line from an answer to the question it leads to, through these points."""

    points: tuple[tuple[float, float], ...]
    taken: bool = False


@dataclass(frozen=True)
class Overview:
    """The drawing with its size."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]


@dataclass(frozen=True)
class _Card:
    """A question set in its box, at its own origin: boxes, and where each answer leaves."""

    height: float
    boxes: tuple[Box, ...]
    exits: Mapping[str, float]


def overview(
    language: Language, taken: Mapping[str, str] | None = None, known: Route | None = None
) -> Overview:
    """The route drawn in a language; *taken* are answers whose way is shown."""
    within = known or route()
    way = {step.question.key: step.option.key for step in within.way(taken or {})[0]}
    cards = {
        key: _Setter(within, language).card(question, way.get(key))
        for key, question in within.questions.items()
    }
    links = [
        (question.key, option.next)
        for question in within.questions.values()
        for option in question.options
        if option.next in within.questions
    ]
    at = placed(within.start, links, {key: card.height for key, card in cards.items()})
    boxes = tuple(
        _moved(box, _x(at.columns[key]), at.tops[key])
        for key, card in cards.items()
        for box in card.boxes
    )
    return Overview(
        width=max(box.x + box.width for box in boxes) + EDGE,
        height=max(box.y + box.height for box in boxes) + EDGE,
        boxes=boxes,
        curves=tuple(
            _curve(at, cards, question, option, taken=way.get(question.key) == option.key)
            for question in within.questions.values()
            for option in question.options
            if option.next in within.questions
        ),
    )


def _x(column: int) -> float:
    return EDGE + column * (WIDTH + GAP)


@dataclass(frozen=True)
class _Setter:
    """Sets questions in cards, in one language."""

    route: Route
    language: Language

    def card(self, question: RouteQuestion, chosen: str | None) -> _Card:
        head = wrapped(question.text.in_(self.language), WIDTH - 2 * PAD, strong=True)
        y = PAD + len(head) * LEADING + 6
        parts: list[Box] = []
        exits: dict[str, float] = {}
        for option in question.options:
            row = self.row(question, option, y, taken=option.key == chosen)
            exits[option.key] = row[0].y + row[0].height / 2
            parts += row
            y = row[-1].y + row[-1].height + 5
        labels = _labels(head, PAD, PAD, "question")
        own = Box(question.key, "question", 0, 0, WIDTH, y + 3, labels, chosen is not None)
        return _Card(own.height, (own, *parts), exits)

    def row(
        self, question: RouteQuestion, option: RouteOption, y: float, *, taken: bool
    ) -> list[Box]:
        """An answer, and below it the outcome if it ends the way."""
        key = f"{question.key}.{option.key}"
        row = [_pill(key, "answer", option.short.in_(self.language), PAD, y)]
        ending = self.route.outcomes.get(option.next)
        if ending:
            top, title = y + row[0].height + 2, ending.title.in_(self.language)
            row.append(_pill(ending.key, _look(ending.verdict), title, PAD + 14, top))
        return [replace(box, taken=taken) for box in row]


def _pill(key: str, kind: str, text: str, left: float, top: float) -> Box:
    width = WIDTH - PAD - left
    lines = wrapped(text, width - 16)
    labels = _labels(lines, left + 8, top + 3, "answer" if kind == "answer" else "outcome")
    return Box(key, kind, left, top, width, len(lines) * LEADING + 6, labels)


def _look(verdict: str) -> str:
    if verdict in ("file", "file_then_licence"):
        return "file"
    return "no-filing" if verdict == "no_filing" else "other"


def _labels(lines: list[str], x: float, y: float, role: str) -> tuple[Label, ...]:
    return tuple(
        Label(x, y + number * LEADING + SIZE, line, role) for number, line in enumerate(lines)
    )


def _moved(box: Box, x: float, y: float) -> Box:
    labels = tuple(Label(each.x + x, each.y + y, each.words, each.role) for each in box.labels)
    return Box(box.key, box.kind, box.x + x, box.y + y, box.width, box.height, labels, box.taken)


def _curve(
    at: Placed,
    cards: Mapping[str, _Card],
    question: RouteQuestion,
    option: RouteOption,
    *,
    taken: bool,
) -> Curve:
    start = _x(at.columns[question.key]) + WIDTH - PAD
    first = (start, at.tops[question.key] + cards[question.key].exits[option.key])
    points = [first]
    for column, y in at.bends.get((question.key, option.next), ()):
        points += [(_x(column), y), (_x(column) + WIDTH, y)]
    points.append((_x(at.columns[option.next]), at.tops[option.next] + PAD + LEADING / 2))
    return Curve(tuple(points), taken)


def wrapped(text: str, width: float, *, strong: bool = False) -> list[str]:
    """A text in lines of about *width* pixels: by words, and between Chinese characters."""
    room = width / 1.08 if strong else width
    lines = [""]
    for piece in _PIECE.findall(text):
        full = lines[-1] and _length(lines[-1] + piece.rstrip()) > room
        if full and piece not in _CLOSING:
            lines.append("")
        lines[-1] += piece
    return [each.strip() for each in lines]


def _length(text: str) -> float:
    return sum(map(_advance, text))


def _advance(char: str) -> float:
    if char >= "\u2e80":
        return SIZE
    return SIZE * (0.9 if char in _WIDE else 0.35 if char in _NARROW else 0.6)
