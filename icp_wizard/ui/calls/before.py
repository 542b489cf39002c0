"""What to know before the telephone rings."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.calls import Rehearsal
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.reference.grouped import both
from icp_wizard.ui.theme import Role


class BeforeView(QWidget):
    """Who rings and when, what a missed call costs, what never to say, and on whose word."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(8)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Show it anew."""
        empty(self._stack)
        self._head("calls.asks")
        for caller in rehearsal.callers:
            self._say(caller.name, "label")
            self._say(caller.when)
        self._head("calls.missed")
        self._say(rehearsal.missed)
        self._head("calls.never")
        for each in rehearsal.never:
            self._say(each)
        self._stack.addSpacing(12)
        self._stack.addWidget(Wrapped(rehearsal.origin, "small", "soft"))
        for source in rehearsal.asked_by:
            self._stack.addWidget(Wrapped(words("calls.source", source=source), "small", "soft"))

    def _head(self, key: str) -> None:
        if self._stack.count():
            self._stack.addSpacing(12)
        self._stack.addWidget(Label(words(key), "strong"))

    def _say(self, text: Text, role: Role = "body") -> None:
        self._stack.addWidget(both(text, role))
