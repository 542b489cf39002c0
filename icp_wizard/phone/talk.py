"""What page and computer say to each other, sealed both ways."""

from __future__ import annotations

import asyncio
import json
import logging
from functools import partial
from typing import Any, cast

from icp_wizard.model.words import words
from icp_wizard.phone.door import MAX_PHOTO
from icp_wizard.phone.event import Abandoned, Arrived
from icp_wizard.phone.guests import Guest
from icp_wizard.phone.loan import Loan, loan
from icp_wizard.phone.parcel import CHUNK, Parcel
from icp_wizard.phone.sealing import NONCE, TAG, Broken
from icp_wizard.phone.slot import Receipt
from icp_wizard.phone.visitor import House, Visitor

_SECRET = 22  # signs: 128 bits
_MOST = CHUNK + NONCE + TAG
_log = logging.getLogger("icp_wizard.phone")


class Sealed(Visitor):
    """A POST whose body and answer are ``nonce | sealed``; what does not open meets a blank."""

    method = "POST"

    def initialize(self, house: House) -> None:
        """Tornado's constructor."""
        super().initialize(house)
        self.body = bytearray()

    def data_received(self, chunk: bytes) -> None:
        """Keep the body, which is one message or one chunk."""
        if len(self.body) + len(chunk) <= _MOST:
            self.body += chunk

    def opened(self, visit: str, bound: bytes) -> bytes:
        """Open the body; raise Broken, and count who does not know the key."""
        try:
            return self.house.visits.open(self.key or b"", visit, bytes(self.body), bound)
        except Broken:
            if not self.house.visits.knows(visit):
                self.mistyped()
            raise

    async def tell(self, visit: str, content: dict[str, Any]) -> None:
        """Answer with sealed JSON."""
        plain = json.dumps(content).encode()
        self.set_header("Content-Type", "application/octet-stream")
        await self.answer(self.house.visits.close(visit, plain, bytes(self.body[:NONCE])))

    async def lend(self, visit: str, lent: Loan, index: int) -> None:
        """Answer with a sealed piece of a picture, bound to its place in it."""
        plain, asked = lent.piece(index), bytes(self.body[:NONCE])
        self.set_header("Content-Type", "application/octet-stream")
        await self.answer(self.house.visits.close(visit, plain, asked, lent.bound(index)))


