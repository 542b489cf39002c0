"""The few dialogues: a title, what belongs inside, buttons at the foot."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.ring import FocusRing


class Dialogue(QDialog):
    """Put things into ``body``; ``add_button`` gives the buttons from left to right."""

    def __init__(self, parent: QWidget, title: Words, wide: int = 560) -> None:
        super().__init__(parent)
        self._room = parent.height()
        self.setWindowTitle(say(title))
        self.setMinimumWidth(min(theme.scaled(wide), parent.width() - 40))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 24, 24, 20)
        stack.setSpacing(16)
        stack.addWidget(Wrapped(title, "title"))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        stack.addLayout(self.body, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._foot.addStretch(1)
        stack.addLayout(self._foot)
        FocusRing(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, which Qt forgets on a small screen."""
        super().showEvent(event)
        wanted = min(self.heightForWidth(self.width()), self._room)
        self.resize(self.width(), max(self.height(), wanted))

    def add_button(self, button: Button) -> Button:
        """Put a button at the right end of the foot."""
        self._foot.addWidget(button)
        return button

    def add_close(self, words: Words) -> Button:
        """Put a button there which closes the dialogue."""
        button = self.add_button(Button(words))
        button.clicked.connect(self.reject)
        return button
