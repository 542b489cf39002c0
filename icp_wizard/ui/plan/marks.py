"""The icon, colour and word of each standing of a line."""

from __future__ import annotations

from dataclasses import dataclass

from icp_wizard.journey.guidance import Standing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words

_ICONS = {
    Standing.SETTLED: ("ready", "ready"),
    Standing.TO_DO: ("risk", "risk"),
    Standing.CHECK: ("search", "advice"),
    Standing.OPEN: ("question", "text-soft"),
}


@dataclass(frozen=True)
class Mark:
    """How a standing looks, and the word for it."""

    icon: str
    ink: str
    word: Text


def mark_of(standing: Standing) -> Mark:
    """The mark of a standing."""
    return Mark(*_ICONS[standing], words(f"planner.state_{standing}"))