class Talk(Sealed):
    """``/u/<token>/say/<visit>``: one sealed question of the page."""

    async def post(self, _token: str, visit: str) -> None:
        """Answer the question, once the device may ask."""
        try:
            said = _object(self.opened(visit, b"say"))
            guest = self._guest(visit, said)
            if guest.admitted is None:
                await self.tell(visit, {"waiting": guest.device.number})
            else:
                self.house.used()
                await self._answer(visit, guest, said)
        except Broken:
            await self.blank()

    def _guest(self, visit: str, said: dict[str, Any]) -> Guest:
        secret = _text(said, "device")
        agent = self.request.headers.get("User-Agent", "")[:400]
        if len(secret) != _SECRET:
            raise Broken
        guest = self.house.guests.met(secret, agent, str(self.request.remote_ip))
        if guest is None or guest.admitted is False:
            raise Broken
        self.house.guests.seat(visit, guest)
        return guest

    async def _answer(self, visit: str, guest: Guest, said: dict[str, Any]) -> None:
        if said.get("do") == "piece":
            await self._hand_out(visit, guest, said)
        else:
            await self.tell(visit, await self._answered(guest, said))

    async def _answered(self, guest: Guest, said: dict[str, Any]) -> dict[str, Any]:
        match said.get("do"):
            case "state":
                return {"slots": self._slots(), "number": guest.device.number}
            case "begin":
                return self._begun(guest, _text(said, "slot"), said.get("total"))
            case "here":
                return _here(guest, _text(said, "picture"))
            case "finish":
                return await self._taken_in(guest, _text(said, "picture"), _text(said, "digest"))
            case "drop":
                self._drop(guest)
                return {}
            case "values" | "copied" | "photo":
                return await self._given(guest, said)
            case _:
                raise Broken

    def _slots(self) -> list[dict[str, Any]]:
        return [slot.as_json() for slot in self.house.slots()]

    def _begun(self, guest: Guest, slot: str, total: object) -> dict[str, Any]:
        if not isinstance(total, int) or total < 0:
            raise Broken
        self._drop(guest)
        if slot not in {one.id for one in self.house.slots()}:
            return self._refused("no_such_paper")
        if total > MAX_PHOTO:
            return self._refused("too_large")
        guest.parcel = Parcel(self.house.folder, slot, total)
        return _here(guest, guest.parcel.id)

    async def _taken_in(self, guest: Guest, picture: str, digest: str) -> dict[str, Any]:
        """Hand the photograph over; who asks again, since the answer was lost, gets the same."""
        if guest.parcel is not None and guest.parcel.id == picture:
            parcel, guest.parcel = guest.parcel, None
            if not parcel.is_whole(digest):
                parcel.discard()
                self.house.report(Abandoned(parcel.slot))
                return {"gone": True}
            loop = asyncio.get_running_loop()
            work = loop.run_in_executor(self.house.hands, self._handed_over, parcel)
            guest.finished = (picture, work)
        if guest.finished is None or guest.finished[0] != picture:
            return {"gone": True}
        receipt = await asyncio.shield(guest.finished[1])
        return {**receipt.as_json(), "slots": self._slots()}

    def _handed_over(self, parcel: Parcel) -> Receipt:
        path = parcel.seal()
        try:
            receipt = self.house.receive(parcel.slot, path)
        except Exception as fault:  # whatever it is, the phone must get an answer
            _log.error("a photo could not be kept: %s", type(fault).__name__)
            receipt = Receipt(False, words("phone.not_kept"))
        finally:
            path.unlink(missing_ok=True)
        self.house.report(Arrived(parcel.slot, receipt))
        return receipt

    async def _given(self, guest: Guest, said: dict[str, Any]) -> dict[str, Any]:
        try:
            return await self._from_hand(guest, said)
        except Broken:
            raise
        except Exception as fault:  # whatever it is, the phone must get an answer
            _log.error("the phone could not be given anything: %s", type(fault).__name__)
            return {"failed": words("phone.not_given")._asdict()}

    async def _from_hand(self, guest: Guest, said: dict[str, Any]) -> dict[str, Any]:
        giving, loop = self.house.giving, asyncio.get_running_loop()
        hand = partial(loop.run_in_executor, self.house.hands)
        match said["do"]:
            case "values":
                return (await hand(giving.gift)).as_json()
            case "copied":
                line, value = _text(said, "line"), _text(said, "value")
                return {"ticked": await hand(giving.tick, line, value)}
            case _:
                guest.loan = await hand(loan, giving, _text(said, "picture"))
                return guest.loan.as_json() if guest.loan else {"gone": True}

    async def _hand_out(self, visit: str, guest: Guest, said: dict[str, Any]) -> None:
        lent, index = guest.loan, said.get("index")
        if lent is None or lent.picture != said.get("picture"):
            await self.tell(visit, {"gone": True})
        elif not isinstance(index, int) or not lent.holds(index):
            raise Broken
        elif not self.house.door.carries(len(lent.piece(index))):
            await self.tell(visit, {"failed": words("phone.session_full")._asdict()})
            self.house.end("session_full")
        else:
            await self.lend(visit, lent, index)

    def _refused(self, key: str) -> dict[str, Any]:
        return {**Receipt(False, words(f"phone.{key}")).as_json(), "slots": self._slots()}

    def _drop(self, guest: Guest) -> None:
        parcel, guest.parcel = guest.parcel, None
        if parcel is not None:
            parcel.discard()
            self.house.report(Abandoned(parcel.slot))


def _here(guest: Guest, picture: str) -> dict[str, Any]:
    if guest.parcel is None or guest.parcel.id != picture:
        return {"gone": True}
    return {"picture": picture, "here": guest.parcel.here}


def _object(plain: bytes) -> dict[str, Any]:
    try:
        found: object = json.loads(plain)
    except (ValueError, RecursionError) as wrong:
        raise Broken from wrong
    if not isinstance(found, dict):
        raise Broken
    return cast("dict[str, Any]", found)


def _text(said: dict[str, Any], name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str):
        raise Broken
    return found
