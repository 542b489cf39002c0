"""The route by which photographs come in."""

from __future__ import annotations

import asyncio
import logging

from icp_wizard.model.words import words
from icp_wizard.phone.door import MAX_PHOTO
from icp_wizard.phone.event import Abandoned, Arrived, Arriving
from icp_wizard.phone.parcel import Parcel
from icp_wizard.phone.slot import Receipt
from icp_wizard.phone.visitor import Visitor

_log = logging.getLogger("icp_wizard.phone")


class Delivery(Visitor):
    """``/u/<token>/photo?slot=…``: takes one photograph, whose bytes are the whole body."""

    method = "POST"
    _slot = ""
    _parcel: Parcel | None = None
    _expected = 0

    async def admitted(self) -> None:
        """Refuse by the announced length; the real one is counted as it comes."""
        self._slot = self.get_query_argument("slot", "")
        self._expected = _length(self.request.headers.get("Content-Length", ""))
        if self._slot not in {slot.id for slot in self.house.slots()}:
            await self._refuse("no_such_paper", 410)
        elif self._expected > MAX_PHOTO:
            await self._refuse("too_large", 413)
        else:
            self._parcel = Parcel(self.house.folder)

    async def data_received(self, chunk: bytes) -> None:
        """Write what came, as long as it stays within the caps."""
        if self._parcel is None:
            return
        self._parcel.add(chunk)
        if not self.house.door.carries(len(chunk)):
            await self._refuse("session_full", 413)
            self.house.end("session_full")
        elif self._parcel.received > MAX_PHOTO:
            await self._refuse("too_large", 413)
        else:
            self.house.report(Arriving(self._slot, self._parcel.received, self._expected))

    async def post(self, _token: str) -> None:
        """Hand the whole file over and pass the receipt on to the phone."""
        parcel, self._parcel = self._parcel, None
        if parcel is None:
            return
        loop = asyncio.get_running_loop()
        receipt = await loop.run_in_executor(self.house.hands, self._handed_over, parcel)
        self.house.report(Arrived(self._slot, receipt))
        status = 200 if receipt.accepted else 422
        await self.tell({**receipt.as_json(), "slots": self.slots()}, status)

    def on_connection_close(self) -> None:
        """Forget a photograph whose sender has gone."""
        super().on_connection_close()
        self._abandon()

    def _handed_over(self, parcel: Parcel) -> Receipt:
        path = parcel.seal()
        try:
            return self.house.receive(self._slot, path)
        except Exception as fault:  # whatever it is, the phone must get an answer
            _log.error("a photo could not be kept: %s", type(fault).__name__)
            return Receipt(False, words("phone.not_kept"))
        finally:
            path.unlink(missing_ok=True)

    async def _refuse(self, key: str, status: int) -> None:
        self._abandon()
        await self.tell(Receipt(False, words(f"phone.{key}")).as_json(), status, linger=True)

    def _abandon(self) -> None:
        parcel, self._parcel = self._parcel, None
        if parcel is not None:
            parcel.discard()
            self.house.report(Abandoned(self._slot))


def _length(stated: str) -> int:
    return int(stated) if stated.isascii() and stated.isdigit() else 0
