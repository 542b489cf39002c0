"""A picture on its way out to the phone, cut into pieces as photographs come in."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from icp_wizard.phone.gift import Giving
from icp_wizard.phone.parcel import CHUNK


class Loan:
    """The bytes of one picture for one device, while that fetches them."""

    def __init__(self, picture: str, content: bytes) -> None:
        self.picture = picture
        self._content = content
        self._digest = sha256(content).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """Announce how many bytes come, and their SHA-256 in hex."""
        return {"total": len(self._content), "digest": self._digest}

    def holds(self, index: int) -> bool:
        """Tell whether there is a piece of this index."""
        return 0 <= index * CHUNK < len(self._content)

    def piece(self, index: int) -> bytes:
        """The bytes of one piece."""
        return self._content[index * CHUNK :][:CHUNK]

    def bound(self, index: int) -> bytes:
        """What a piece is sealed to: its place in this picture, and the way it goes."""
        return f"piece|{self.picture}|{index}|{len(self._content)}|down".encode()


def loan(giving: Giving, picture: str) -> Loan | None:
    """Fetch a picture to lend it, None where there is none of this name."""
    content = giving.picture(picture)
    return Loan(picture, content) if content else None
