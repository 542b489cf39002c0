"""The editor of identifiers: digits set apart, a live count, a doubtful character marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.parts.label import Label

_TEXT_LEFT = 13  # edge, padding, and the 2 px which QLineEdit keeps for itself


class _Line(QLineEdit):
    """A line which can underline one of its characters."""

    doubtful: int | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.doubtful is None or self.doubtful >= len(self.text()):
            return
        metrics = QFontMetrics(self.font())
        left = _TEXT_LEFT + metrics.horizontalAdvance(self.text()[: self.doubtful])
        wide = metrics.horizontalAdvance(self.text()[self.doubtful])
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2 + 4
        if left + wide < self.width() - self.textMargins().right():
            QPainter(self).fillRect(QRect(left, base, wide, 2), theme.colour("stop"))


class IdentifierEditor(LineEditor):
    """An identifier of *length* characters (0 if it varies), kept as typed.

    The count leaves spaces out, as cleaning will. Nothing is rewritten while typing.
    """

    def __init__(self, length: int = 0) -> None:
        self._length = length
        self._count = Label("", "small", "soft", digits=True)
        super().__init__(
            hints=Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase,
            digits=True,
        )
        self.add_inside(self._count)
        self._show_count()

    def show_value(self, value: Answer) -> None:
        super().show_value(value)
        self._show_count()

    def expect(self, length: int) -> None:
        """Count towards another length; 0 counts nothing."""
        if length != self._length:
            self._length = length
            self._show_count()

    def show_doubt(self, place: int | None) -> None:
        """Underline the character at a place, counted from 0; None takes the line away."""
        self._made.doubtful = place
        self.line.update()

    def retell(self) -> None:
        super().retell()
        self._show_count()

    def _made_line(self) -> QLineEdit:
        self._made = _Line()
        return self._made

    def _typed(self, text: str) -> None:
        self._made.doubtful = None
        self._show_count()
        super()._typed(text)

    def _show_count(self) -> None:
        count = len("".join(self.line.text().split()))
        self._count.setVisible(bool(self._length and count))
        told = self.tr("{0} of {1}").format(count, self._length)
        self._count.show_words(told)  # not setText: a change of language says the words anew
        self.settle()
