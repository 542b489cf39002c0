"""Parts that follow a change of language or style by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from icp_wizard.ui import theme

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object

_MET_FIRST = "_q_styleSheetWidgetFont"


class Alive(_Base):
    """Mixin before a widget class: call ``live()`` last in ``__init__``.

    ``restyle`` sets fonts, icons and measures; ``retell`` sets words. Both run at once and again
    whenever the look or the language changes.
    """

    _lives = False
    _dressed = 0

    def live(self) -> None:
        """Show the present look and language, and follow them from now on."""
        self._lives = True
        self._dressed = theme.edition()
        self.restyle()
        self.retell()

    def restyle(self) -> None:
        """Take fonts, icons and measures from the theme."""

    def retell(self) -> None:
        """Say the words in the language of the interface."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._lives:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()
        elif event.type() == QEvent.Type.StyleChange and self._dressed != theme.edition():
            # Qt tells of each new parent and property too; only a new look needs new measures.
            self._dressed = theme.edition()
            self.restyle()
            self.update()


def app() -> QApplication:
    """The running application."""
    return cast("QApplication", QApplication.instance())


def set_font(widget: QWidget, font: QFont) -> None:
    """Give a widget another font for good.

    Qt notes the font a style sheet met first and brings it back at each polish.
    """
    if widget.property(_MET_FIRST) is not None:
        widget.setProperty(_MET_FIRST, None)
    widget.setFont(font)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet asks for, and let it paint anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
