"""Which keys work the copy desk, at its foot."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label


class KeyHints(QFrame):
    """Enter copies, the arrows move, Space ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        flow = Flow(self, gap=16)
        flow.setContentsMargins(16, 10, 16, 10)
        flow.addWidget(_Hint(("Enter",), lambda: self.tr("copy and go on")))
        flow.addWidget(_Hint(("↑", "↓"), lambda: self.tr("move")))
        flow.addWidget(_Hint(("Space",), lambda: self.tr("tick")))


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
