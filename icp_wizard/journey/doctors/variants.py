"""Names made from what the filing already says; whether they keep the rules is asked elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from icp_wizard.catalogue.region import name as region_name
from icp_wizard.model.filing import Filing, Service
from icp_wizard.model.resources import read_json
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.checks.names import hanzi
from icp_wizard.rules.checks.regions import places, short_name

FILE = "rules/name_parts.json"
_LEAST = 2
_GUANGDONG = "440000"
_ONLY_HANZI = re.compile(r"[^㐀-䶿一-鿿]")


@dataclass(frozen=True)
class Variant:
    """A name, and in words what it is made of."""

    name: str
    made_of: Text


def variants(filing: Filing, service: Service) -> Iterator[Variant]:
    """Names for a website or an app, the likeliest to pass first."""
    if filing.entity.nature == "individual":
        yield from _diaries(service)
    elif filing.entity.name.strip():
        make = _apps if service.kind == "app" else _sites
        yield from make(filing, service)


def stem(filing: Filing) -> str:
    """The entity's name without its place and its legal form: 云帆示例科技."""
    full = re.sub(r"[（(][^（）()]*[）)]", "", filing.entity.name.strip())
    return _without_place(_without_ends(full, _parts("legal_forms")), filing)


def brand(filing: Filing) -> str:
    """The stem without its trade: 云帆示例."""
    return _without_ends(stem(filing), _parts("trades"))


def _sites(filing: Filing, service: Service) -> Iterator[Variant]:
    full, short, own = filing.entity.name.strip(), stem(filing), brand(filing)
    official, formal = _parts("site_endings")
    if filing.entity.region_province == _GUANGDONG:
        yield _joined("full", full, official)
    yield _joined("short", short, official)
    yield _joined("full", full)
    for content in _content(service):
        yield _joined("short", short, content)
    yield _joined("brand", own, official)
    yield _joined("short", short, formal)
    for content in _content(service):
        yield _joined("brand", own, content)
    yield _joined("full", full, official)


def _apps(filing: Filing, _: Service) -> Iterator[Variant]:
    short, own = stem(filing), brand(filing)
    yield _joined("brand", own)
    yield _joined("short", short)
    for ending in _parts("app_endings"):
        yield _joined("brand", own, ending)


def _diaries(service: Service) -> Iterator[Variant]:
    """Neutral names for a person's own site, from the topics its remark names."""
    said = service.app.remarks if service.kind == "app" else service.website.remarks
    own = _topics(said)
    endings = _parts("diary_endings")
    for round_ in range(len(endings)):
        for place, topic in enumerate(own or _parts("plain_topics")):
            ending = endings[(place + round_) % len(endings)]
            if not set(topic) & set(ending):
                yield _joined("topic" if own else "plain", topic, ending)


def _topics(remark: str) -> tuple[str, ...]:
    """The topics a remark names, in its order; a longer word hides those inside it."""
    found: dict[int, str] = {}
    for topic in sorted(_parts("topics"), key=len):
        place = remark.find(topic)
        if place >= 0:
            found[place] = topic
    return tuple(found[place] for place in sorted(found))


def _content(service: Service) -> Iterator[str]:
    endings = cast("Mapping[str, str]", _written()["site_content"])
    yield from (endings[key] for key in service.website.service_content if key in endings)


def _joined(kind: str, *pieces: str) -> Variant:
    made_of = words(f"doctors.made_of_{kind}", base=pieces[0])
    if len(pieces) > 1:
        made_of = words("doctors.made_with", made_of=made_of, ending=pieces[1])
    return Variant("".join(pieces), made_of)


def _without_place(name: str, filing: Filing) -> str:
    """The name without the places it begins with, as far as enough of it is left."""
    entity = filing.entity
    codes = (entity.region_province, entity.region_city, entity.region_district)
    own = [text.zh for text in map(region_name, codes) if text]
    known = sorted({*own, *map(short_name, own), *places()}, key=len, reverse=True)
    rest = name
    while shorter := next((rest[len(each) :] for each in known if rest.startswith(each)), ""):
        rest = re.sub("^[省市区县]", "", shorter)
    return rest if hanzi(rest) >= _LEAST else name


def _without_ends(name: str, ends: Iterable[str]) -> str:
    """The name without one ending, as far as enough of it is left."""
    for end in ends:
        if name.endswith(end) and hanzi(name) - len(end) >= _LEAST:
            return name.removesuffix(end)
    return name


def _parts(key: str) -> Sequence[str]:
    return cast("Sequence[str]", _written()[key])


@cache
def _written() -> Mapping[str, Any]:
    return read_json(FILE)
