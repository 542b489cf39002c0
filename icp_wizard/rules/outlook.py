"""How rules see a filing: names become values, fields are asked or not, items have homes.

An *item* is the address of what a rule looks at: ``""`` for the whole filing, ``people[p1]``,
``services[s1].domains[d1]``. A name is a field's key or a fact; it is read at the item or at one
around it. A service also sees its principal and its instance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.load import Catalogue
from icp_wizard.model import address as addresses
from icp_wizard.model.condition import Answer, Condition, Truth
from icp_wizard.model.filing import Filing, Item
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.facts import FACTS

LISTS = {
    "person": "people",
    "instance": "instances",
    "service": "services",
    "platform": "services[].app.platforms",
    "sdk": "services[].app.sdks",
    "pre_approval": "services[].pre_approvals",
    "domain": "services[].domains",
}
HOME_ALIASES = dict.fromkeys(
    ("access", "website", "app", "service_record", "service_result"), "service"
)
ROOTS = frozenset({"order", "entity", "record", "result", ""})


def home_of(name: str) -> str:
    """The home whose items a name belongs to: ``""`` for what exists once."""
    home = HOME_ALIASES.get(name, name)
    return "" if home in ROOTS else home


class Outlook:
    """One filing seen on one day through one catalogue; answers are read cleaned."""

    def __init__(
        self,
        filing: Filing,
        catalogue: Catalogue,
        day: date,
        photos: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.filing, self.catalogue, self.day = filing, catalogue, day
        self.photos = photos or {}
        self._values: dict[tuple[str, str], Answer] = {}
        self._asked: dict[tuple[str, str], Truth] = {}
        self._computing: set[tuple[str, str]] = set()

    def items(self, home: str) -> tuple[str, ...]:
        """The addresses of every item of a home; ``("",)`` for what exists once."""
        name = home_of(home)
        return tuple(self._items_at(LISTS[name])) if name else ("",)

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
        return addresses.read_answer(self.filing, address)

    def clean_at(self, field: Field, address: str) -> str | tuple[str, ...]:
        """The answer at an address as it is to be entered."""
        raw = self.raw(address)
        if isinstance(raw, tuple):
            return tuple(clean(field.kind, each) for each in raw)
        return clean(field.kind, raw)

    def value(self, name: str, item: str) -> Answer:
        """The value of a field's key or a fact seen from an item, or None while unknown."""
        place = (name, item)
        if place not in self._values:
            self._values[place] = self._find(name, item)
        return self._values[place]

    def words(self, name: str, item: str) -> str:
        """A value as text, ``""`` while unknown."""
        value = self.value(name, item)
        return value if isinstance(value, str) else ""

    def holds(self, condition: Condition, item: str) -> Truth:
        """Whether a condition holds, seen from an item."""
        return condition.holds(lambda name: self.value(name, item))

    def asked(self, field: Field, item: str) -> Truth:
        """Whether the field is asked of this item, now."""
        place = (field.key, item)
        if place not in self._asked:
            if place in self._computing:
                return None
            self._computing.add(place)
            self._asked[place] = self.holds(field.when, item)
            self._computing.discard(place)
        return self._asked[place]

    def asked_fields(self) -> Iterator[tuple[Field, str, str]]:
        """Every field asked now, with its item and its address, in the catalogue's order."""
        for field in self.catalogue.fields.values():
            for item in self.items(field.home):
                if self.asked(field, item):
                    yield field, item, cast(str, self.address(field.key, item))

    def _find(self, name: str, item: str) -> Answer:
        if name in self.catalogue.fields:
            return self._answer(self.catalogue.fields[name], item)
        return FACTS[name](self, item)

    def _answer(self, field: Field, item: str) -> Answer:
        address = self.address(field.key, item)
        if address is None or not self.asked(field, addresses.item_address(address)):
            return None
        return self.clean_at(field, address) or None

    def _seen(self, home: str, item: str) -> str | None:
        while item:
            if addresses.pattern(item) == LISTS[home] + "[]":
                return item
            if addresses.pattern(item) == "services[]":
                linked = self._linked(home, item)
                if linked:
                    return linked
            item = addresses.item_address(item[: item.rfind("[")])
        return None

    def _linked(self, home: str, service: str) -> str | None:
        if home == "person":
            return self._item("people", FACTS["service_principal"](self, service))
        if home == "instance":
            return self._item("instances", self.raw(f"{service}.access.instance"))
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
