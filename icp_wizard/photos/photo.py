"""A picture taken in: upright, nothing left but its pixels, named by its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from icp_wizard.photos.flaw import Corners, Flaw, read_corners, read_flaws


@dataclass(frozen=True)
class Facts:
    """What is known of a picture, now and when it came: pixels, length in bytes, what it lacks."""

    width: int
    height: int
    byte_count: int
    original_format: str
    original_width: int
    original_height: int
    flaws: tuple[Flaw, ...] = ()
    corners: Corners | None = None
    cut: Corners | None = None
    """Which part of its original a straightened picture is; None for one that is all of it."""

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> Facts:
        """Facts as JSON gives them back, those kept before there was a coach too."""
        flaws, corners = read_flaws(written.get("flaws")), read_corners(written.get("corners"))
        known: dict[str, Any] = {**written, "flaws": flaws, "corners": corners}
        known["cut"] = read_corners(written.get("cut"))
        return cls(**known)

    @property
    def long_side(self) -> int:
        """The longer side in pixels."""
        return max(self.width, self.height)

    @property
    def short_side(self) -> int:
        """The shorter side in pixels."""
        return min(self.width, self.height)


@dataclass(frozen=True)
class Photo:
    """A re-encoded JPEG with its thumbnail; ``name`` is ``sha256:`` and the digest of ``data``."""

    name: str
    data: bytes
    thumbnail: bytes
    facts: Facts

    @classmethod
    def of(cls, data: bytes, thumbnail: bytes, facts: Facts) -> Photo:
        """Name a picture by its content."""
        return cls(f"sha256:{sha256(data).hexdigest()}", data, thumbnail, facts)
