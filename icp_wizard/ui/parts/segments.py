"""A choice between a few words, shown side by side: Masked | In full, EN | 中文."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button


class Segments(QFrame):
    """One of a few keys is always chosen; ``chosen`` tells when the person changes it."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, Words]], key: str, name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "track")
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons = {own: Button(words, "segment") for own, words in segments}
        for own, button in self.buttons.items():
            button.setCheckable(True)
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _=False, own=own: self.chosen.emit(own))
        self.show_key(key)

    def key(self) -> str:
        """The key chosen."""
        return next(own for own, button in self.buttons.items() if button.isChecked())

    def show_key(self, key: str) -> None:
        """Show another choice without telling of it."""
        self.buttons[key].setChecked(True)
