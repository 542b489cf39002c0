"""Hairlines and section heads."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.label import Label, OtherLabel


class Rule(QFrame):
    """A hairline across, or down between neighbours."""

    def __init__(self, *, down: bool = False) -> None:
        super().__init__()
        self.setProperty("rule", "down" if down else "across")


class Section(QWidget):
    """The head of a group: its name, the other language behind it, a hairline below."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 8, 0, 4)
        stack.setSpacing(8)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(Label(words, "strong"))
        across.addWidget(OtherLabel(words), 1)
        stack.addLayout(across)
        stack.addWidget(Rule())
