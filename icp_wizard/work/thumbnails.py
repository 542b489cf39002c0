"""Small pictures of papers, as they are printed on the checklist."""

from __future__ import annotations

from io import BytesIO

from icp_wizard.journey.checklist import Pictures
from icp_wizard.storage.library import Library

EDGE = 354
"""The longer edge in px: 60 mm at 150 dpi."""
_QUALITY = 80


def thumbnails(library: Library) -> Pictures:
    """The pictures of a library, each read and made small when it is asked for."""

    def small(name: str) -> bytes | None:
        content = library.photo(name)
        return reduced(content) if content is not None else None

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
