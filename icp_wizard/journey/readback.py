"""What must be right before the first screen: the official system locks it after its check."""

from __future__ import annotations

from icp_wizard.journey.copylist import CopyLine, CopyScreen
from icp_wizard.journey.desk import Desk, lines_of

LOCKING = "1"
"""The number of the screen whose answers cannot be changed once it was passed."""


def locked(screen: CopyScreen) -> tuple[CopyLine, ...]:
    """The lines of a screen with a value that cannot be changed later."""
    lines = lines_of(screen) if screen.number == LOCKING else ()
    return tuple(line for line in lines if line.value)


def is_unread(desk: Desk, screen: CopyScreen) -> bool:
    """Whether a value that locks was neither read back nor copied as it is now."""
    return any(
        not desk.is_read_back(line) and desk.standing(line) != "done" for line in locked(screen)
    )
