"""The print on a picture of the library, read by the optional extra."""

from __future__ import annotations

import sys

from icp_wizard.photos.reading import PhotoReader, Progress
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.rules.printed.line import Reading
from icp_wizard.storage.library import Library

DOWNLOAD_MB, DISK_MB = 115, 280
"""What the extra costs, measured on Linux."""


def read_print(library: Library, name: str, reader: PhotoReader, progress: Progress) -> Reading:
    """Read a photo; takes seconds. Raises RefusedPhoto, ExtraMissing, Stopped or Trouble."""
    content = library.photo(name)
    if content is None:
        raise RefusedPhoto("unreadable")
    return reader.read(content, progress)


def command_to_add() -> str:
    """What adds the extra to the Python which runs this program."""
    python = sys.executable
    if " " in python:
        python = f'& "{python}"' if sys.platform == "win32" else f'"{python}"'
    return f'{python} -m pip install "icp-wizard[scan]"'
