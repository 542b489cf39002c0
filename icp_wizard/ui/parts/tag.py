"""A word that states something and cannot be pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Elided
from icp_wizard.ui.parts.level import tone
from icp_wizard.ui.parts.picture import Picture


class Tag(Alive, QFrame):
    """An icon and a word on the soft colour of a level."""

    def __init__(self, words: Words, level: str = "advice", icon: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tag")
        self.setProperty("level", level)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(6)
        if icon:
            layout.addWidget(Picture(icon, tone(level), 16))
        layout.addWidget(Elided(words, "caption", level))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.live()

    def restyle(self) -> None:
        self.setFixedHeight(theme.line("small") + 4)


class State(Alive, QFrame):
    """The state of a step or a paper: icon and words in one colour, without a ground."""

    def __init__(self, words: Words, icon: str, tone: str = "soft") -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        ink = {"soft": "text-soft", "faint": "text-faint"}.get(tone, tone)
        layout.addWidget(Picture(icon, ink))
        layout.addWidget(Elided(words, "body", tone), 1)
