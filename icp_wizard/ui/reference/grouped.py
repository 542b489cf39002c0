"""What is read in a window of reference: groups with a title, and words in both languages."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts import line
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.theme import Role


class GroupedView(QWidget):
    """A stack of parts and of groups with a title."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(16)

    def add_group(self, title: Words, *parts: QWidget) -> None:
        """Add a group with its title, unless there is nothing in it."""
        if not parts:
            return
        group = QVBoxLayout()
        group.setSpacing(6)
        group.addWidget(line.Rule())
        group.addWidget(Label(title, "caption", "soft"))
        for part in parts:
            group.addWidget(part)
        self.stack.addLayout(group)


def both(said: Text, role: Role = "body", other: Role = "small") -> QWidget:
    """Words in the language of the window, with the other language beneath."""
    part = QWidget()
    stack = QVBoxLayout(part)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    stack.addWidget(Wrapped(said, role, selectable=True))
    stack.addWidget(Wrapped(said, other, "soft", other=True, selectable=True))
    return part
