"""Sealing on the computer's side; resources/phone/seal.js does the same in the page.

A visit is one loading of the page. Its key is drawn from the link's key and sixteen random bytes
of its own, and both sides count their messages, so that no key ever meets a nonce twice.
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from itertools import count

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

NONCE, TAG = 12, 16  # bytes
FROM_PHONE, FROM_COMPUTER = 1, 2
_VISIT = b"icp-wizard phone visit"


class Broken(Exception):
    """Bytes which were not sealed with this key, or not for this place, or came before."""


class Seal:
    """Closes and opens what goes to and fro under one key (32 bytes).

    *own* says which side this is: its number opens each of its nonces, a counter follows.
    """

    def __init__(self, key: bytes, own: int = FROM_COMPUTER) -> None:
        self._cipher = ChaCha20Poly1305(key)
        self._own = own
        self._counter = count()
        self._seen: set[bytes] = set()

    def close(self, plain: bytes, bound: bytes) -> bytes:
        """Seal for the other side: nonce and sealed bytes together."""
        nonce = self._own.to_bytes(4) + next(self._counter).to_bytes(8)
        return nonce + self._cipher.encrypt(nonce, plain, bound)

    def open(self, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        """Open what the other side sealed; raise Broken also for what was opened before."""
        if len(nonce) != NONCE or nonce[:4] == self._own.to_bytes(4) or nonce in self._seen:
            raise Broken
        try:
            plain = self._cipher.decrypt(nonce, sealed, bound)
        except InvalidTag as wrong:
            raise Broken from wrong
        self._seen.add(nonce)
        return plain


def visit_key(key: bytes, visit: bytes) -> bytes:
    """The key of one visit: HMAC-SHA-256 under the link's key."""
    return hmac.digest(key, _VISIT + visit, sha256)
