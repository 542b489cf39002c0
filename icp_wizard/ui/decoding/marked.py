"""A quotation with words marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font

_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Marked(Alive, QLabel):
    """Text as it stands in the message; *marks* are underlined on the soft colour of a level.

    Where it is *struck* they are crossed out instead: it stands there no longer.
    """

    def __init__(
        self,
        text: str,
        marks: Sequence[tuple[int, int]],
        level: str = "accent",
        *,
        struck: bool = False,
    ) -> None:
        super().__init__()
        self._line = "line-through" if struck else "underline"
        self._words, self._marks, self._level = text, sorted(marks), level
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_READABLE)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.live()

    @property
    def marked(self) -> list[str]:
        """The words which are marked."""
        return [self._words[start:end] for start, end in self._marks]

    def restyle(self) -> None:
        set_font(self, theme.font("body"))
        pitch = theme.line("body")
        self.setText(f'<div style="line-height:{pitch}px">{self._marked_up()}</div>')

    def _marked_up(self) -> str:
        ink, ground = theme.hexed(self._level), theme.hexed(f"{self._level}-soft")
        style = f"background-color:{ground}; color:{ink}; text-decoration:{self._line}"
        told, done = "", 0
        for start, end in self._marks:
            told += escape(self._words[done:start])
            told += f'<span style="{style}">{escape(self._words[start:end])}</span>'
            done = end
        return (told + escape(self._words[done:])).replace("\n", "<br>")
