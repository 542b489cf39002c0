"""The print on a photograph, read by the optional extra in a child process of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from subprocess import Popen
from typing import Any, BinaryIO, cast

from icp_wizard.photos.child import started
from icp_wizard.photos.kinds import kind_of
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.wire import Message, receive, send
from icp_wizard.rules.printed.line import Line, Reading

_OFFLINE = {"ORT_DISABLE_TELEMETRY": "1"}
"""For a newer ONNX Runtime than asked for: from 1.29 on it tells its maker what it runs."""

Progress = Callable[[int, int], None]


class ExtraMissing(Exception):
    """The optional extra is not installed."""


class Stopped(Exception):
    """The reading was cancelled."""


class PhotoReader:
    """Reads one photograph, in bounded time and memory; cancelled from any thread.

    The process needs about 600 MB; the limit is of addresses, of which threads claim many.
    """

    def __init__(self, seconds: float = 120, megabytes: int = 4096) -> None:
        self._seconds, self._megabytes = seconds, megabytes
        self._process: Popen[bytes] | None = None
        self._turn = threading.Lock()
        self._is_stopped = self._is_late = False

    @property
    def pid(self) -> int | None:
        """The process that reads now, if any."""
        return self._process.pid if self._process else None

    def read(self, data: bytes, progress: Progress = lambda _done, _of: None) -> Reading:
        """Read a picture, telling how many of its lines are done; takes seconds.

        *progress* is told 0 of 0 until the lines are found. Raises RefusedPhoto, ExtraMissing or
        Stopped.
        """
        kind = kind_of(data)
        self._start()
        watch = threading.Timer(self._seconds, self._give_up)
        watch.start()
        try:
            facts = self._converse({"kind": kind}, data, progress)
        finally:
            watch.cancel()
            code = self._end()
        return self._judged(facts, code)

    def cancel(self) -> None:
        """Stop reading: at once, and for good."""
        with self._turn:
            self._is_stopped = True
            self._kill()

    def _start(self) -> None:
        with self._turn:
            if self._is_stopped:
                raise Stopped
            self._process = started("icp_wizard.photos.reader", self._megabytes, _OFFLINE)

    def _converse(self, order: dict[str, Any], data: bytes, progress: Progress) -> dict[str, Any]:
        process = cast("Popen[bytes]", self._process)
        with suppress(OSError, ValueError):  # the child died while it was spoken with
            send(cast("BinaryIO", process.stdin), order, data)
            while (message := _received(process)) is not None:
                facts = message[0]
                if "done" not in facts:
                    return facts
                progress(facts["done"], facts["of"])
        return {}

    def _judged(self, facts: dict[str, Any], code: int) -> Reading:
        if self._is_stopped:
            raise Stopped
        if "missing" in facts:
            raise ExtraMissing
        if "refused" in facts:
            raise RefusedPhoto(facts["refused"])
        if "lines" in facts:
            return Reading(tuple(map(_line, facts["lines"])), facts["shape"])
        if self._is_late:
            raise RefusedPhoto("too_slow")
        # -9 without our doing is the system's own remedy against hunger for memory, -6 the
        # engine's own where it was refused some.
        raise RefusedPhoto("too_much_memory" if code in (-6, -9) else "broken")

    def _give_up(self) -> None:
        with self._turn:
            self._is_late = True
            self._kill()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _end(self) -> int:
        with self._turn:
            process, self._process = cast("Popen[bytes]", self._process), None
        with suppress(OSError):
            cast("BinaryIO", process.stdin).close()
        cast("BinaryIO", process.stdout).close()
        if process.poll() is None:
            process.kill()
        return process.wait()


def _received(process: Popen[bytes]) -> Message | None:
    return receive(cast("BinaryIO", process.stdout))


def _line(written: dict[str, Any]) -> Line:
    first, second, third, fourth = ((float(x), float(y)) for x, y in written["corners"])
    return Line(written["text"], (first, second, third, fourth), float(written["confidence"]))
