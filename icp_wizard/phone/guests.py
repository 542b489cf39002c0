"""The devices of a link: each one waits until somebody at the computer lets it in."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.phone.event import Accepted, Asks, Device, Event, Refused
from icp_wizard.phone.loan import Loan
from icp_wizard.phone.parcel import Parcel
from icp_wizard.phone.slot import Receipt

_MOST = 8  # devices that ever asked
KINDS = (
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("HarmonyOS", "harmony"),
    ("OpenHarmony", "harmony"),
    ("Android", "android"),
)


@dataclass
class Guest:
    """A device: what it may, what it is sending and fetching, and what became of the one before.

    ``admitted`` is ``None`` until somebody at the computer has said yes or no.
    """

    device: Device
    admitted: bool | None = None
    parcel: Parcel | None = None
    finished: tuple[str, asyncio.Future[Receipt]] | None = None
    loan: Loan | None = None


class Guests:
    """All devices that ever asked; used by the link's thread alone."""

    def __init__(self, report: Callable[[Event], None]) -> None:
        self._report = report
        self._known: dict[str, Guest] = {}
        self._seats: dict[str, Guest] = {}

    def met(self, secret: str, agent: str, address: str) -> Guest | None:
        """The guest with this secret, who asks if he is new; none when too many have asked."""
        if secret not in self._known and len(self._known) < _MOST:
            device = Device(secrets.token_hex(4), kind(agent), address, self._number())
            self._known[secret] = Guest(device)
            self._report(Asks(device))
        return self._known.get(secret)

    def seat(self, visit: str, guest: Guest) -> None:
        """Remember whose visit this is."""
        self._seats[visit] = guest

    def seated(self, visit: str) -> Guest | None:
        """The guest of a visit, if he has said who he is."""
        return self._seats.get(visit)

    def decide(self, device_id: str, admitted: bool) -> None:
        """Let a waiting device in, or send it away; what was decided stays."""
        for guest in self._known.values():
            if guest.device.id == device_id and guest.admitted is None:
                guest.admitted = admitted
                self._report(Accepted(guest.device) if admitted else Refused(guest.device))

    def leave(self) -> None:
        """Drop what is half here: the link has ended."""
        for guest in self._known.values():
            if guest.parcel is not None:
                guest.parcel.discard()

    def _number(self) -> str:
        taken = {guest.device.number for guest in self._known.values()}
        return secrets.choice([str(n) for n in range(10, 100) if str(n) not in taken])


def kind(agent: str) -> Text:
    """Name a kind of device by its browser's user agent, which may say anything."""
    for sign, key in KINDS:
        if sign in agent:
            return words(f"phone.device.{key}")
    return words("phone.device.other")
