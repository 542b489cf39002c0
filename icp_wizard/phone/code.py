"""The code for phones that cannot scan: sixteen signs from which token and key are drawn."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from hashlib import pbkdf2_hmac
from typing import NamedTuple

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no 0 and O, no 1 and I
_LENGTH = 16  # signs of 5 bits: 80 bits
_SALT = b"icp-wizard phone link"
ROUNDS = 20_000  # a second or so in an old phone


class Entry(NamedTuple):
    """A token, which stands in the path, and the key of 16 bytes, which never leaves the page."""

    token: str
    key: bytes


def fresh() -> Entry:
    """Make token and key of 128 random bits each, for the code that is scanned."""
    return Entry(secrets.token_urlsafe(16), secrets.token_bytes(16))


def fresh_code() -> str:
    """Make a code to type: 80 random bits in sixteen signs."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))


def drawn(code: str) -> Entry:
    """Token and key from a typed code: PBKDF2-HMAC-SHA-256, 32 bytes, a half for each."""
    made = pbkdf2_hmac("sha256", code.encode(), _SALT, ROUNDS)
    return Entry(in_path(made[:16]), made[16:])


def grouped(code: str) -> str:
    """Show a code in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def in_path(data: bytes) -> str:
    """Write bytes in the letters an address may hold."""
    return urlsafe_b64encode(data).decode().rstrip("=")
