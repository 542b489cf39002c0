"""One writer: a lock which the system takes back from a program that died.

The lock is on a file beside the library, because SQLite locks the library itself in its own way.
The file stays; deleting it would let two programs lock two files of one name.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from icp_wizard.storage.trouble import AlreadyOpen

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_path(library: Path) -> Path:
    """The file that is locked for a library."""
    return library.with_name(f"{library.name}.lock")


class Lock:
    """The right to write a library, held until released."""

    def __init__(self, library: Path) -> None:
        """Take the lock. Raises AlreadyOpen, or OSError where no file can be made."""
        self._descriptor = os.open(lock_path(library), os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            if isinstance(error, BlockingIOError | PermissionError):
                raise AlreadyOpen(library) from None
            raise

    def release(self) -> None:
        """Let others write."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
