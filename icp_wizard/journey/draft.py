"""A draft 草稿: one filing in preparation with its marks and events."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from icp_wizard.model.address import Value
from icp_wizard.model.filing import Filing


@dataclass(frozen=True)
class Marks:
    """Where the person stands: saved with the draft, no part of undo or of exchanged files."""

    left: frozenset[str] = frozenset()
    page: str = "decide"
    copied: tuple[tuple[str, str], ...] = ()

    def with_left(self, addresses: frozenset[str]) -> Marks:
        """The marks after these fields have been left once."""
        return replace(self, left=self.left | addresses)


@dataclass(frozen=True)
class Event:
    """Something the outside said: submitted, called, approved; *kind* and words of the person."""

    at: datetime
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Draft:
    """One filing in preparation; *title* is what the person calls it, ``""`` for the default."""

    id: str
    filing: Filing = field(default_factory=Filing)
    title: str = ""
    marks: Marks = Marks()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Change:
    """One act of the person: (address, before, after) pairs which are undone together."""

    number: int
    at: datetime
    pairs: tuple[tuple[str, Value, Value], ...]
    undoes: int | None = None
