"""Somebody at the door: who is let in, and what everybody else is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, stream_request_body

from icp_wizard.phone.door import Door
from icp_wizard.phone.event import Event
from icp_wizard.phone.gift import Giving
from icp_wizard.phone.guests import Guests
from icp_wizard.phone.page import Page
from icp_wizard.phone.slot import Receipt, Slot
from icp_wizard.phone.visits import Visits

_LOCKED = "default-src 'none'"
_log = logging.getLogger("icp_wizard.phone")


@dataclass(frozen=True)
class House:
    """What the routes need to know: the link's parts, put together by PhoneLink."""

    door: Door
    guests: Guests
    visits: Visits
    page: Page
    entry: Page
    folder: Path
    slots: Callable[[], Sequence[Slot]]
    receive: Callable[[str, Path], Receipt]
    giving: Giving
    report: Callable[[Event], None]
    used: Callable[[], None]
    end: Callable[[str], None]
    closing: asyncio.Event
    hands: Executor


@stream_request_body
class Visitor(RequestHandler):
    """A request; every body is streamed, so that a refusal need not read it first."""

    method = ""  # the one method of the route
    key: bytes | None = None  # of the token in the path

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
        if not (self._is_ours() and self.knows_the_way() and self.request.method == self.method):
            await self.blank()

    def knows_the_way(self) -> bool:
        """Tell whether the path holds a token of this link; a wrong one is counted."""
        self.key = self.house.door.key(self.path_args[0]) if self.path_args else None
        if self.key is None:
            self.guessed()
        return self.key is not None

    def guessed(self) -> None:
        """Count a wrong path."""
        if self.house.door.guessed():
            self.house.end("too_many_guesses")

    def mistyped(self) -> None:
        """Count a wrong code, or a wrong key in the address."""
        if self.house.door.mistyped(str(self.request.remote_ip)):
            self.house.end("too_many_guesses")

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

    async def blank(self) -> None:
        """Answer as every stranger is answered."""
        await self.answer(b"", 404)

    async def show(self, page: Page) -> None:
        """Answer with a page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", page.policy)
        await self.answer(page.html.encode())

    async def answer(self, body: bytes, status: int = 200) -> None:
        """Answer with these bytes and nothing else."""
        self.set_status(status)
        self.set_header("Content-Length", str(len(body)))
        self.write(body)  # pyright: ignore[reportUnknownMemberType]
        self.finish()  # pyright: ignore[reportUnknownMemberType]

    def compute_etag(self) -> None:
        """Give no tag: nothing of this is to be kept."""

    def _is_ours(self) -> bool:
        """Tell a request from one of a rebinding page, which must not count as a guess."""
        host = self.house.door.host
        if not self._said("Host", host):
            return False
        return self.request.method != "POST" or self._said("Origin", f"http://{host}")

    def _said(self, header: str, value: str) -> bool:
        return self.request.headers.get_list(header) == [value]
