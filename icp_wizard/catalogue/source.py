"""The texts which the catalogue's facts rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from icp_wizard.catalogue.entry import Entry, entries
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text

FILE = "catalogue/sources.json"


@dataclass(frozen=True)
class Source:
    """A source by its short id; *date* is as the source states it, *where* may be empty."""

    key: str
    title: Text
    date: Text
    where: str = ""


@cache
def sources() -> Mapping[str, Source]:
    """Every source of the catalogue by its id. Raises FaultyCatalogue."""
    return read_sources(FILE, read_json(FILE))


def read_sources(file: str, raw: object) -> Mapping[str, Source]:
    """The sources of one parsed file. Raises FaultyCatalogue."""
    return MappingProxyType({key: _source(key, entry) for key, entry in entries(file, raw)})


def known_sources(entry: Entry) -> tuple[str, ...]:
    """The ids an entry gives as its sources. Raises FaultyCatalogue for one that is unknown."""
    given = entry.strings("sources")
    for key in given:
        if key not in sources():
            raise entry.fault(f"source {key!r} is not in {FILE}; add it there or mend the id")
    if not given:
        raise entry.fault("name at least one source; 'local' if the program introduced it")
    return given


def _source(key: str, entry: Entry) -> Source:
    entry.closed("title", "date", "where")
    return Source(key, entry.text("title"), entry.either("date"), entry.string("where", ""))
