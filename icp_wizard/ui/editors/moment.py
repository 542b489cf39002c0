"""A day and a time as people type them."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from icp_wizard.journey.draft import YEARS

FORM = "%Y-%m-%d %H:%M"


def read_moment(typed: str) -> datetime | None:
    """A day and a time as they were typed, full-width figures and all; None if they are none.

    Nor is one at the edge of the calendar, from which no last day can be reckoned.
    """
    plain = unicodedata.normalize("NFKC", typed).strip().replace("/", "-").replace("T", " ")
    try:
        at = datetime.strptime(plain, FORM)
    except ValueError:
        return None
    return at if at.year in YEARS else None
