"""The foot of a page: Back, Continue, and a word that going on stays possible."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import FORM_MOST

_RIGHT = 32  # the page's own margin and its scroll bar


class FootBar(Alive, QFrame):
    """Back and Continue at the right edge of the form."""

    back = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = False
        self.setProperty("surface", "page")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(Rule())
        self._bar = QWidget()
        layout = QHBoxLayout(self._bar)
        layout.setContentsMargins(40, 16, _RIGHT, 16)
        layout.setSpacing(12)
        self.note = Wrapped("", "small", "soft")
        self.back_button = Button(lambda: self.tr("Back"))
        self.on_button = Button(lambda: self.tr("Continue"), "primary")
        self.back_button.clicked.connect(self.back)
        self.on_button.clicked.connect(self.on)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.back_button)
        layout.addWidget(self.on_button)
        stack.addWidget(self._bar)
        self.live()

    def show_ends(self, is_first: bool, is_last: bool) -> None:
        """Leave out the button that leads nowhere."""
        self.back_button.setVisible(not is_first)
        self.on_button.setVisible(not is_last)

    def show_wide(self, is_wide: bool) -> None:
        """End where the page above ends."""
        self._is_wide = is_wide
        self.restyle()

    def restyle(self) -> None:
        most = 20 + theme.scaled(FORM_MOST) + _RIGHT
        self._bar.setMaximumWidth(1 << 20 if self._is_wide else most)

    def show_open(self, is_open: bool) -> None:
        """Say that one may go on although something is open."""
        self.note.show_words(self._comfort if is_open else "")

    def _comfort(self) -> str:
        return self.tr("You may go on with this open. Nothing you typed is lost.")
