"""The look in force: one scheme and one text scale, for the whole program, changed at once."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from icp_wizard.ui.theme import fonts, icons, tokens
from icp_wizard.ui.theme.palette import palette
from icp_wizard.ui.theme.sheet import sheet
from icp_wizard.ui.theme.tokens import Role, Tokens

Choice = Literal["system", "light", "dark", "contrast"]


class Look(QObject):
    """The scheme chosen, the tokens in force and the text scale."""

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "system"
        self.scale = 1.0
        self.tokens: Tokens = tokens.of("light")
        self._followed = False
        self.edition = 0

    def apply(self, app: QApplication, choice: Choice, scale: float) -> None:
        """Dress the program; from then on it follows the system while *choice* says so."""
        self.choice, self.scale = choice, min(max(scale, 1.0), 2.0)
        self._follow(app)
        self._ask_for_frames(app)
        self._dress(app)

    def _dress(self, app: QApplication) -> None:
        self.tokens = self._wanted(app)
        self.edition += 1
        if not app.styleSheet():  # under a sheet the style has no name to know it by
            app.setStyle("Fusion")
        app.setPalette(palette(self.tokens))
        app.setFont(fonts.font("body", self.scale))
        app.setStyleSheet(sheet(self.tokens, self.scale))

    def _wanted(self, app: QApplication) -> Tokens:
        hints = app.styleHints()
        if self.choice in ("light", "dark"):
            return tokens.of(self.choice)
        if self.choice == "contrast" or _more_contrast(app):
            app.setPalette(QPalette())
            return tokens.of_system(app.palette())
        return tokens.of("dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light")

    def _follow(self, app: QApplication) -> None:
        if self._followed:
            return
        self._followed = True
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._redress)
        hints.accessibility().contrastPreferenceChanged.connect(self._redress)

    def _redress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and self.choice == "system":
            self._dress(app)

    def _ask_for_frames(self, app: QApplication) -> None:
        """Let the system paint title bars and its own dialogues in the scheme chosen."""
        hints = app.styleHints()
        if self.choice == "light":
            hints.setColorScheme(Qt.ColorScheme.Light)
        elif self.choice == "dark":
            hints.setColorScheme(Qt.ColorScheme.Dark)
        else:
            hints.unsetColorScheme()


def _more_contrast(app: QApplication) -> bool:
    wish: QAccessibilityHints = app.styleHints().accessibility()
    return wish.contrastPreference() is Qt.ContrastPreference.HighContrast


@cache
def look() -> Look:
    """The one look of the program."""
    return Look()


def apply(app: QApplication, choice: Choice = "system", scale: float = 1.0) -> None:
    """Dress the program in a scheme ("system" follows it at once) at a text scale of 1.0 to 2.0."""
    look().apply(app, choice, scale)


def edition() -> int:
    """A number that grows with each change of the look."""
    return look().edition


def scale() -> float:
    """The text scale in force, 1.0 to 2.0."""
    return look().scale


def scaled(pixels: float) -> int:
    """A measure that grows with the text."""
    return round(pixels * look().scale)


def dark() -> bool:
    """Whether the page is darker than its text."""
    return colour("page").lightness() < colour("text").lightness()


def edge() -> int:
    """The width of a plain edge in px; a meaningful one is one more."""
    return look().tokens.edge


def hexed(token: str) -> str:
    """A token's colour as #RRGGBB."""
    return look().tokens.colours[token]


def colour(token: str) -> QColor:
    """A token's colour."""
    return QColor(hexed(token))


def font(role: Role, *, digits: bool = False) -> QFont:
    """The font of a role at the scale in force; *digits* for identifiers and numbers."""
    return fonts.font(role, look().scale, digits=digits)


def line(role: Role) -> int:
    """The line height of a role in px, equal for both scripts."""
    return scaled(tokens.face(role).line)


def control() -> int:
    """The height of a control: a line of body text and 12 px."""
    return line("body") + 12


def pixmap(name: str, token: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """An icon in a token's colour; *size* is at 100 % and grows with the text."""
    return icons.pixmap(name, hexed(token), scaled(size), ratio)


def icon(name: str, ink: str = "text", size: int = 20, gap: int = 0) -> QIcon:
    """An icon for a button, *gap* px apart from its words. Take it anew when the style changes."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return icons.icon((name, scaled(size), ratio, gap), hexed(ink), hexed("text-off"))
