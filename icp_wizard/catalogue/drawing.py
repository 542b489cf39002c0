"""Our own drawings of papers: what is printed where, to show where an answer is found.

They are sketches, not measures: a paper issued last year may be set otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from icp_wizard.catalogue.entry import Entry, listed
from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import Paper, Place, papers
from icp_wizard.model.address import item_address, read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

FILE = "catalogue/drawings.json"
MARKS = ("emblem", "title", "portrait", "code", "seal")


@dataclass(frozen=True)
class Printed:
    """A line of print: its label, where it stands, and the fields it answers."""

    label: str
    at: Place
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """What is no line: a portrait, an emblem, a title, a code, a seal."""

    kind: str
    at: Place


@dataclass(frozen=True)
class Drawing:
    """One side of a paper; *shape* is its width for a height of 1.

    *documents* are the options of the kind of document it draws; none draws any other.
    """

    key: str
    paper: Paper
    side: str
    shape: float
    documents: tuple[str, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Printed, ...]

    @property
    def label(self) -> Text:
        """The name of the paper, with its side if it has several."""
        side = next((side.label for side in self.paper.sides if side.key == self.side), None)
        if not self.side or side is None or len(self.paper.sides) < 2:
            return self._name
        return words("guide.side", paper=self._name, side=side)

    def line_of(self, field: str) -> Printed | None:
        """The line which answers a field, by its key."""
        return next((line for line in self.lines if field in line.fields), None)

    @property
    def _name(self) -> Text:
        """The name of the paper; of the document where one paper stands for several."""
        same = {each.documents for each in drawings().values() if each.paper.key == self.paper.key}
        option = catalogue().options["id_document"].get(next(iter(self.documents), ""))
        return option.text if option and len(same) > 1 else self.paper.label


@cache
def drawings() -> Mapping[str, Drawing]:
    """Every drawing by its key. Raises FaultyCatalogue."""
    found = map(_read, listed(FILE, read_json(FILE)))
    return MappingProxyType({each.key: each for each in found})


def drawing_of(field: str, document: str = "") -> Drawing | None:
    """The drawing that shows a field, of the kind of document chosen; None if none shows it."""
    able = [each for each in drawings().values() if each.line_of(field)]
    fit = (each for each in able if document in each.documents)
    other = (each for each in able if document and not each.documents)
    return next(fit, None) or next(other, None) or next(iter(able), None)


def document_of(filing: Filing, address: str) -> str:
    """The kind of document on which the answer at an address stands, "" if that is not known."""
    entity = filing.entity
    if address.startswith("people["):
        return str(read_answer(filing, f"{item_address(address)}.document_type"))
    if not address.startswith("entity."):
        return ""
    if entity.nature != "individual":
        return entity.document_type
    person = f"people[{entity.principal}].document_type"
    return str(read_answer(filing, person)) if entity.principal else ""


def whereabouts(field: Field, document: str = "") -> Text:
    """Where the answer to a field is found: on a paper that is drawn, or in our own words."""
    drawing = drawing_of(field.key, document)
    line = drawing.line_of(field.key) if drawing else None
    if field.where is not None or drawing is None or line is None:
        return field.where or Text("", "")
    return words("guide.on_paper", paper=drawing.label, label=line.label)


def _read(entry: Entry) -> Drawing:
    entry.closed("key", "paper", "side", "shape", "documents", "marks", "lines")
    paper = papers().get(entry.string("paper"))
    shape = entry.value("shape")
    if paper is None or not isinstance(shape, float):
        raise entry.fault("name a paper of papers.json, and give its shape as a number")
    return Drawing(
        entry.string("key"),
        paper,
        entry.string("side", ""),
        shape,
        entry.strings("documents"),
        tuple(Mark(each.choice("kind", MARKS), _place(each)) for each in entry.entries("marks")),
        tuple(
            Printed(each.string("label"), _place(each), each.strings("fields"))
            for each in entry.entries("lines")
        ),
    )


def _place(entry: Entry) -> Place:
    match entry.value("at"):
        case [float(left), float(top), float(right), float(bottom)] if (
            0 <= left < right <= 1 and 0 <= top < bottom <= 1
        ):
            return left, top, right, bottom
        case _:
            raise entry.fault("give 'at' as left, top, right, bottom between 0 and 1")
