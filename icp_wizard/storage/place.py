"""Where libraries are kept, and that nobody else may read them."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_dir


def default_path() -> Path:
    """The library in the user's data folder; the folder is the owner's alone.

    On Windows the user's profile is private by itself; its rights are left as they are.
    """
    folder = Path(user_data_dir("ICP Wizard", appauthor=False))
    private_folder(folder)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder / "library.sqlite"


def private_folder(folder: Path) -> None:
    """Make a folder for its owner alone; one that exists keeps its rights."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def private_file(path: Path) -> None:
    """Make an empty file for its owner alone, or take the rights of others to one that exists.

    SQLite gives its side files the rights of the file itself.
    """
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
