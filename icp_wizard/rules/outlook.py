"""How rules see a filing: names become values, fields are asked or not, items have homes.

An *item* is the address of what a rule looks at: ``""`` for the whole filing, ``people[p1]``,
``services[s1].domains[d1]``. A name is a field's key or a fact; it is read at the item or at one
around it. A service also sees its principal and its instance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import cast

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.load import Catalogue
from icp_wizard.model import address as addresses
from icp_wizard.model.condition import Answer, Condition, Truth
from icp_wizard.model.filing import Filing, Item
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.facts import FACTS
from icp_wizard.rules.homes import LISTS, home_of

__all__ = ["LISTS", "Outlook", "home_of"]


class Outlook:
    """One filing seen on one day through one catalogue; answers are read cleaned.

    *waits* becomes true when a value is asked for that is unknown because a question which is
    asked now has no answer; whoever wants to know resets it before.
    """

    def __init__(
        self,
        filing: Filing,
        catalogue: Catalogue,
        day: date,
        photos: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.filing, self.catalogue, self.day = filing, catalogue, day
        self.photos = photos or {}
        self.waits = False
        self._values: dict[tuple[str, str], tuple[Answer, bool]] = {}
        self._asked: dict[tuple[str, str], tuple[Truth, bool]] = {}
        self._computing: set[tuple[str, str]] = set()
        self._truths: dict[tuple[str, str], tuple[Truth, bool]] = {}
        self._items: dict[str, tuple[str, ...]] = {}
        self._sights: dict[tuple[str, str], str | None] = {}

    def items(self, home: str) -> tuple[str, ...]:
        """The addresses of every item of a home; ``("",)`` for what exists once."""
        name = home_of(home)
        if not name:
            return ("",)
        if name not in self._items:
            self._items[name] = tuple(self._items_at(LISTS[name]))
        return self._items[name]

    def children(self, list_pattern: str, item: str) -> tuple[str, ...]:
        """The addresses of the items of one list, seen from the item it belongs to."""
        return tuple(self._items_at(addresses.at(list_pattern, addresses.ids(item))))

    def address(self, key: str, item: str) -> str | None:
        """Where the field's answer is, seen from an item; None if it cannot be seen from there."""
        field = self.catalogue.fields[key]
        inside = home_of(field.home)
        if not inside:
            return field.pattern
        seen = self._seen(inside, item)
        return None if seen is None else seen + field.pattern[field.pattern.rfind("[]") + 2 :]

    def raw(self, address: str) -> str | tuple[str, ...]:
        """The answer at an address as it was typed."""
        answer = self._leaves.get(address)
        return addresses.read_answer(self.filing, address) if answer is None else answer

    def clean_at(self, field: Field, address: str) -> str | tuple[str, ...]:
        """The answer at an address as it is to be entered."""
        raw = self.raw(address)
        if isinstance(raw, tuple):
            return tuple(_clean(field.kind, each) for each in raw)
        return _clean(field.kind, raw) if raw else ""

    def cleaned(self, field: Field, text: str) -> str:
        """A text as the field would have it entered."""
        return _clean(field.kind, text)

    def value(self, name: str, item: str) -> Answer:
        """The value of a field's key or a fact seen from an item, or None while unknown."""
        place = (name, item)
        known = self._values.get(place)
        if known is None:
            known = self._values[place] = self._found(name, item)
        self.waits = self.waits or known[1]
        return known[0]

    def words(self, name: str, item: str) -> str:
        """A value as text, ``""`` while unknown."""
        value = self.value(name, item)
        return value if isinstance(value, str) else ""

    def holds(self, condition: Condition, item: str) -> Truth:
        """Whether a condition holds, seen from an item."""
        place = (condition.text, item)
        known = self._truths.get(place)
        if known is None:
            known = self._tested(condition, item)
            if not self._computing:  # what is asked meanwhile may be unknown for now
                self._truths[place] = known
        self.waits = self.waits or known[1]
        return known[0]

    def asked(self, field: Field, item: str) -> Truth:
        """Whether the field is asked of this item, now."""
        place = (field.key, item)
        known = self._asked.get(place)
        if known is None:
            if place in self._computing:
                return None
            known = self._asked[place] = self._asking(field, place)
        self.waits = self.waits or known[1]
        return known[0]

    def asked_fields(self) -> tuple[tuple[Field, str, str], ...]:
        """Every field asked now, with its item and its address, in the catalogue's order."""
        return self._asked_fields

    def order(self, address: str) -> tuple[int, tuple[int, ...], int]:
        """Where an address stands: its step, the positions of its items, its field."""
        positions = tuple(self._positions.get(each, 0) for each in _around(address))
        pattern = addresses.pattern(address)
        step, field = self._fields_order.get(pattern, (len(self.catalogue.steps), 0))
        return step, positions, field

    @cached_property
    def _leaves(self) -> dict[str, addresses.Answer]:
        """Every answer by its address: reading them one by one walks the filing each time."""
        return dict(addresses.leaves(self.filing))

    @cached_property
    def _asked_fields(self) -> tuple[tuple[Field, str, str], ...]:
        return tuple(
            (field, item, cast("str", self.address(field.key, item)))
            for field in self.catalogue.fields.values()
            for item in self.items(field.home)
            if self.asked(field, item)
        )

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {item: place for home in LISTS for place, item in enumerate(self.items(home))}

    @cached_property
    def _fields_order(self) -> dict[str, tuple[int, int]]:
        steps = {step.key: place for place, step in enumerate(self.catalogue.steps)}
        places = {
            listing.pattern: (steps[listing.step], -1)
            for listing in self.catalogue.listings.values()
        }
        for place, field in enumerate(self.catalogue.fields.values()):
            places[field.pattern] = (steps[field.step], place)
        return places

    def _tested(self, condition: Condition, item: str) -> tuple[Truth, bool]:
        """Whether a condition holds, and whether an answer was missing on the way."""
        before, self.waits = self.waits, False
        truth = condition.test(lambda name: self.value(name, item))
        waiting, self.waits = self.waits, before
        return truth, waiting

    def _asking(self, field: Field, place: tuple[str, str]) -> tuple[Truth, bool]:
        before, self.waits = self.waits, False
        self._computing.add(place)
        truth = self.holds(field.when, place[1])
        self._computing.discard(place)
        waiting, self.waits = self.waits and truth is None, before
        return truth, waiting

    def _found(self, name: str, item: str) -> tuple[Answer, bool]:
        """A value, and whether it is unknown only because an answer is missing."""
        before, self.waits = self.waits, False
        field = self.catalogue.fields.get(name)
        value = self._answer(field, item) if field else FACTS[name](self, item)
        waiting, self.waits = self.waits and value is None, before
        return value, waiting

    def _answer(self, field: Field, item: str) -> Answer:
        address = self.address(field.key, item)
        if address is None or not self.asked(field, addresses.item_address(address)):
            return None
        answer = self.clean_at(field, address) or None
        self.waits = self.waits or answer is None
        return answer

    def _seen(self, home: str, item: str) -> str | None:
        place = (home, item)
        if place not in self._sights:
            self._sights[place] = self._look(home, item)
        return self._sights[place]

    def _look(self, home: str, item: str) -> str | None:
        """The item of a home that is this one, lies around it, or is linked to its service."""
        while item:
            pattern = addresses.pattern(item)
            if pattern == LISTS[home] + "[]":
                return item
            if pattern == "services[]":
                linked = self._linked(home, item)
                if linked:
                    return linked
            item = addresses.item_address(item[: item.rfind("[")])
        return None

    def _linked(self, home: str, service: str) -> str | None:
        if home == "person":
            return self._item("people", self.value("service_principal", service))
        if home == "instance":
            return self._item("instances", self.value("access.instance", service))
        return None

    def _item(self, listing: str, item_id: Answer) -> str | None:
        address = f"{listing}[{item_id}]"
        return address if item_id and address in self._items_at(listing) else None

    def _items_at(self, list_address: str) -> Iterator[str]:
        head, bracket, rest = list_address.partition("[]")
        found = cast("tuple[Item, ...]", addresses.read(self.filing, head))
        for each in found:
            here = f"{head}[{each.id}]"
            if bracket:
                yield from self._items_at(here + rest)
            else:
                yield here


# Typing changes one answer; what became of the others is remembered.
_clean = lru_cache(maxsize=8192)(clean)


def _around(address: str) -> Iterator[str]:
    """The items an address passes through, outermost first."""
    place = address.find("]")
    while place >= 0:
        yield address[: place + 1]
        place = address.find("]", place + 1)
