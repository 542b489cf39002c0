"""What stands on a page and in which order, read from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.catalogue.listing import Listing
from icp_wizard.catalogue.load import Catalogue
from icp_wizard.catalogue.step import Group
from icp_wizard.rules.homes import LISTS, home_of

Row = tuple[Field, ...]
"""The fields which one row answers: one, or several that are linked."""


@dataclass(frozen=True)
class Block:
    """One group of questions: whose answers they are, and its rows in order.

    *aside* are the rows which only some screens or provinces ask.
    """

    key: str
    group: Group
    home: str
    rows: tuple[Row, ...]
    aside: tuple[Row, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields of the block."""
        return tuple(field for row in (*self.rows, *self.aside) for field in row)


def blocks(catalogue: Catalogue, step: str) -> tuple[Block, ...]:
    """The groups of one page, in the order of their first fields."""
    found: dict[tuple[str, str], list[Field]] = {}
    for field in catalogue.on_step(step):
        found.setdefault((field.group, home_of(field.home)), []).append(field)
    return tuple(
        _block(catalogue, f"{step}.{group}", home, fields)
        for (group, home), fields in found.items()
    )


def listing_of(catalogue: Catalogue, home: str) -> Listing | None:
    """The repeating group whose items a home is, None for what exists once."""
    return next((each for each in catalogue.listings.values() if each.home == home), None)


def parent_of(home: str) -> str:
    """The home in whose items the items of a home stand, ``""`` for the filing itself."""
    return "service" if LISTS.get(home, "").startswith("services[]") else ""


def locks_early(catalogue: Catalogue, block: Block) -> bool:
    """Whether the Chinese system locks answers of the block after its first screen."""
    early = {place.field for place in catalogue.places if place.screen == "1"}
    return any(field.key in early for field in block.fields)


def _block(catalogue: Catalogue, key: str, home: str, fields: list[Field]) -> Block:
    group = catalogue.groups[key]
    usual = tuple(_rows([field for field in fields if not field.asked_by]))
    aside = tuple(_rows([field for field in fields if field.asked_by]))
    return Block(key, group, home, usual, aside)


def _rows(fields: list[Field]) -> Iterator[Row]:
    row: list[Field] = []
    for field in fields:
        if row and not _linked(row[-1], field):
            yield tuple(row)
            row = []
        row.append(field)
    if row:
        yield tuple(row)


def _linked(first: Field, then: Field) -> bool:
    if first.kind is Kind.REGION:
        return then.kind is Kind.REGION
    ends = first.pattern.removesuffix("_long_term") + "_valid_to"
    return first.pattern.endswith("_long_term") and then.pattern == ends
