"""The visits of a link: each loading of the page has a key of its own."""

from __future__ import annotations

from base64 import urlsafe_b64decode

from icp_wizard.phone.sealing import NONCE, Broken, Seal, visit_key

_MOST = 200


class Visits:
    """Opens what visits send; remembers only those which know the key."""

    def __init__(self) -> None:
        self._seals: dict[str, Seal] = {}

    def knows(self, visit: str) -> bool:
        """Tell whether a visit has ever sent something well sealed."""
        return visit in self._seals

    def open(self, key: bytes, visit: str, body: bytes, bound: bytes) -> bytes:
        """Open a message; raise Broken where it is not well sealed, or is one visit too many."""
        seal = self._seals.get(visit) or Seal(visit_key(key, urlsafe_b64decode(visit + "==")))
        plain = seal.open(body[:NONCE], body[NONCE:], bound)
        if visit not in self._seals and len(self._seals) >= _MOST:
            raise Broken
        self._seals[visit] = seal
        return plain

    def close(self, visit: str, plain: bytes, asked: bytes, kind: bytes = b"answer") -> bytes:
        """Seal the answer to the message whose nonce was *asked*; *kind* says what it is."""
        return self._seals[visit].close(plain, kind + b"|" + asked.hex().encode())
