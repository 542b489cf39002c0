"""The one line under a field: a hint, a verdict, or what was changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.level import tone
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class Note(QWidget):
    """A small line: an icon, words, at most one link behind them; hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._parts: list[QWidget] = []
        self.words = ""
        self.hide()

    def clear(self) -> None:
        """Say nothing."""
        for part in self._parts:
            self._layout.removeWidget(part)
            part.deleteLater()
        self._parts = []
        self.words = ""
        self.hide()

    def show_hint(self, words: Words) -> None:
        """Say how to answer."""
        self._show(words, "", "")

    def show_verdict(
        self,
        level: str,
        words: Words,
        link: tuple[Words, Callable[[], object]] | None = None,
    ) -> None:
        """Say how good the answer is; *level* is stop, risk, advice or ready."""
        self._show(words, level, level, link)

    def show_change(self, words: Words, undo: tuple[Words, Callable[[], object]]) -> None:
        """Say what was cleaned, with a way back."""
        self._show(words, "pencil", "", undo)

    def _show(
        self,
        words: Words,
        icon: str,
        level: str,
        link: tuple[Words, Callable[[], object]] | None = None,
    ) -> None:
        self.clear()
        if icon:
            self._add(Lead(Picture(icon, tone(level), 16), "small"), 0)
        self._add(Wrapped(words, "small", level or "soft"), 1)
        if link is not None:
            press = Button(link[0], "link")
            act = link[1]
            press.clicked.connect(lambda _=False: act())
            self._add(press, 0)
        self.words = say(words)
        self.show()

    def _add(self, part: QWidget, stretch: int) -> None:
        self._parts.append(part)
        self._layout.addWidget(part, stretch, _TOP)
