"""A photograph on its way in: a file with a random name, whole only once it is sealed."""

from __future__ import annotations

import os
import secrets
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path

CHUNK = 524_288  # bytes; the last one of a photograph may be shorter


class Parcel:
    """A ``.part`` file, readable by its owner only; the sender has no say in its name."""

    def __init__(self, folder: Path, slot: str, total: int) -> None:
        self.slot = slot
        self.total = total
        self.received = 0
        self.id = secrets.token_hex(16)
        self._part = folder / f"{self.id}.part"
        rights = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self._part, rights, 0o600), "wb")
        self._digest = sha256()

    @property
    def here(self) -> int:
        """How many chunks are here: the next one has this index."""
        return -(-self.received // CHUNK)

    @property
    def expected(self) -> int:
        """How many bytes the next chunk has."""
        return min(CHUNK, self.total - self.received)

    def bound(self, index: int) -> bytes:
        """What a chunk is sealed to: its place in this photograph, and the way it goes."""
        return f"chunk|{self.slot}|{self.id}|{index}|{self.total}|up".encode()

    def add(self, chunk: bytes) -> None:
        """Write the next bytes."""
        self._file.write(chunk)
        self._digest.update(chunk)
        self.received += len(chunk)

    def is_whole(self, digest: str) -> bool:
        """Tell whether all bytes are here and are those which were meant; SHA-256 in hex."""
        return self.received == self.total and compare_digest(
            digest.encode(), self._digest.hexdigest().encode()
        )

    def seal(self) -> Path:
        """Sync the file to the disk and rename it: it is whole."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return self._part.rename(self._part.with_suffix(".photo"))

    def discard(self) -> None:
        """Remove what has come so far."""
        self._file.close()
        self._part.unlink(missing_ok=True)
