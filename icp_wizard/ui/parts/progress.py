"""Something that takes a while: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label


class Progress(QWidget):
    """Words, a bar, how much has come, Cancel. It moves only with real progress."""

    cancelled = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        self._words, self._amount = Elided(words, "small"), Label("", "small", "soft", digits=True)
        head.addWidget(self._words, 1)
        head.addWidget(self._amount)
        self.cancel = Button(lambda: self.tr("Cancel"), "link")
        self.cancel.clicked.connect(self.cancelled)
        head.addWidget(self.cancel)
        stack.addLayout(head)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        stack.addWidget(self.bar)

    def show_progress(self, done: int, whole: int, amount: Words = "") -> None:
        """Show how much is done; a whole of 0 means that nobody knows."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
        self._amount.show_words(amount)

    def show_words(self, words: Words) -> None:
        """Say something else."""
        self._words.show_words(words)
