"""Hairlines and section heads."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, OtherLabel
from icp_wizard.ui.theme import Role


class Rule(QFrame):
    """A hairline across, or down between neighbours."""

    def __init__(self, *, down: bool = False) -> None:
        super().__init__()
        self.setProperty("rule", "down" if down else "across")


def named(words: Words, role: Role = "strong", other: Role = "small", *, gap: int = 8) -> Flow:
    """The layout of a name: the other language behind it, or below where that has no room."""
    flow = Flow(gap=gap, line_gap=0)
    flow.addWidget(Label(words, role))
    flow.addWidget(OtherLabel(words, other))
    return flow


class Section(QWidget):
    """The head of a group: its name, the other language behind it, a hairline below."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 8, 0, 4)
        stack.setSpacing(8)
        stack.addLayout(named(words))
        stack.addWidget(Rule())
