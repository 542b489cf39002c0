"""Provinces, prefectures and counties of the mainland with their six-digit codes (GB/T 2260).

A code's own digits say where it belongs: ``330106`` lies in ``330100``, that in ``330000``. The
table comes from a maintained package; its head names it, with version, date and licence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from icp_wizard.catalogue.entry import Entry
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "catalogue/regions.json"

MUNICIPALITIES = ("11", "12", "31", "50")


@dataclass(frozen=True)
class Region:
    """One division: its six-digit code and its name."""

    code: str
    text: Text


def children(code: str = "") -> tuple[Region, ...]:
    """The divisions right below one, in the order of their codes; the provinces without a code.

    A prefecture without counties (东莞, 中山, 儋州, 嘉峪关) is its own only child, so that three
    levels can be answered everywhere. An unknown code has no children.
    """
    return _children().get(code, ())


def name(code: str) -> Text | None:
    """The name of a division, None if the table does not know the code."""
    return _table().get(code)


def parent(code: str) -> str:
    """The code one level up: of the prefecture, of the province, or ``""`` above a province."""
    if code.endswith("0000"):
        return ""
    return code[:2] + "0000" if code.endswith("00") else code[:4] + "00"


def province_of(code: str) -> str:
    """The code of the province a division lies in, ``""`` if that is none of the mainland's."""
    province = code[:2] + "0000"
    return province if len(code) == 6 and province in _table() else ""


def is_group(code: str) -> bool:
    """Whether a prefecture only gathers divisions (市辖区, 省直辖…) and stands in no address."""
    if code[:2] in MUNICIPALITIES:
        return code[2:] in ("0100", "0200")
    return code[2:] == "9000"


def read_regions(file: str, raw: object) -> dict[str, Text]:
    """The names of one parsed file by code. Raises FaultyCatalogue."""
    top = Entry(file, "the whole file", raw)
    top.closed("source", "note", "regions")
    table: dict[str, Text] = {}
    for code, names in top.mapping("regions").items():
        match names:
            case [str(en), str(zh)] if en and zh and len(code) == 6 and code.isdigit():
                table[code] = Text(en, zh)
            case _:
                cure = 'write "six digits": ["English", "中文"]'
                raise Entry(file, f"regions.{code}", {}).fault(cure)
    for code in table:
        if parent(code) and parent(code) not in table:
            raise Entry(file, f"regions.{code}", {}).fault(f"add the division {parent(code)}")
    return table


@cache
def _table() -> dict[str, Text]:
    return read_regions(FILE, read_json(FILE))


@cache
def _children() -> dict[str, tuple[Region, ...]]:
    below: dict[str, list[Region]] = {}
    for code, text in sorted(_table().items()):
        below.setdefault(parent(code), []).append(Region(code, text))
    for code, text in _table().items():
        if code.endswith("00") and code not in below:
            below[code] = [Region(code, text)]
    return {code: tuple(regions) for code, regions in below.items()}
