"""How program and decoding process talk: a line of JSON, then the bytes it announces."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

Message = tuple[dict[str, Any], list[bytes]]


def send(stream: BinaryIO, facts: dict[str, Any], *blobs: bytes) -> None:
    """Write one message and flush it."""
    head = json.dumps({"facts": facts, "sizes": [len(blob) for blob in blobs]})
    stream.write(head.encode("ascii") + b"\n")
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: BinaryIO) -> Message | None:
    """Read one message; None when the other side has gone."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    blobs = [stream.read(size) for size in head["sizes"]]
    whole = all(len(blob) == size for blob, size in zip(blobs, head["sizes"], strict=True))
    return (head["facts"], blobs) if whole else None
