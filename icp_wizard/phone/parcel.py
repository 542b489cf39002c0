"""A photograph on its way in: a file with a random name, whole only once it is sealed."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


class Parcel:
    """A ``.part`` file, readable by its owner only; the sender has no say in its name."""

    def __init__(self, folder: Path) -> None:
        self._part = folder / f"{secrets.token_hex(16)}.part"
        rights = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self._part, rights, 0o600), "wb")
        self.received = 0

    def add(self, chunk: bytes) -> None:
        """Write the next bytes."""
        self._file.write(chunk)
        self.received += len(chunk)

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
