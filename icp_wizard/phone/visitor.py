"""Somebody at the door: who is let in, and what everybody else is told."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, stream_request_body

from icp_wizard.model.text import Language
from icp_wizard.model.words import words
from icp_wizard.phone.door import Door
from icp_wizard.phone.event import Event
from icp_wizard.phone.page import Page
from icp_wizard.phone.slot import Receipt, Slot

_LINGER = 1.0  # seconds: a caller who is still sending gets to read why he is refused
_LOCKED = "default-src 'none'"
_log = logging.getLogger("icp_wizard.phone")


@dataclass(frozen=True)
class House:
    """What the routes need to know: the link's parts, put together by PhoneLink."""

    door: Door
    page: Page
    language: Language
    folder: Path
    slots: Callable[[], Sequence[Slot]]
    receive: Callable[[str, Path], Receipt]
    report: Callable[[Event], None]
    end: Callable[[str], None]
    closing: asyncio.Event
    hands: Executor


@stream_request_body
class Visitor(RequestHandler):
    """A request; every body is streamed, so that a refusal need not read it first."""

    method = ""  # the one method of the route

    def initialize(self, house: House) -> None:
        """Tornado's constructor."""
        self.house = house

    def set_default_headers(self) -> None:
        """Say nothing about the server, and let nothing be kept or embedded."""
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")
        self.set_header("Content-Security-Policy", _LOCKED)

    async def prepare(self) -> None:
        """Turn away who has no business here, before a byte of the body is read."""
        if not self._knows_the_way():
            await self._answer(404, b"")
        elif self.house.door.device != self.request.remote_ip:
            await self.second()
        else:
            await self.admitted()

    async def admitted(self) -> None:
        """Look closer at a request from the device of this link, before its body."""

    async def second(self) -> None:
        """Refuse a second device, which knows the token but comes from another address."""
        receipt = Receipt(False, words("phone.second_device"))
        await self.tell(receipt.as_json(), 403, linger=self.method == "POST")

    def guessed(self) -> None:
        """Count a wrong path."""
        if self.house.door.guessed():
            self.house.end("too_many_guesses")

    def opening(self) -> bool:
        """Tell whether this request may come before any device is known."""
        return False

    def data_received(self, chunk: bytes) -> Any:
        """Drop the body of a request that should have none."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:  # noqa: ARG002 - Tornado's
        """Answer every fault with the same blank page, its number changed."""
        self.clear()
        self.set_status(404)
        self.finish()  # pyright: ignore[reportUnknownMemberType]

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:  # noqa: ARG002 - Tornado's
        """Log faults of the program by their kind alone: addresses hold the token."""
        if not issubclass(typ, (HTTPError, StreamClosedError)):
            _log.error("a request ended in %s", typ.__name__)

    async def show(self, page: Page, status: int = 200) -> None:
        """Answer with a page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", page.policy)
        await self._answer(status, page.html.encode())

    async def tell(self, content: dict[str, Any], status: int = 200, linger: bool = False) -> None:
        """Answer with JSON; ``linger`` when the caller may still be sending."""
        self.set_header("Content-Type", "application/json")
        await self._answer(status, json.dumps(content).encode(), linger=linger)

    def slots(self) -> list[dict[str, Any]]:
        """Render the slots as the computer sees them now."""
        return [slot.as_json() for slot in self.house.slots()]

    def compute_etag(self) -> None:
        """Give no tag: nothing of this is to be kept."""

    async def _answer(self, status: int, body: bytes, linger: bool = False) -> None:
        self.set_status(status)
        self.set_header("Content-Length", str(len(body)))
        self.write(body)  # pyright: ignore[reportUnknownMemberType]
        if linger:
            await self.flush()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.house.closing.wait(), _LINGER)
        self.finish()  # pyright: ignore[reportUnknownMemberType]

    def _knows_the_way(self) -> bool:
        door = self.house.door
        if not self._said("Host", door.host):  # a rebinding page, which must not count as guesses
            return False
        if not (self.path_args and door.opens(self.path_args[0])):
            self.guessed()
            return False
        if self.request.method != self.method:
            return False
        if self.method == "POST" and not self._said("Origin", f"http://{door.host}"):
            return False
        return door.device is not None or self.opening()

    def _said(self, header: str, value: str) -> bool:
        return self.request.headers.get_list(header) == [value]
