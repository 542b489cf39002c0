"""Fuzz a window's phone link: ``python tests/tools/fuzz_link.py [COUNT] [--own-caps]``.

Random requests, 100 000 unless told, most parts of them right and some wrong, over 200 lines at
once: paths, methods, headers, Host, chunks, slow bodies. The window runs in a process of its own
and is asked meanwhile how late its event loop is. Fails where anything but a refusal or the pages
in clear comes back, something is logged as an error, the link dies, or memory grows. The link's
caps on guesses are lifted, and those on lines too unless they are to be tried themselves.
"""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from icp_wizard.phone.sender import Sender

LINES, GROWTH, PROMPT, BATCHES = 200, 30_000_000, 100.0, 10
ALLOWED = {0, 100, 200, 400, 404}  # 0: hung up without a word; 200: a page in clear
SLOW, PAUSE = 0.01, 0.3  # the share of bodies that falter, and for how many seconds
REST = 3.0  # seconds the window is left alone before


@dataclass(frozen=True)
class Outcome:
    """What came of it; times in ms, memory in bytes at the begin and after each tenth."""

    counted: Counter[int]
    floor: list[float]
    late: list[float]
    memory: list[int]
    faults: list[str]
    alive: bool
    seconds: float

    @property
    def is_good(self) -> bool:
        """Whether only refusals came, nothing failed, and memory stayed flat once it was warm."""
        flat = self.memory[-1] - self.memory[1] < GROWTH
        return set(self.counted) <= ALLOWED and self.alive and not self.faults and flat

    def told(self) -> Iterator[str]:
        """Lines to read."""
        statuses = ", ".join(f"{key or 'hung up'} × {self.counted[key]}" for key in self.counted)
        yield f"{self.counted.total()} requests in {self.seconds:.0f} s: {statuses}"
        yield f"event loop late, left alone: {_spread(self.floor)}"
        yield f"event loop late, meanwhile:  {_spread(self.late)}"
        yield "memory: " + " ".join(f"{each / 1e6:.0f}" for each in self.memory) + " MB"
        yield f"the link {'lives' if self.alive else 'is dead'}; errors logged: {self.faults[:5]}"


class Called:
    """The window's process, and what is asked of it."""

    def __init__(self, lines: int) -> None:
        script = Path(__file__).with_name("fuzzed_window.py")
        command = [sys.executable, str(script), f"--lines={lines}"]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, env=environment
        )
        self.url = self._line()

    def seen(self) -> dict[str, Any]:
        """What it saw since it was asked last."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return json.loads(self._line())

    def end(self) -> None:
        """Ask no more, at which it ends."""
        self._process.communicate(timeout=60)

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("the window ended")
        return line.strip()


def request(chance: random.Random, phone: Sender) -> bytes:
    """One random request."""

    def part(right: str, *wrong: str) -> str:
        return right if chance.random() < 0.8 else chance.choice(wrong)

    ways = [phone.path, f"{phone.path}/say/{phone.visit}", f"{phone.path}/chunk/{phone.visit}/0"]
    way = part(chance.choice(ways), "/", "/u/", "*", "/..", "/u/%00", "/" * 3000)
    method = part(chance.choice(["GET", "POST"]), "HEAD", "PUT", "TRACE", "get", "\0", "G ET")
    host = part(phone.host, "evil", "", "x\r\nHost: y", "[::1]", "\xff")
    origin = part(f"http://{phone.host}", "null", "http://evil", "")
    length = part(
        "Content-Length: 200",
        "Content-Length: -1",
        "Content-Length: 1000000000",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Expect: 100-continue\r\nContent-Length: 3",
    )
    version = part("HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "", "GOPHER")
    extra = part("X: y", "X: " + "y" * 20_000, " folded: line", "X")
    lines = [f"{method} {way} {version}", f"Host: {host}", f"Origin: {origin}", length, extra]
    body = chance.choice([chance.randbytes(200), _chunks(chance)])
    raw = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body
    return raw if chance.random() < 0.9 else raw[: chance.randrange(len(raw))]


def _chunks(chance: random.Random) -> bytes:
    """A body in chunks whose sizes may lie."""
    sizes = [chance.choice(["5", "0", "-1", "fffffffff", "zz", "5;x=y", ""]) for _ in range(3)]
    return b"".join(size.encode() + b"\r\nabcde\r\n" for size in sizes) + b"0\r\n\r\n"


def status(port: int, one: tuple[bytes, bool]) -> int:
    """What comes back for one request; a slow one falters in its midst."""
    raw, is_slow = one
    heard = b""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
            if is_slow:
                half, raw = raw[: len(raw) // 2], raw[len(raw) // 2 :]
                line.sendall(half)
                time.sleep(PAUSE)
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                heard += part
    except OSError:
        pass
    return int(heard.split(b" ", 2)[1]) if heard else 0


def fuzz(count: int, lines: int = LINES, *, own_caps: bool = False, rest: float = REST) -> Outcome:
    """Call at a window over so many lines at once."""
    called = Called(0 if own_caps else lines)
    try:
        time.sleep(rest)
        called.seen()  # what was late while the window opened is not asked for
        time.sleep(rest)
        first = called.seen()
        began = time.monotonic()
        phone = Sender(called.url)
        counted: Counter[int] = Counter()
        seen: list[dict[str, Any]] = []
        chance = random.Random(2026)
        with ThreadPoolExecutor(lines) as callers:
            for _ in range(BATCHES):
                act = partial(status, int(phone.host.split(":")[1]))
                requests = (_one(chance, phone) for _ in range(count // BATCHES))
                counted.update(callers.map(act, requests))
                seen.append(called.seen())
        seconds = time.monotonic() - began
        alive = "waiting" in phone.say(do="state")
    finally:
        called.end()
    late = sorted(ms for each in seen for ms in each["late"])
    memory = [first["memory"], *(each["memory"] for each in seen)]
    return Outcome(counted, first["late"], late, memory, seen[-1]["faults"], alive, seconds)


def _one(chance: random.Random, phone: Sender) -> tuple[bytes, bool]:
    return request(chance, phone), chance.random() < SLOW


def _spread(late: list[float]) -> str:
    if not late:
        return "never looked"
    p50, p99 = (late[int(len(late) * share)] for share in (0.5, 0.99))
    over = sum(each > PROMPT for each in late)
    return (
        f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, longest {late[-1]:.1f} ms, {over} over {PROMPT:.0f}"
    )


def main() -> int:
    """Fuzz; gives the exit code."""
    parser = ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--own-caps", action="store_true", help="keep the link's caps on lines")
    given = parser.parse_args()
    outcome = fuzz(given.count, own_caps=given.own_caps)
    print("\n".join(outcome.told()))
    return 0 if outcome.is_good and outcome.late[-1] <= PROMPT else 1


if __name__ == "__main__":
    sys.exit(main())
