"""The phone link: a small server on the local network, open only while photos are awaited."""

from __future__ import annotations

import asyncio
import logging
import platform
import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from socket import socket
from typing import Self

from icp_wizard.model.text import Language
from icp_wizard.model.words import words
from icp_wizard.phone.code import grouped, in_path
from icp_wizard.phone.door import Door
from icp_wizard.phone.event import Ended, Event
from icp_wizard.phone.gift import NOTHING, Giving
from icp_wizard.phone.guests import Guests
from icp_wizard.phone.listener import Listener, bound
from icp_wizard.phone.networks import is_private
from icp_wizard.phone.page import entry, page
from icp_wizard.phone.routes import routes
from icp_wizard.phone.slot import Receipt, Slot
from icp_wizard.phone.visitor import House
from icp_wizard.phone.visits import Visits
from icp_wizard.phone.watch import Watch

_FAREWELL = 0.2  # seconds
_log = logging.getLogger("icp_wizard.phone")


class LinkError(Exception):
    """The link cannot be opened: ``reason`` says why, ``fix`` what to do."""

    def __init__(self, key: str) -> None:
        self.reason = words(f"phone.{key}.reason")
        self.fix = words(f"phone.{key}.fix")
        super().__init__(key)


class PhoneLink:
    """Serves the page, and hands each photograph of an accepted phone to ``receiver``.

    ``slots_source`` is called on the link's thread, ``receiver`` on a second one, one photograph
    at a time; the file it gets is removed when it returns. ``giving`` says what an accepted phone
    may fetch. ``on_event`` hears what happens, on
    the link's threads; at ``Asks`` somebody has to call accept or refuse. ``computer`` is the name
    the phone shows, by default this one's. Use as a context manager, or call start and stop.
    """

    def __init__(  # noqa: PLR0913 - four parts and three preferences, each its caller's own
        self,
        slots_source: Callable[[], Sequence[Slot]],
        receiver: Callable[[str, Path], Receipt],
        address: str,
        port: int = 0,
        *,
        giving: Giving = NOTHING,
        language: Language = "en",
        computer: str = "",
        on_event: Callable[[Event], None] = lambda _event: None,
    ) -> None:
        self._slots = slots_source
        self._receiver = receiver
        self._giving = giving
        self._address = address
        self._port = port
        self._page = page(computer or platform.node(), language)
        self._entry = entry(language)
        self._on_event = on_event
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen; raise LinkError where that cannot be."""
        server = self._bound()
        self.address, self.port = server.getsockname()
        self._door = Door(f"{self.address}:{self.port}")
        self._guests = Guests(self._report)
        self._watch = Watch(self.address)
        self._folder = Path(tempfile.mkdtemp(prefix="icp-wizard-phone-"))
        self._hands = ThreadPoolExecutor(1, "phone-receiver")
        self._runner = asyncio.Runner(loop_factory=asyncio.SelectorEventLoop)
        self._loop = self._runner.get_loop()
        self._closing = asyncio.Event()
        self._thread = threading.Thread(target=self._run, args=[server], name="phone-link")
        self._thread.daemon = True
        self._thread.start()

    def stop(self) -> None:
        """Close the socket and every connection, and delete what is not whole."""
        if self._thread is None:
            return
        with suppress(RuntimeError):  # it ended by itself a moment ago
            self._loop.call_soon_threadsafe(self._closing.set)
        if self._thread is not threading.current_thread():
            self._thread.join()

    def accept(self, device_id: str) -> None:
        """Let a waiting device send; from any thread."""
        self._decide(device_id, True)

    def refuse(self, device_id: str) -> None:
        """Send a waiting device away; from any thread."""
        self._decide(device_id, False)

    def _decide(self, device_id: str, admitted: bool) -> None:
        with suppress(RuntimeError):  # the link ended a moment ago
            self._loop.call_soon_threadsafe(self._guests.decide, device_id, admitted)

    @property
    def url(self) -> str:
        """The address to put into the QR code; browsers keep what follows ``#`` to themselves."""
        scanned = self._door.scanned
        return f"http://{self._door.host}/u/{scanned.token}#k={in_path(scanned.key)}"

    @property
    def manual(self) -> tuple[str, str]:
        """The address and the code to type where nothing can be scanned."""
        return f"http://{self._door.host}", grouped(self._door.code)

    @property
    def is_open(self) -> bool:
        """Whether the link still listens."""
        return self._thread is not None and self._thread.is_alive()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _bound(self) -> socket:
        loopback = self._address.startswith("127.")  # the demo and the tests
        if not (loopback or is_private(self._address)):
            raise LinkError("not_private")
        try:
            return bound(self._address, self._port)
        except OSError as error:
            raise LinkError("not_listening") from error

    def _run(self, server: socket) -> None:
        try:
            with self._runner as runner:
                runner.run(self._serve(server))
        finally:
            self._guests.leave()
            # Behind the photograph that may still be in the receiver's hands.
            self._hands.submit(shutil.rmtree, self._folder, ignore_errors=True)
            self._hands.shutdown(wait=False)

    async def _serve(self, server: socket) -> None:
        listener = Listener(routes(self._house()))
        listener.add_sockets([server])
        watching = asyncio.create_task(self._watch.run(self._end))
        await self._closing.wait()
        watching.cancel()
        listener.hang_up()
        with suppress(TimeoutError):  # a photograph in the receiver's hands is not waited for
            await asyncio.wait_for(listener.close_all_connections(), _FAREWELL)

    def _house(self) -> House:
        return House(
            door=self._door,
            guests=self._guests,
            visits=Visits(),
            page=self._page,
            entry=self._entry,
            folder=self._folder,
            slots=self._slots,
            receive=self._receiver,
            giving=self._giving,
            report=self._report,
            used=self._watch.used,
            end=self._end,
            closing=self._closing,
            hands=self._hands,
        )

    def _report(self, event: Event) -> None:
        try:
            self._on_event(event)
        except Exception as fault:  # a listener's fault must not cost the phone its photograph
            _log.error("a listener of the phone link failed: %s", type(fault).__name__)

    def _end(self, key: str) -> None:
        if not self._closing.is_set():
            self._closing.set()
            self._report(Ended(words(f"phone.{key}")))
