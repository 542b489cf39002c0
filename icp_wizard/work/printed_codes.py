"""The QR codes on a picture of the library, read from it or from its original."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from icp_wizard.photos.codes import codes
from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.storage.library import Library


def printed_codes(library: Library, name: str) -> tuple[str, ...]:
    """The texts of the QR codes on a photo; none where none can be read.

    Takes up to ten seconds a picture, so call it from a worker thread. Raises Trouble.
    """
    for content in _pictures(library, name):
        with suppress(RefusedPhoto):
            found = codes(content)
            if found:
                return found
    return ()


def _pictures(library: Library, name: str) -> Iterator[bytes]:
    """The photo, then the original it was made from, which has more pixels."""
    for content in (library.photo(name), library.original(name)):
        if content is not None:
            yield content
