"""The foot of the copy desk: how far all is copied, the clipboard, and which keys work it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.desk import Desk
from icp_wizard.ui.copydesk.clearing import Clearing
from icp_wizard.ui.copydesk.keeping import LabelsKeeping
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided, Label


class KeyHints(QFrame):
    """Enter copies, the arrows move, Space ticks; F1 tells of all keys."""

    def __init__(self, clearing: Clearing, labels: LabelsKeeping) -> None:
        super().__init__()
        self._clearing = clearing
        self._copied = self._count = 0
        self.setProperty("surface", "canvas")
        self.labels = labels
        self.whole = Elided(self._said, "small", "soft", digits=True)
        self.clears = Label(self._clears, "small", "soft", digits=True)
        self.further = self._keys(
            (("PgUp", "PgDn"), lambda: self.tr("other screen")),
            (("Ctrl+L",), lambda: self.tr("all screens")),
            (("Ctrl+F",), lambda: self.tr("search")),
            (("F2",), lambda: self.tr("correct the label")),
            (("Esc",), lambda: self.tr("back to the line")),
        )
        self.usual = self._keys(
            (("Enter",), lambda: self.tr("copy and go on")),
            (("↑", "↓"), lambda: self.tr("move")),
            (("Space",), lambda: self.tr("tick")),
        )
        self.finding = self._keys(
            (("↑", "↓"), lambda: self.tr("move")),
            (("Enter",), lambda: self.tr("go to the line")),
            (("Esc",), lambda: self.tr("back")),
        )
        self._lay()
        clearing.told.connect(self.clears.retell)
        self.further.hide()

    def show_desk(self, desk: Desk) -> None:
        """Say how far all screens together are copied."""
        self._copied, self._count = desk.copied, desk.count
        self.whole.retell()

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 8, 16, 8)
        stack.setSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self.whole, 1)
        line.addWidget(self.clears)
        stack.addLayout(line)
        stack.addWidget(self.labels.button, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addWidget(self.labels.said)
        stack.addWidget(self.further)
        stack.addWidget(self.usual)
        stack.addWidget(self.finding)

    def _keys(self, *hints: tuple[tuple[str, ...], Words]) -> QWidget:
        holder = QWidget()
        flow = Flow(holder, gap=16)
        flow.setContentsMargins(0, 0, 0, 0)
        for keys, words in hints:
            flow.addWidget(_Hint(keys, words))
        return holder

    def _said(self) -> str:
        return self.tr("{0} of {1} copied in all").format(self._copied, self._count)

    def _clears(self) -> str:
        if self._clearing.left:
            return self.tr("Clipboard clears in {0} s").format(self._clearing.left)
        return self.tr("Clipboard cleared") if self._clearing.has_cleared else ""


class _Hint(QWidget):
    def __init__(self, keys: tuple[str, ...], words: Words) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        for key in keys:
            cap = QFrame()
            cap.setProperty("kind", "key")
            inside = QHBoxLayout(cap)
            inside.setContentsMargins(6, 0, 6, 0)
            inside.addWidget(Label(key, "small"))
            across.addWidget(cap)
        across.addWidget(Label(words, "small", "soft"))
