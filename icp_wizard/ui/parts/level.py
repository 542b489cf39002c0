"""The word, icon and colour of each level, and of the states of a step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def lead(level: str) -> str:
    """The word a finding of this level begins with."""
    match level:
        case "stop":
            return translate("Level", "Stops you.")
        case "risk":
            return translate("Level", "Likely refusal.")
        case "advice":
            return translate("Level", "Advice.")
        case _:
            return translate("Level", "Good.")


def tone(level: str) -> str:
    """The colour token of a level; hints are soft."""
    return level if level in ("stop", "risk", "advice", "ready", "accent") else "text-soft"
