"""When a link ends by itself: left alone, the computer slept, or the network went away."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable

Clock = Callable[[], tuple[float, float]]
"""Gives seconds of a clock that never jumps, and of the one on the wall."""

IDLE = 600.0  # seconds
_TICK = 2.0  # seconds
_LEAP = 20.0  # seconds between the two clocks, or between two ticks, that only a sleep explains


class Watch:
    """Looks at the clocks and at the network every other second.

    Some systems stop the monotonic clock while they sleep and some do not: a sleep shows as a
    wall clock that ran ahead, or as a tick that came far too late.
    """

    def __init__(self, address: str, clock: Clock | None = None) -> None:
        self._address = address
        self._clock = clock or _clocks
        self._steady, self._wall = self._clock()
        self._used = self._steady

    def used(self) -> None:
        """Somebody who may, used the link."""
        self._used = self._clock()[0]

    def trouble(self, addresses: Callable[[], set[str]]) -> str:
        """Tell why the link has to end now, by its key among the phone's words, or ``""``."""
        steady, wall = self._clock()
        slept = max(steady - self._steady, (wall - self._wall) - (steady - self._steady)) > _LEAP
        self._steady, self._wall = steady, wall
        if slept:
            return "slept"
        if steady - self._used > IDLE:
            return "idle"
        loopback = self._address.startswith("127.")
        return "" if loopback or self._address in addresses() else "network_gone"

    async def run(self, end: Callable[[str], None]) -> None:
        """Watch until there is a reason to end."""
        while True:
            await asyncio.sleep(_TICK)
            if reason := self.trouble(own_addresses):
                end(reason)
                return


def own_addresses() -> set[str]:
    """The IPv4 addresses this computer has now."""
    import psutil

    cards = psutil.net_if_addrs().values()
    return {one.address for card in cards for one in card if one.family == socket.AF_INET}


def _clocks() -> tuple[float, float]:
    return time.monotonic(), time.time()
