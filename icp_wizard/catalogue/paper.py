"""The papers a filing may need: what they are, their sides, limits, and how to picture them.

*When* a paper is needed is a rule and stands in the rule pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from icp_wizard.catalogue.entry import CONFIDENCES, Entry, entries
from icp_wizard.catalogue.source import known_sources
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "catalogue/papers.json"

KINDS = ("picture", "text", "live", "video")
SUBJECTS = ("entity", "person", "service", "domain", "pre_approval", "order")
WITHOUT_ITEMS = ("entity", "order")


Place = tuple[float, float, float, float]
"""Left, top, right and bottom on a paper laid straight and upright, as fractions of it."""


@dataclass(frozen=True)
class Print:
    """An answer which stands on a paper, and where, as far as all papers of the kind agree.

    *field* is seen from whose the paper is: ``name``, ``principal.name``; ``entity.…`` from all.
    *labels* are printed beside it, one of them on each paper, and it takes at most so many *lines*.
    """

    field: str
    at: Place | None = None
    labels: tuple[str, ...] = ()
    lines: int = 1


@dataclass(frozen=True)
class Side:
    """One side to be photographed; the only side of a paper has the key ``""``.

    *prints* are the answers which stand on it, in its order; *unasked* are the labels of what
    stands there besides.
    """

    key: str
    label: Text
    prints: tuple[Print, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label on it; none of a side whose print is not known well enough to be read."""
        known = tuple(label for each in self.prints for label in each.labels)
        return known + self.unasked if known else ()


@dataclass(frozen=True)
class Limits:
    """The safe size of a picture, in bytes and pixels; 0 where nothing is stated."""

    max_bytes: int
    min_long_px: int
    min_short_px: int
    stated: Text


@dataclass(frozen=True)
class Paper:
    """One kind of paper 材料.

    *per* says whose it is, *most* how many pictures one side may take, *template* where its form
    comes from if it is written rather than issued. A *historical* one is kept for explanation.
    In a change order it is needed only where one of the parts *changes* is edited, if it names any.
    """

    key: str
    label: Text
    shows: Text
    kind: str
    per: str
    sides: tuple[Side, ...]
    most: int
    formats: tuple[str, ...]
    limits: Limits | None
    hint: Text
    rejections: tuple[Text, ...]
    template: Text | None
    historical: bool
    changes: tuple[str, ...]
    aliases: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str

    def slots(self, whose: str = "") -> tuple[str, ...]:
        """The ids of its slots: paper / whose / side, e.g. ``id_card_mainland/p1/front``.

        *whose* is the id of the person, service, domain or licence; the entity's and the order's
        own papers need none.
        """
        owner = whose or self.per
        return tuple("/".join(filter(None, (self.key, owner, side.key))) for side in self.sides)


@cache
def papers() -> Mapping[str, Paper]:
    """Every paper by its key, in the order in which they are listed. Raises FaultyCatalogue."""
    return read_papers(FILE, read_json(FILE))


def paper_of_slot(slot: str) -> tuple[Paper, str, Side] | None:
    """The paper, whose it is, and the side of a slot's id; None if there is no such slot."""
    key, _, rest = slot.partition("/")
    whose, _, side = rest.partition("/")
    paper = papers().get(key)
    if paper is None or not whose:
        return None
    return next(((paper, whose, each) for each in paper.sides if each.key == side), None)


def read_papers(file: str, raw: object) -> Mapping[str, Paper]:
    """The papers of one parsed file. Raises FaultyCatalogue."""
    return MappingProxyType({key: _paper(key, entry) for key, entry in entries(file, raw)})


def _paper(key: str, entry: Entry) -> Paper:
    entry.closed(*(name for name in Paper.__dataclass_fields__ if name != "key"))
    kind = entry.choice("kind", KINDS, "picture")
    return Paper(
        key=key,
        label=entry.text("label"),
        shows=entry.text("shows"),
        kind=kind,
        per=entry.choice("per", SUBJECTS),
        sides=_sides(entry, kind),
        most=entry.number("most", 1),
        formats=entry.strings("formats"),
        limits=_limits(entry, kind),
        hint=entry.text("hint"),
        rejections=entry.texts("rejections"),
        template=entry.optional_text("template"),
        historical=entry.flag("historical"),
        changes=entry.strings("changes"),
        aliases=entry.strings("aliases"),
        sources=known_sources(entry),
        confidence=entry.choice("confidence", CONFIDENCES),
    )


def _sides(entry: Entry, kind: str) -> tuple[Side, ...]:
    sides = tuple(
        Side(
            each.string("key", ""),
            each.label(),
            tuple(map(_print, each.entries("prints"))),
            each.strings("unasked"),
        )
        for each in entry.entries("sides")
    )
    keys = [side.key for side in sides]
    if len(set(keys)) < len(keys):
        raise entry.fault("two sides share a key; rename one")
    if len(keys) > 1 and "" in keys:
        raise entry.fault("only a single side may go without a key; name each side")
    if bool(sides) != (kind == "picture"):
        raise entry.fault("give sides to what is photographed, and to nothing else")
    return sides


def _print(entry: Entry) -> Print:
    entry.closed("field", "at", "labels", "lines")
    place = _place(entry) if entry.has("at") else None
    return Print(entry.string("field"), place, entry.strings("labels"), entry.number("lines", 1))


def _place(entry: Entry) -> Place:
    match entry.value("at"):
        case [float(left), float(top), float(right), float(bottom)] if (
            0 <= left < right <= 1 and 0 <= top < bottom <= 1
        ):
            return left, top, right, bottom
        case _:
            raise entry.fault("give 'at' as left, top, right and bottom between 0.0 and 1.0")


def _limits(entry: Entry, kind: str) -> Limits | None:
    if kind != "picture":
        return None
    limits = Entry(entry.file, f"{entry.name}.limits", entry.value("limits"))
    limits.closed("max_bytes", "min_long_px", "min_short_px", "stated")
    return Limits(
        max_bytes=limits.number("max_bytes", 0),
        min_long_px=limits.number("min_long_px", 0),
        min_short_px=limits.number("min_short_px", 0),
        stated=limits.text("stated"),
    )
