"""What a phone link reports while it is open; all of it comes on the link's thread."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text
from icp_wizard.phone.slot import Receipt


@dataclass(frozen=True)
class Reached:
    """A phone has opened the page and is now the one device of this link."""

    address: str


@dataclass(frozen=True)
class Arriving:
    """Bytes of a photograph have come in; ``expected`` is 0 when the phone did not say."""

    slot: str
    received: int
    expected: int


@dataclass(frozen=True)
class Arrived:
    """A photograph came whole and was answered."""

    slot: str
    receipt: Receipt


@dataclass(frozen=True)
class Abandoned:
    """A photograph stopped coming, or was refused on its way; nothing of it is kept."""

    slot: str


@dataclass(frozen=True)
class Ended:
    """The link closed itself; a new one is needed."""

    reason: Text


Event = Reached | Arriving | Arrived | Abandoned | Ended
