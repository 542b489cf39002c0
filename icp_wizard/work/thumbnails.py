"""Small pictures of papers, as they are printed on the checklist."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from io import BytesIO

from icp_wizard.journey.checklist import Pictures
from icp_wizard.storage.library import Library

EDGE = 354
"""The longer edge in px: 60 mm at 150 dpi."""
_QUALITY = 80
_KEPT = 32
"""How many stay in memory, some 20 kB each: the preview is set anew at every answer."""


def thumbnails(library: Library) -> Pictures:
    """The pictures of a library, each read and made small when it is asked for.

    One which cannot be read is not here.
    """

    @lru_cache(maxsize=_KEPT)
    def small(name: str) -> bytes | None:
        content = library.photo(name)
        if content is not None:
            with suppress(OSError):
                return reduced(content)
        return None

    return small


def reduced(content: bytes) -> bytes:
    """A picture as a JPEG of at most *EDGE* px, without anything but the picture itself."""
    from PIL import Image

    small = BytesIO()
    with Image.open(BytesIO(content)) as picture:
        picture.draft("RGB", (EDGE, EDGE))  # a photograph is read at an eighth of its size
        picture.thumbnail((EDGE, EDGE))
        picture.convert("RGB").save(small, "JPEG", quality=_QUALITY)
    return small.getvalue()
