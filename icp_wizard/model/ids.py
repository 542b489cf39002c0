"""Ids of items: short, lower-case, unique in the whole filing, never used twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeGuard, TypeVar, cast, get_args

from icp_wizard.model.address import UnknownAddress, pattern
from icp_wizard.model.filing import Filing, Item, Part

ItemT = TypeVar("ItemT", bound=Item)

PREFIXES = {
    "people": "p",
    "instances": "i",
    "services": "s",
    "services[].domains": "d",
    "services[].app.platforms": "a",
    "services[].app.sdks": "k",
    "services[].pre_approvals": "l",
}
"""The letter before the number, by the pattern of the list."""

SLOT_LISTS = frozenset({"papers", "confirmed", "filed"})
"""Lists whose items are named by what they are for and appear when they are first answered."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./:-]{0,119}")
_LIKE_AN_ID = re.compile(r"(?<![A-Za-z0-9])[pisdakl][0-9]+(?![A-Za-z0-9])")


def is_id(text: str) -> bool:
    """Whether a text can name an item inside an address."""
    return _ID.fullmatch(text) is not None


def item_type(list_address: str) -> type[Item]:
    """The class of the items of a list. Raises UnknownAddress if no list stands there."""
    try:
        return _lists()[pattern(list_address)]
    except KeyError:
        raise UnknownAddress(list_address) from None


def ids_in(text: str) -> frozenset[str]:
    """Everything in a text which could be the id of an item, wherever it stands."""
    return frozenset(_LIKE_AN_ID.findall(text))


def fresh(list_pattern: str, used: Iterable[str]) -> str:
    """The first id for this list that has never been used. Raises UnknownAddress for slots."""
    if list_pattern not in PREFIXES:
        raise UnknownAddress(list_pattern)
    prefix, taken = PREFIXES[list_pattern], frozenset(used)
    number = 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def named(item: ItemT, list_address: str, used: set[str]) -> ItemT:
    """The item with new ids for itself and everything inside it; they are added to *used*."""
    list_pattern = pattern(list_address)
    name = fresh(list_pattern, used)
    used.add(name)
    return cast(
        "ItemT", _named_inside(item, f"{list_pattern}[]", used).model_copy(update={"id": name})
    )


def _named_inside(part: Part, home: str, used: set[str]) -> Part:
    changed: dict[str, object] = {}
    for name in type(part).model_fields:
        value: object = getattr(part, name)
        here = f"{home}.{name}"
        if isinstance(value, Part):
            changed[name] = _named_inside(value, here, used)
        elif here in PREFIXES:
            changed[name] = tuple(
                named(each, here, used) for each in cast("tuple[Item, ...]", value)
            )
    return part.model_copy(update=changed)


@cache
def _lists() -> dict[str, type[Item]]:
    return dict(_lists_of(Filing, ""))


def _lists_of(part: type[Part], home: str) -> Iterator[tuple[str, type[Item]]]:
    for name, field in part.model_fields.items():
        here = f"{home}.{name}" if home else name
        inner = next(
            (a for a in (field.annotation, *get_args(field.annotation)) if _is_part(a)), None
        )
        if inner is None:
            continue
        if issubclass(inner, Item):
            yield here, inner
            yield from _lists_of(inner, f"{here}[]")
        else:
            yield from _lists_of(inner, here)


def _is_part(annotation: object) -> TypeGuard[type[Part]]:
    return isinstance(annotation, type) and issubclass(annotation, Part)
