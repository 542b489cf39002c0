"""The QR codes printed on a paper, such as the one of a business licence."""

from __future__ import annotations

from icp_wizard.photos.intake import ask


def codes(data: bytes) -> tuple[str, ...]:
    """The texts of all QR codes in a picture; none where none can be read.

    Takes up to ten seconds, so call it from a worker thread. Raises RefusedPhoto.
    """
    facts, _ = ask(data, {"act": "codes"})
    return tuple(facts["codes"])
