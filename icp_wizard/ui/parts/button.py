"""Buttons of every weight."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QIcon
from PySide6.QtWidgets import QPushButton

from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive, mark, set_font
from icp_wizard.ui.theme import Role

Kind = Literal["primary", "plain", "quiet", "link", "icon", "inside", "chip", "tab", "segment"]
Size = Literal["small", "normal", "large"]

_INK = {
    "primary": "on-accent",
    "plain": "text",
    "quiet": "accent",
    "link": "accent",
    "icon": "text-soft",
    "inside": "text-soft",
    "chip": "text",
    "tab": "text-soft",
    "segment": "text-soft",
}
_SMALL: tuple[Kind, ...] = ("link", "chip", "tab", "segment")


class Button(Alive, QPushButton):
    """A button; *icon* is a drawing's name; where it stands alone, *words* name it."""

    def __init__(
        self,
        words: Words,
        kind: Kind = "plain",
        icon: str = "",
        *,
        size: Size = "normal",
        role: Role | None = None,
    ) -> None:
        super().__init__()
        self._words, self._kind, self._icon = words, kind, icon
        self._role: Role = role or ("caption" if kind in _SMALL or size == "small" else "label")
        self.setProperty("kind", kind)
        self.setProperty("size", size)
        self.setAutoDefault(False)
        if kind != "inside":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.live()

    def show_words(self, words: Words) -> None:
        """Say something else from now on."""
        self._words = words
        self.retell()

    def show_icon(self, icon: str) -> None:
        """Take another drawing; ``""`` for none."""
        self._icon = icon
        self.restyle()

    def restyle(self) -> None:
        set_font(self, theme.font(self._role))
        side, gap = theme.scaled(self._icon_size()), 0 if self._wordless() else 4
        self.setIconSize(QSize(side + gap, side))
        self.setIcon(self._drawn(gap) if self._icon else QIcon())

    def retell(self) -> None:
        words = say(self._words)
        self.setAccessibleName(words)
        if self._wordless():
            self.setToolTip(words)
        else:
            self.setText(words.replace("&", "&&"))  # a single one would underline a letter

    def _drawn(self, gap: int) -> QIcon:
        return theme.icon(self._icon, self._ink(), self._icon_size(), gap)

    def _wordless(self) -> bool:
        return self._kind in ("icon", "inside")

    def _icon_size(self) -> int:
        return 20 if self._role == "label" and self._kind != "inside" else 16

    def _ink(self) -> str:
        return _INK[self._kind]


class Chip(Button):
    """An answer or a filter one can press; shows a pencil under the pointer.

    An *active* one is a filter in force and carries a cross: pressing it takes the filter away.
    """

    def __init__(self, words: Words, *, active: bool = False, icon: str = "") -> None:
        self._active = active
        super().__init__(words, "chip", "close" if active else icon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the icon stands behind the words
        self.show_active(active)

    def show_active(self, active: bool) -> None:
        """Show whether the filter is in force."""
        self._active = active
        mark(self, "active", "true" if active else "false")
        self.show_icon("close" if active else ("" if self._icon == "close" else self._icon))

    def enterEvent(self, event: QEnterEvent) -> None:
        if not self._icon:
            self.show_icon("pencil")
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._icon == "pencil":
            self.show_icon("")
        super().leaveEvent(event)

    def _ink(self) -> str:
        return "accent" if self._active else "text"
