"""Questions folded away until they are wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped

_SIGN = 28  # px of the sign before the line: what is said of it stands below its words


class Fold(Alive, QWidget):
    """A line to press, and below it ``body``, shown while unfolded.

    A screen reader is told with the line whether it is.
    """

    opened = Signal()
    """It is about to be unfolded: what stands in it can be made now."""

    def __init__(self, words: Words, indent: int = 0) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        self.button = Button(words, "link", "chevron-right", role="label")
        self.button.clicked.connect(lambda: self.unfold(not self.is_open))
        line = QVBoxLayout()
        line.setContentsMargins(indent, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._count: Words = ""
        self.count = Wrapped("", "small", "soft")
        self.count.hide()
        self._below = QVBoxLayout()
        self._below.addWidget(self.count)
        line.addLayout(self._below)
        stack.addLayout(line)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(20)
        stack.addWidget(self._inside)
        self.unfold(False)
        self.live()

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return not self._inside.isHidden()

    def unfold(self, opened: bool = True) -> None:
        """Show the body, or fold it away."""
        if opened and not self.is_open:
            self.opened.emit()
        self._inside.setVisible(opened)
        self.button.show_icon("chevron-down" if opened else "chevron-right")
        self.retell()

    def show_count(self, count: Words, tone: str = "soft") -> None:
        """Say below the line how far it is with what stands in the body."""
        self._count = count
        self.count.show_words(count)
        self.count.show_tone(tone)
        self.count.show()
        self.retell()

    def restyle(self) -> None:
        self._below.setContentsMargins(theme.scaled(_SIGN), 0, 0, 0)

    def retell(self) -> None:
        told = self.tr("Unfolded") if self.is_open else self.tr("Folded")
        self.button.setAccessibleDescription(" · ".join(filter(None, (told, say(self._count)))))
