"""One warm decoding process, replaced when it dies."""

from __future__ import annotations

import subprocess
import threading
from contextlib import suppress
from typing import Any, BinaryIO, cast

from icp_wizard.photos.child import started
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.wire import Message, receive, send


class Worker:
    """A child process which decodes one picture at a time, in bounded time and memory.

    Safe to use from several threads; they wait for one another. A picture of 48 million pixels
    takes 200 MB of memory and 370 of address space, but 330 and 490 as a HEIC without tiles.
    """

    def __init__(self, seconds: float = 10, megabytes: int = 640) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process that is waiting now, if any."""
        return self._process.pid if self._process else None

    def warm(self) -> None:
        """Start the process ahead of the first picture; raise RefusedPhoto where it cannot."""
        with self._turn:
            self._running()

    def decode(self, data: bytes, kind: str, limit: int) -> Message:
        """Have a picture decoded, judged, re-encoded within ``limit`` bytes; raise RefusedPhoto."""
        return self.ask({"kind": kind, "limit": limit}, data)

    def ask(self, order: dict[str, Any], data: bytes) -> Message:
        """Have something done with a picture, as *order* says; raise RefusedPhoto."""
        with self._turn:
            facts, blobs = self._ask(order, data)
        if "refused" in facts:
            raise RefusedPhoto(facts["refused"])
        return facts, blobs

    def close(self) -> None:
        """End the process."""
        with self._turn:
            self._end()

    def _ask(self, order: dict[str, Any], data: bytes) -> Message:
        process = self._running()
        late = threading.Event()
        watch = threading.Timer(self._seconds, lambda: (late.set(), process.kill()))
        watch.start()
        try:
            answer = self._exchange(process, order, data)
        finally:
            watch.cancel()
        if answer is None:
            raise self._death(late.is_set())
        return answer

    def _exchange(
        self, process: subprocess.Popen[bytes], order: dict[str, Any], data: bytes
    ) -> Message | None:
        with suppress(OSError):  # the child died while it was written to
            send(cast("BinaryIO", process.stdin), order, data)
            return receive(cast("BinaryIO", process.stdout))
        return None

    def _death(self, late: bool) -> RefusedPhoto:
        code = self._end()
        if late:
            return RefusedPhoto("too_slow")
        # -9 without our doing is the system's own remedy against hunger for memory.
        return RefusedPhoto("too_much_memory" if code == -9 else "broken")

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            self._process = started("icp_wizard.photos.decoder", self._megabytes)
        return self._process

    def _end(self) -> int | None:
        process, self._process = self._process, None
        if process is None:
            return None
        with suppress(OSError):
            cast("BinaryIO", process.stdin).close()
        code = process.poll()
        if code is None:
            process.kill()
            code = process.wait()
        cast("BinaryIO", process.stdout).close()
        return code
