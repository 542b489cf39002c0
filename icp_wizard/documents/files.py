"""Writes a file whole or not at all."""

from __future__ import annotations

import errno
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_REASONS = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read-only",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
}


class CannotWrite(OSError):
    """A file could not be written; *path* names it and *words* say why in both languages."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(error.errno, error.strerror or "", str(path))
        self.path = path
        reason = words(f"documents.reason-{_REASONS.get(error.errno or 0, 'other')}")
        name = path.name or str(path)
        self.words: Text = words("documents.cannot-write", file=name, reason=reason)


@contextmanager
def replaced(path: Path) -> Generator[Path]:
    """A new file beside *path*, which takes its place at the end; gone after any error.

    Raises CannotWrite in place of every OSError.
    """
    if not path.name:  # "/" and "."
        raise CannotWrite(path, IsADirectoryError(errno.EISDIR, ""))
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        yield part
        part.chmod(0o600)  # it may hold identity numbers: for its owner alone
        part.replace(path)
    except OSError as error:
        raise CannotWrite(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()
