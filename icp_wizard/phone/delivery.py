"""The route by which photographs come in."""

from __future__ import annotations

from icp_wizard.model.words import words
from icp_wizard.phone.event import Arriving
from icp_wizard.phone.parcel import Parcel
from icp_wizard.phone.sealing import Broken
from icp_wizard.phone.slot import Receipt
from icp_wizard.phone.talk import Sealed


class Delivery(Sealed):
    """``/u/<token>/chunk/<visit>/<index>``: the next sealed part of the photograph begun last."""

    async def post(self, _token: str, visit: str, index: str) -> None:
        """Take the chunk in, and tell how many are here."""
        guest = self.house.guests.seated(visit)
        if guest is None or not guest.admitted or guest.parcel is None:
            await self.blank()
            return
        parcel = guest.parcel
        try:
            chunk = self.opened(visit, parcel.bound(int(index)))
        except Broken:
            await self.blank()
            return
        self.house.used()
        if not self.house.door.carries(len(chunk)):
            full = Receipt(False, words("phone.session_full"))
            await self.tell(visit, {"refused": full.as_json()})
            self.house.end("session_full")
            return
        self._take(parcel, int(index), chunk)
        await self.tell(visit, {"here": parcel.here})

    def _take(self, parcel: Parcel, index: int, chunk: bytes) -> None:
        """Add what comes next; what is here already, or is too early, changes nothing."""
        if index == parcel.here and len(chunk) == parcel.expected and chunk:
            parcel.add(chunk)
            self.house.report(Arriving(parcel.slot, parcel.received, parcel.total))
