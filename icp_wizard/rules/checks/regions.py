"""Which province an address names, and what of it only repeats a chosen region."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from icp_wizard.catalogue.region import Region, children, is_group, name

SHARED = {"province": 2, "city": 4, "district": 6}
"""The digits which regions of one level share."""

_ENDINGS = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区)$")


def province_in(address: str) -> str:
    """The province an address begins with, in full or short or by its prefecture; ``""`` if none.

    A short name counts only before another division of that province, since 北京路 lies anywhere.
    """
    for full, code in _full_names():
        if address.startswith(full):
            return code[:2] + "0000"
    for short, code in _short_names():
        rest = address.removeprefix(short)
        if rest != address and _begins_inside(rest, code):
            return code
    return ""


def region_in(address: str, level: str) -> str:
    """The region of a level which an address begins with, ``""`` if it names none."""
    if level == "province":
        return province_in(address)
    cities = [each for each, kind in _codes_in(address) if kind == "city"]
    districts = [each for each, kind in _codes_in(address) if kind == "district"]
    found = districts if level == "district" else [*cities, *districts]
    return found[0][: SHARED[level]].ljust(6, "0") if found else ""


def without_region(address: str, codes: Sequence[str]) -> str:
    """An address without the names of these divisions at its beginning."""
    for code in codes:
        text = name(code)
        if text is not None and not is_group(code):
            address = address.removeprefix(text.zh).lstrip()
    return address


def places() -> tuple[str, ...]:
    """Short names of provinces and prefectures, as a reader takes them for a place."""
    return _places()


def short_name(full: str) -> str:
    """The name of a province or prefecture without its kind."""
    return _ENDINGS.sub("", full)


@cache
def _full_names() -> tuple[tuple[str, str], ...]:
    """Names of provinces and prefectures with their codes, the longest first."""
    found = [(region.text.zh, region.code) for region in _divisions()]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


@cache
def _short_names() -> tuple[tuple[str, str], ...]:
    return tuple((short_name(region.text.zh), region.code) for region in children())


@cache
def _places() -> tuple[str, ...]:
    short = {short_name(region.text.zh) for region in _divisions()}
    return tuple(sorted(each for each in short if len(each) > 1))


def _divisions() -> Iterator[Region]:
    for province in children():
        yield province
        yield from (each for each in children(province.code) if not is_group(each.code))


def _codes_in(address: str) -> Iterator[tuple[str, str]]:
    """The prefecture and the district an address begins with, with the kind of each."""
    province = province_in(address)
    for region in children():
        if province in ("", region.code):
            yield from _below(address.removeprefix(region.text.zh), region.code)


def _below(rest: str, province: str) -> Iterator[tuple[str, str]]:
    for city in children(province):
        inner = rest if is_group(city.code) else rest.removeprefix(city.text.zh)
        if inner != rest:
            yield city.code, "city"
        if inner != rest or is_group(city.code):
            for district in children(city.code):
                if inner.startswith(district.text.zh):
                    yield district.code, "district"


def _begins_inside(rest: str, province: str) -> bool:
    """Whether what follows a province's short name is a prefecture or county of it."""
    below = [each for each in children(province) if not is_group(each.code)]
    names = [short_name(each.text.zh) for each in below]
    for prefecture in children(province):
        names += [each.text.zh for each in children(prefecture.code)]
    return rest.startswith(tuple(names))
