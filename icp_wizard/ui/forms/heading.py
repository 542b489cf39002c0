"""The heading of a group of questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.picture import Lead, Picture

_BESIDE_FROM = 560  # px at 100 % text: narrower, the lock stands below the sentence
_TOP = Qt.AlignmentFlag.AlignTop


class GroupHead(QWidget):
    """The name of a group, one sentence, and whether the Chinese system locks it early."""

    def __init__(
        self, name: Text, sentence: Text | None = None, *, indent: int = 0, locks: bool = False
    ) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(indent, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Section(name))
        line = self._line = QHBoxLayout()
        line.setSpacing(4)
        if sentence:
            line.addWidget(Wrapped(sentence, "small", "soft"), 1)
        if locks:
            line.addWidget(_LockHint(), 0, _TOP)
        stack.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= theme.scaled(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)


class _LockHint(QWidget):
    """Says that the Chinese system locks these answers after its first screen."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(Lead(Picture("lock", size=16), "small"), 0, _TOP)
        line.addWidget(Wrapped(self._words, "small", "soft"), 1)

    def _words(self) -> str:
        return self.tr("Locks after screen 1 of the Chinese system")
