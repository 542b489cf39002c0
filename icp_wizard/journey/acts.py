"""What a person can do to a filing, each act as the pairs it changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from icp_wizard.journey.draft import Pair
from icp_wizard.model.address import Answer, UnknownAddress, Value, ids, pattern, read, steps
from icp_wizard.model.filing import Filing, Item, Part
from icp_wizard.model.ids import SLOT_LISTS, is_id, item_type

REFERENCES = {
    "people": ("entity.principal", "entity.legal_representative", "services[].principal"),
    "instances": ("services[].access.instance",),
}
"""Where the items of a list are referred to by their id."""


def answered(filing: Filing, address: str, value: Answer) -> tuple[Pair, ...]:
    """Another value at a leaf; a slot not there yet is made with it.

    Raises UnknownAddress, and TypeError for text where a list belongs or the reverse.
    """
    if _is_new_slot(filing, address):
        return _slot_made(filing, address, value)
    before = read(filing, address)
    _check_leaf(address, before, value)
    return ((address, cast("Answer", before), value),)


def added(filing: Filing, list_address: str, item: Item) -> tuple[Pair, ...]:
    """One more item at the end of a list."""
    before = items(filing, list_address)
    return ((list_address, before, (*before, item)),)


def removed(filing: Filing, item_address: str) -> tuple[Pair, ...]:
    """One item gone, with every reference to it. Raises UnknownAddress if it is not there."""
    list_address, item = split(filing, item_address)
    before = items(filing, list_address)
    after = tuple(each for each in before if each is not item)
    references = tuple((at, item.id, "") for at in _references(filing, list_address, item.id))
    return ((list_address, before, after), *references)


def moved(filing: Filing, item_address: str, offset: int) -> tuple[Pair, ...]:
    """One item so many places further down, or up if negative, stopping at the ends."""
    list_address, item = split(filing, item_address)
    before = items(filing, list_address)
    others = [each for each in before if each is not item]
    place = min(max(before.index(item) + offset, 0), len(others))
    return ((list_address, before, (*others[:place], item, *others[place:])),)


def items(filing: Filing, list_address: str) -> tuple[Item, ...]:
    """The items of a list. Raises UnknownAddress if no list stands there."""
    item_type(list_address)
    return cast("tuple[Item, ...]", read(filing, list_address))


def split(filing: Filing, item_address: str) -> tuple[str, Item]:
    """The address of the list an item stands in, and the item. Raises UnknownAddress."""
    item = read(filing, item_address)
    if not isinstance(item, Item):
        raise UnknownAddress(item_address)
    return item_address.rpartition("[")[0], item


def _is_new_slot(filing: Filing, address: str) -> bool:
    first = steps(address)[0]
    if first.name not in SLOT_LISTS or first.item is None:
        return False
    return all(each.id != first.item for each in items(filing, first.name))


def _slot_made(filing: Filing, address: str, value: Answer) -> tuple[Pair, ...]:
    way = steps(address)
    slot_type = item_type(way[0].name)
    if len(way) != 2 or way[1].name not in slot_type.model_fields or not is_id(ids(address)[0]):
        raise UnknownAddress(address)
    empty = slot_type(id=ids(address)[0])
    _check_leaf(address, getattr(empty, way[1].name), value)
    before = items(filing, way[0].name)
    slot = empty.model_copy(update={way[1].name: value})
    return ((way[0].name, before, (*before, slot) if value else before),)


def _check_leaf(address: str, before: Value | Part, value: Answer) -> None:
    is_items = isinstance(before, tuple) and _holds_items(address)
    if isinstance(before, Part | dict | int) or is_items or steps(address)[-1].name == "id":
        raise UnknownAddress(address)
    if isinstance(before, str) != isinstance(value, str):
        raise TypeError(f"{address} takes {type(before).__name__}, not {type(value).__name__}")


def _holds_items(address: str) -> bool:
    try:
        item_type(address)
    except UnknownAddress:
        return False
    return True


def _references(filing: Filing, list_address: str, item: str) -> Iterator[str]:
    for reference in REFERENCES.get(pattern(list_address), ()):
        for address in _addresses(filing, reference):
            if read(filing, address) == item:
                yield address


def _addresses(filing: Filing, reference: str) -> Iterator[str]:
    home, is_listed, rest = reference.partition("[]")
    if not is_listed:
        yield home
        return
    for each in items(filing, home):
        yield f"{home}[{each.id}]{rest}"
