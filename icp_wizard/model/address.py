"""Addresses of answers: ``services[s1].domains[d1].name``.

Items of lists are named by their id, never by position, because history, findings, photos and
copy ticks must survive the removal of a neighbour. A *pattern* is an address without ids:
``services[].domains[].name``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast, get_args

from pydantic.fields import FieldInfo

from icp_wizard.model.filing import Filing, Item, Part

Answer = str | tuple[str, ...]
Value = Answer | tuple[Item, ...]

_NAME = r"[a-z_][a-z0-9_]*"
_STEP = re.compile(rf"({_NAME})(?:\[([^\]]*)\])?")


class UnknownAddress(KeyError):
    """The address names nothing in this filing."""


@dataclass(frozen=True)
class Step:
    """One step of an address: an attribute, and the id of the item in it, if it is a list."""

    name: str
    item: str | None = None


@lru_cache(maxsize=4096)
def steps(address: str) -> tuple[Step, ...]:
    """The steps of an address. Raises UnknownAddress if it has no such form."""
    found: list[Step] = []
    for piece in _pieces(address):
        match = _STEP.fullmatch(piece)
        if match is None:
            raise UnknownAddress(address)
        found.append(Step(match[1], match[2]))
    return tuple(found)


def is_name(text: str) -> bool:
    """Whether a text can be one name of an address."""
    return re.fullmatch(_NAME, text) is not None


def pattern(address: str) -> str:
    """The address with its ids left out."""
    return re.sub(r"\[[^\]]*\]", "[]", address)


def item_address(address: str) -> str:
    """The address of the innermost item an answer belongs to, or ``""`` outside all lists."""
    return address[: address.rfind("]") + 1]


def ids(address: str) -> tuple[str, ...]:
    """The ids an address passes through, outermost first; none in ``""``, the whole filing."""
    return tuple(step.item for step in steps(address) if step.item is not None) if address else ()


def at(pattern_: str, ids_: tuple[str, ...]) -> str:
    """The pattern with these ids filled in, outermost first; what is left stays open."""
    rest = iter(ids_)
    return re.sub(r"\[\]", lambda _: f"[{next(rest, '')}]", pattern_)


def read(filing: Filing, address: str) -> Value | Part:
    """What stands at an address. Raises UnknownAddress."""
    here: object = filing
    for step in steps(address):
        here = _follow(here, step, address)
    return cast("Value | Part", here)


def read_answer(filing: Filing, address: str) -> Answer:
    """The answer at an address of a leaf; ``""`` if its item is no longer there."""
    try:
        return cast("Answer", read(filing, address))
    except UnknownAddress:
        return ""


def replace(filing: Filing, address: str, value: Value) -> Filing:
    """The filing with another value at one address. Raises UnknownAddress."""
    return cast("Filing", _replaced(filing, steps(address), value, address))


def leaves(part: Part, prefix: str = "") -> Iterator[tuple[str, Answer]]:
    """Every leaf below a part with its address, in the order of the model."""
    for name in type(part).model_fields:
        if not (isinstance(part, Item) and name == "id"):
            address = f"{prefix}.{name}" if prefix else name
            yield from _leaves_of(part, name, address)


def _leaves_of(part: Part, name: str, address: str) -> Iterator[tuple[str, Answer]]:
    value: object = getattr(part, name)
    if isinstance(value, Part):
        yield from leaves(value, address)
    elif name in _lists(type(part)):
        for item in cast("tuple[Item, ...]", value):
            yield from leaves(item, f"{address}[{item.id}]")
    elif isinstance(value, str | tuple):
        yield address, cast("Answer", value)


@cache
def _lists(part: type[Part]) -> frozenset[str]:
    """The attributes of a part which hold items."""
    return frozenset(name for name, field in part.model_fields.items() if _holds_items(field))


def _holds_items(field: FieldInfo) -> bool:
    inside = get_args(field.annotation)[:1]
    return bool(inside) and isinstance(inside[0], type) and issubclass(inside[0], Item)


def _pieces(address: str) -> list[str]:
    return re.split(r"\.(?![^\[]*\])", address)


def _follow(here: object, step: Step, address: str) -> object:
    if isinstance(here, dict):
        return cast("dict[str, str]", here).get(step.name, "")
    if not isinstance(here, Part) or step.name not in type(here).model_fields:
        raise UnknownAddress(address)
    value: object = getattr(here, step.name)
    return value if step.item is None else _item(value, step.item, address)


def _item(value: object, item: str, address: str) -> Item:
    if isinstance(value, tuple):
        for candidate in cast("tuple[object, ...]", value):
            if isinstance(candidate, Item) and candidate.id == item:
                return candidate
    raise UnknownAddress(address)


def _replaced(here: object, way: tuple[Step, ...], value: object, address: str) -> object:
    if not way:
        return value
    step, rest = way[0], way[1:]
    if isinstance(here, dict):
        others = {k: v for k, v in cast("dict[str, object]", here).items() if k != step.name}
        return {**others, step.name: value} if value else others
    inner = _follow(here, Step(step.name), address)
    if step.item is None:
        fresh = _replaced(inner, rest, value, address)
    else:
        _item(inner, step.item, address)
        fresh = tuple(
            _replaced(each, rest, value, address) if each.id == step.item else each
            for each in cast("tuple[Item, ...]", inner)
        )
    return cast("Part", here).model_copy(update={step.name: fresh})
