"""A day and a time as people type them."""

from __future__ import annotations

import unicodedata
from datetime import datetime

FORM = "%Y-%m-%d %H:%M"


def read_moment(typed: str) -> datetime | None:
    """A day and a time as they were typed, full-width figures and all; None if they are none."""
    plain = unicodedata.normalize("NFKC", typed).strip().replace("/", "-").replace("T", " ")
    try:
        return datetime.strptime(plain, FORM)
    except ValueError:
        return None
