"""Who may come in: one secret token, one device, few wrong guesses, a bounded load."""

from __future__ import annotations

import secrets
from hmac import compare_digest

from icp_wizard.photos.intake import MAX_BYTES

MAX_PHOTO = MAX_BYTES
MAX_GUESSES = 20
MAX_SESSION = 300_000_000  # bytes


class Door:
    """The state of one link's admission; used by the link's thread alone."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.token = secrets.token_urlsafe(24)
        self.device: str | None = None
        self._guesses = 0
        self._load = 0

    def opens(self, token: str) -> bool:
        """Tell whether a token is the right one, in a time that does not depend on it."""
        return compare_digest(token.encode(), self.token.encode())

    def guessed(self) -> bool:
        """Count a wrong path; tell whether there have been too many."""
        self._guesses += 1
        return self._guesses >= MAX_GUESSES

    def meet(self, address: str) -> None:
        """Make a caller the one device of this link."""
        self.device = address

    def carries(self, length: int) -> bool:
        """Add to the load of the session; tell whether it is still bearable."""
        self._load += length
        return self._load <= MAX_SESSION
