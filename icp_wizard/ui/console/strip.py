"""The strip at the foot of the console: what is pointed at, in the person's own language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from icp_wizard.catalogue.pinyin import pinyin
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.background import Latest
from icp_wizard.ui.language import Words, current
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Wrapped

_LINES = 3


class MeaningStrip(Alive, QFrame):
    """Chinese, pinyin and meaning of one thing, and what more is to be said of it."""

    helped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self._shown = Text("", "")
        self.chinese, self.reading = Elided("", "strong"), Elided("", "small", "soft")
        self.meaning = Elided("", "body")
        self.more = Wrapped(words("console.hint"), "small", "soft")
        self.more.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.help = Button(words("console.help"), "link")
        self.help.clicked.connect(lambda _=False: self.helped.emit())
        self._latest = Latest(parent=self)
        self._latest.answered.connect(self._show_reading)
        self._lay()
        self.live()

    def show_meaning(self, text: Text, more: Words = "") -> None:
        """Show what something means."""
        self._shown = text
        self.more.show_words(more)
        self.retell()

    @property
    def told(self) -> tuple[str, str, str]:
        """Meaning, pinyin, and what more is said, as they stand."""
        return self.meaning.text(), self.reading.text(), self.more.accessibleName()

    def retell(self) -> None:
        is_english = current() == "en"
        self.chinese.show_words(self._shown.zh)
        self.reading.show_words("")
        self.reading.setVisible(is_english)
        if is_english:
            self._latest.ask_now(partial(_read, self._shown.zh))
        self.meaning.show_words(self._shown.en)
        said = (self._shown.zh, self.meaning.text(), self.more.accessibleName())
        self.setAccessibleName(", ".join(part for part in said if part))
        self.more.setToolTip(self.more.accessibleName())

    def restyle(self) -> None:
        self.more.setFixedHeight(_LINES * theme.line("small"))  # what is pointed at stays in place

    def _show_reading(self, read: tuple[str, str]) -> None:
        """Show how the Chinese is read: worked out beside the interface, as it may take a while."""
        chinese, reading = read
        if chinese == self._shown.zh and current() == "en":
            self.reading.show_words(reading)

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 10, 24, 12)
        stack.setSpacing(2)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.chinese)
        across.addWidget(self.reading)
        across.addWidget(self.meaning, 1)
        across.addWidget(self.help)
        stack.addLayout(across)
        stack.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)


def _read(chinese: str) -> tuple[str, str]:
    return chinese, pinyin(chinese)
