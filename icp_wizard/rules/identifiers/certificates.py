"""Certificate numbers without a published form, taken as printed."""

from __future__ import annotations

from icp_wizard.rules.identifiers.fault import Fault

_LONGEST = 128


def certificate(value: str) -> Fault | None:
    """Any number the official field has room for, as long as it holds a letter or digit. Soft."""
    if not any(sign.isalnum() for sign in value):
        return Fault("empty", soft=True)
    count = len(value)
    return Fault("long", {"count": str(count)}, soft=True) if count > _LONGEST else None
