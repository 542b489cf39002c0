"""Fuzz an open phone link: ``python tests/tools/fuzz_link.py [COUNT]``, 100 000 unless told.

Random requests, most parts of them right and some wrong, over 200 lines at once. Fails where
anything but a refusal or the pages in clear comes back, the link dies, or memory grows.
"""

from __future__ import annotations

import random
import socket
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import psutil

from icp_wizard.model.text import Text
from icp_wizard.phone import door, listener
from icp_wizard.phone.link import PhoneLink
from icp_wizard.phone.sender import Sender
from icp_wizard.phone.slot import Receipt

LINES, GROWTH = 200, 30_000_000
ALLOWED = {0, 100, 200, 400, 404}  # 0: hung up without a word; 200: a page in clear


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
        "Expect: 100-continue\r\nContent-Length: 3",
    )
    version = part("HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "", "GOPHER")
    extra = part("X: y", "X: " + "y" * 20_000, " folded: line", "X")
    lines = [f"{method} {way} {version}", f"Host: {host}", f"Origin: {origin}", length, extra]
    raw = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + chance.randbytes(200)
    return raw if chance.random() < 0.9 else raw[: chance.randrange(len(raw))]


def status(port: int, raw: bytes) -> int:
    """What comes back for one request."""
    heard = b""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                heard += part
    except OSError:
        pass
    return int(heard.split(b" ", 2)[1]) if heard else 0


def main(count: int) -> int:
    """Fuzz; gives the exit code."""
    door.MAX_GUESSES = door.MAX_CODES = 10**9  # else the link closes itself, as it should
    for cap in ("_PER_CALLER", "_IN_ALL"):
        setattr(listener, cap, LINES)
    chance = random.Random(2026)
    with PhoneLink(tuple, _received, "127.0.0.1") as link:
        phone = Sender(link.url)
        before = psutil.Process().memory_info().rss
        with ThreadPoolExecutor(LINES) as callers:
            requests = (request(chance, phone) for _ in range(count))
            counted = Counter(callers.map(partial(status, link.port), requests))
        grown = psutil.Process().memory_info().rss - before
        alive = link.is_open and "waiting" in phone.say(do="state")
    print(dict(counted), f"memory grew by {grown / 1e6:.1f} MB", "alive" if alive else "dead")
    return 0 if set(counted) <= ALLOWED and alive and grown < GROWTH + 600 * count else 1


def _received(_slot: str, _path: Path) -> Receipt:
    return Receipt(True, Text("kept", "已存"))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
