"""The foot of a page: Back, Continue, and a word that going on stays possible."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule


class FootBar(QFrame):
    """Back and Continue at the right edge of the form."""

    back = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(Rule())
        bar = QWidget()
        self._layout = QHBoxLayout(bar)
        self._layout.setContentsMargins(40, 16, 40, 16)
        self._layout.setSpacing(12)
        self.note = Wrapped("", "small", "soft")
        self.back_button = Button(lambda: self.tr("Back"))
        self.on_button = Button(lambda: self.tr("Continue"), "primary")
        self.back_button.clicked.connect(self.back)
        self.on_button.clicked.connect(self.on)
        self._layout.addWidget(self.note, 1)
        self._layout.addWidget(self.back_button)
        self._layout.addWidget(self.on_button)
        stack.addWidget(bar)

    def show_ends(self, is_first: bool, is_last: bool) -> None:
        """Leave out the button that leads nowhere."""
        self.back_button.setVisible(not is_first)
        self.on_button.setVisible(not is_last)

    def show_open(self, is_open: bool) -> None:
        """Say that one may go on although something is open."""
        words = self.tr("You may go on with this open. Nothing you typed is lost.")
        self.note.show_words(words if is_open else "")
