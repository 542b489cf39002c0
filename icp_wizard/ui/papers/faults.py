"""What is wrong with a picture as a list: reason and cure, numbered as on the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.photos.verdict import said
from icp_wizard.ui.papers.state import Shot
from icp_wizard.ui.parts.label import Label, Wrapped


class Faults(QWidget):
    """One entry a flaw; what stops is told apart from advice."""

    def __init__(self, shot: Shot) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)
        for number, flaw in enumerate(shot.flaws, start=1):
            words = said(flaw)
            column = self._entry(str(number))
            column.addWidget(Wrapped(words.reason, "strong", "stop" if flaw.stops else "risk"))
            column.addWidget(Wrapped(words.fix, "small", "soft"))
        for doubt in shot.other_doubts:
            self._entry("").addWidget(Wrapped(doubt, "body", "risk"))
        self._stack.addStretch(1)

    def _entry(self, number: str) -> QVBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(8)
        if number:
            across.addWidget(Label(number, "strong"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        across.addLayout(column, 1)
        self._stack.addLayout(across)
        return column
