"""A sentence across the window, broken into as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.level import tone
from icp_wizard.ui.parts.picture import Picture


class Notice(QFrame):
    """What happened, and at most one button; it stays until somebody deletes it."""

    pressed = Signal()

    def __init__(
        self, words: Words, icon: str, level: str, button: tuple[Words, str] | None = None
    ) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self.setProperty("level", level)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(Picture(icon, tone(level)), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(Wrapped(words, "body", level if level == "stop" else ""), 1)
        if button is not None:
            press = Button(button[0], "plain", button[1], size="small")
            press.clicked.connect(self.pressed)
            layout.addWidget(press)
