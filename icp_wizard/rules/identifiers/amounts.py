"""Plain numbers: months, codes left."""

from __future__ import annotations

import re

from icp_wizard.rules.identifiers.fault import Fault

_WHOLE = re.compile("[0-9]{1,9}")


def number(value: str) -> Fault | None:
    """A whole number in digits."""
    if _WHOLE.fullmatch(value):
        return None
    digits = re.sub("[^0-9]", "", value)
    return Fault("shape", {"written": value}, digits if _only_a_unit(value) else None)


def _only_a_unit(value: str) -> bool:
    """Digits with thousands separators or a unit after them; a sign or fraction is no unit."""
    return bool(re.fullmatch("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:个月|个|月)", value))
