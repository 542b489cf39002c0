"""What a check is given and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from icp_wizard.model.address import pattern
from icp_wizard.model.condition import Answer
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook


@dataclass(frozen=True)
class Strike:
    """A fault a check found: where, which part (*reason*), and the blanks of its words."""

    address: str
    reason: str = ""
    blanks: Mapping[str, object] = field(default_factory=dict[str, object])
    repair: str | None = None
    also: tuple[str, ...] = ()


Verdict = tuple[Strike, ...] | None
"""What a check says: its strikes, none if all is well, None while an answer is missing."""

FINE: tuple[Strike, ...] = ()


@dataclass(frozen=True)
class Case:
    """One item of a filing before a check."""

    outlook: Outlook
    item: str

    def text(self, key: str) -> str:
        """The cleaned answer to a field seen from here, ``""`` while unknown."""
        return self.outlook.words(key, self.item)

    def text_at(self, address: str) -> str:
        """The answer at an address as it was typed, ``""`` if it is a list."""
        answer = self.outlook.raw(address)
        return answer if isinstance(answer, str) else ""

    def value(self, name: str) -> Answer:
        """The value of a field or a fact seen from here, None while unknown."""
        return self.outlook.value(name, self.item)

    def number(self, name: str) -> float | None:
        """A value as a number, None while unknown or not a number."""
        try:
            return float(cast("str | float", self.value(name)))
        except (TypeError, ValueError):
            return None

    def address(self, key: str) -> str:
        """Where a field's answer or a list stands; the item itself if neither is seen from here."""
        listing = self.outlook.catalogue.listings.get(key)
        if listing:
            return self.item + (listing.pattern.rpartition("[]")[2] or listing.pattern)
        return self.outlook.address(key, self.item) or self.item

    def option(self, key: str, value: str) -> Text:
        """An option of a field in its words, or the value as it stands."""
        source = self.outlook.catalogue.fields[key].options
        options = self.outlook.catalogue.options.get(source.name) if source else None
        found = options.get(value) if options else None
        return found.text if found else Text(value, value)

    def name(self, item: str = "") -> Text:
        """What people call an item, this one unless another is given."""
        return title(self.outlook, item or self.item)


_TITLES = {
    "people[]": ("person.name",),
    "instances[]": ("instance.instance_id", "instance.ip"),
    "services[]": ("website.name", "app.name"),
    "services[].domains[]": ("domain.name",),
}


def title(outlook: Outlook, item: str) -> Text:
    """The name of an item as entered, a dash while it has none."""
    for key in _TITLES.get(pattern(item), ()):
        entered = outlook.words(key, item)
        if entered:
            return Text(entered, entered)
    return Text("—", "—")
