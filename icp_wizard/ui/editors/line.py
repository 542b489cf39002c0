"""Editors of one line: text, e-mail, phone, domain, address on the web, number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import set_font
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.picture import Picture

_Hint = Qt.InputMethodHint


class LineEditor(Editor):
    """One line of text, kept exactly as typed.

    *hints* help soft keyboards and input methods and forbid nothing. *digits* sets figures in
    equal widths. *unit* stands behind the text.
    """

    def __init__(
        self,
        *,
        hints: Qt.InputMethodHint = _Hint.ImhNone,
        digits: bool = False,
        unit: Words = "",
    ) -> None:
        super().__init__()
        self._digits, self._unit = digits, unit
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.line = self._made_line()
        self.line.setInputMethodHints(hints)
        layout.addWidget(self.line)
        self._inside = QHBoxLayout(self.line)
        self._inside.setContentsMargins(0, 0, 12, 0)
        self._inside.setSpacing(8)
        self._inside.addStretch(1)
        self._things: list[QWidget] = []
        self._unit_label = Label(unit, "small", "soft")
        self._lock = Picture("lock", "text-faint", 16)
        self._lock.hide()
        self.add_inside(self._unit_label)
        self.add_inside(self._lock)
        self.line.textEdited.connect(self._typed)
        self.frame(self.line)
        self.live()

    def value(self) -> str:
        return self.line.text()

    def show_value(self, value: Answer) -> None:
        text = value if isinstance(value, str) else "".join(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0 if not self.line.hasFocus() else len(text))

    def set_locked(self, locked: bool) -> None:
        self.line.setReadOnly(locked)
        self._lock.setVisible(locked)
        self.settle()

    def show_placeholder(self, words: str) -> None:
        self.line.setPlaceholderText(words)

    def add_inside(self, widget: QWidget) -> None:
        """Put something inside the line at its right edge."""
        self._things.append(widget)
        self._inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def settle(self) -> None:
        """Give the text the room which the things inside the line leave."""
        shown = [thing for thing in self._things if not thing.isHidden()]
        taken = sum(thing.sizeHint().width() + 8 for thing in shown)
        self.line.setTextMargins(0, 0, taken, 0)

    def restyle(self) -> None:
        set_font(self.line, theme.font("body", digits=self._digits))
        self.settle()

    def retell(self) -> None:
        self._unit_label.setVisible(bool(say(self._unit)))
        self.settle()

    def _made_line(self) -> QLineEdit:
        return QLineEdit()

    def _typed(self, text: str) -> None:
        self.edited.emit(text)


def text_editor() -> LineEditor:
    """An editor of free text, with every input method."""
    return LineEditor()


def email_editor() -> LineEditor:
    """An editor of an e-mail address."""
    return LineEditor(hints=_Hint.ImhEmailCharactersOnly | _Hint.ImhNoAutoUppercase)


def phone_editor() -> LineEditor:
    """An editor of a telephone number."""
    return LineEditor(hints=_Hint.ImhDialableCharactersOnly, digits=True)


def domain_editor() -> LineEditor:
    """An editor of a domain name, which may be Chinese."""
    return LineEditor(hints=_Hint.ImhUrlCharactersOnly | _Hint.ImhNoAutoUppercase)


def url_editor() -> LineEditor:
    """An editor of an address on the web."""
    return LineEditor(hints=_Hint.ImhUrlCharactersOnly | _Hint.ImhNoAutoUppercase)


def number_editor(unit: Words = "") -> LineEditor:
    """An editor of a number, which stays text."""
    return LineEditor(hints=_Hint.ImhPreferNumbers, digits=True, unit=unit)
