"""What a check is given and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from icp_wizard.model.condition import Answer
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
        """Where the answer to a field stands; the item itself for a fact."""
        if key not in self.outlook.catalogue.fields:
            return self.item
        return self.outlook.address(key, self.item) or self.item
