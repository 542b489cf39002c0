"""What a person can wish of a slot; one object collects it for the whole page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Each signal begins with the id of the slot; a picture is told by its name."""

    brought = Signal(str, list, str)
    """Sources of pictures were dropped or pasted, to stand in for a picture or ``""``."""
    choose = Signal(str, str)
    """Ask for a file, to stand in for a picture or ``""``."""
    look = Signal(str, str)
    """Show a picture large."""
    compare = Signal(str, str)
    """Hold what was typed against a picture."""
    remove = Signal(str, str)
    cancel = Signal(str)
    at_hand = Signal(str, bool)
    """The paper is at hand, or is not, without a picture."""
    write = Signal(str)
    """Write the letter which the slot asks for."""
