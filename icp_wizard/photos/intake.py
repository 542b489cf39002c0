"""The one door by which pictures come in, from the phone, a file, or the clipboard alike."""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from typing import Any

from icp_wizard.photos.kinds import kind_of
from icp_wizard.photos.photo import Facts, Photo
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.wire import Message
from icp_wizard.photos.worker import Worker

MAX_BYTES = 30_000_000
SAFE_BYTES = 2_000_000  # the smallest limit any guide states (materials.json, 2024)


def take_in(source: bytes | Path, limit: int = SAFE_BYTES, card_side: str = "") -> Photo:
    """Make a clean upright JPEG of at most ``limit`` bytes from a file of unknown content.

    *card_side* is "front" or "back" where an identity card is expected, for the coach.

    Takes up to ten seconds, so call it from a worker thread. Raises RefusedPhoto, whose words can
    be shown as they are.
    """
    facts, (jpeg, thumbnail) = ask(source, {"limit": limit, "card_side": card_side})
    return Photo.of(jpeg, thumbnail, Facts.read(facts))


def ask(source: bytes | Path, order: dict[str, Any]) -> Message:
    """Have the decoding process do something with a file of unknown content.

    Raises RefusedPhoto.
    """
    data = _bytes_of(source)
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    return _worker().ask({"kind": kind_of(data), **order}, data)


def warm_up() -> None:
    """Start the decoding process, so that the first picture need not wait for it."""
    _worker().warm()


def _bytes_of(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(size)
        return source.read_bytes()
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise RefusedPhoto("unreadable") from error


def _too_large(size: int) -> RefusedPhoto:
    return RefusedPhoto("too_large", size=f"{size / 1_000_000:.0f}", limit=MAX_BYTES // 1_000_000)


@cache
def _worker() -> Worker:
    worker = Worker()
    atexit.register(worker.close)
    return worker
