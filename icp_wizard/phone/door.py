"""Who may come in: secret tokens, few wrong guesses, a bounded load."""

from __future__ import annotations

from collections import Counter
from hmac import compare_digest

from icp_wizard.phone.code import drawn, fresh, fresh_code
from icp_wizard.photos.intake import MAX_BYTES

MAX_PHOTO = MAX_BYTES
MAX_GUESSES = 20
MAX_CODES = 3  # wrong ones from one address
MAX_SESSION = 300_000_000  # bytes


class Door:
    """The state of one link's admission; used by the link's thread alone."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.scanned = fresh()
        self.code = fresh_code()
        self._entries = (self.scanned, drawn(self.code))
        self._guesses = 0
        self._codes: Counter[str] = Counter()
        self._load = 0

    def key(self, token: str) -> bytes | None:
        """The key that belongs to a token, in a time that does not depend on it."""
        found = [
            entry.key
            for entry in self._entries
            if compare_digest(token.encode(), entry.token.encode())
        ]
        return found[0] if found else None

    def guessed(self) -> bool:
        """Count a wrong path; tell whether there have been too many."""
        self._guesses += 1
        return self._guesses >= MAX_GUESSES

    def mistyped(self, address: str) -> bool:
        """Count a wrong code or key from an address; tell whether there have been too many."""
        self._codes[address] += 1
        return self._codes[address] >= MAX_CODES

    def carries(self, length: int) -> bool:
        """Add to the load of the session; tell whether it is still bearable."""
        self._load += length
        return self._load <= MAX_SESSION
