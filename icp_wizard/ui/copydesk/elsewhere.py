"""What stands in place of a copy list where no form of the order is known: its steps."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.operation import Operation
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped


class Elsewhere(QWidget):
    """Says that nothing is copied, and what is to be done in the official system."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Operation | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(8)

    def show_operation(self, found: Operation) -> None:
        """Show the steps of an order, or nothing if its form is known."""
        self.setVisible(not found.has_form)
        if found == self._shown:
            return
        self._shown = found
        empty(self._stack)
        self._stack.addWidget(Wrapped(words("operations.no_form"), "strong"))
        for number, each in enumerate(found.steps, 1):
            told = Text(*(f"{number}. {said}" for said in each.text))
            self._stack.addWidget(Wrapped(told, selectable=True))
