"""What a phone link reports while it is open; all of it comes on the link's thread."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.model.text import Text
from icp_wizard.phone.slot import Receipt


@dataclass(frozen=True)
class Device:
    """A phone as the computer shows it; ``number`` is two digits, which the phone shows too."""

    id: str
    kind: Text
    address: str
    number: str


@dataclass(frozen=True)
class Reached:
    """A phone at this address has opened the page."""

    address: str


@dataclass(frozen=True)
class Asks:
    """A device waits until the computer says yes or no."""

    device: Device


@dataclass(frozen=True)
class Accepted:
    """A device may send from now on."""

    device: Device


@dataclass(frozen=True)
class Refused:
    """A device was sent away; it sees what every stranger sees."""

    device: Device


@dataclass(frozen=True)
class Arriving:
    """Bytes of a photograph have come in; ``expected`` is how many there will be."""

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


Event = Reached | Asks | Accepted | Refused | Arriving | Arrived | Abandoned | Ended
