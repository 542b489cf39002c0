"""The message as it was pasted, with what was found in it marked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from icp_wizard.journey.decoding.decode import LONGEST, Decoded, Kind
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive, set_font

_LINES = {
    "accent": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "risk": QTextCharFormat.UnderlineStyle.DotLine,
}


class MessageEdit(Alive, QTextEdit):
    """A large box of plain text; Tab goes on to what was read."""

    pointed = Signal(int)
    """A character of the message was clicked, by its place."""

    def __init__(self, name: Words, hint: Words, tip: Words) -> None:
        super().__init__()
        self._name, self._hint, self._tip = name, hint, tip
        self._decoded: Decoded | None = None
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.live()

    def show_found(self, decoded: Decoded | None) -> None:
        """Mark what was recognised, and otherwise what was not; None takes the marks away."""
        self._decoded = decoded
        self.setToolTip(say(self._tip) if decoded else "")
        self.setExtraSelections(list(self._selections(decoded)) if decoded else [])

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text()[:LONGEST])

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            before = QTextCursor(self.textCursor())
            before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
            self.pointed.emit(len(before.selectedText()))

    def restyle(self) -> None:
        set_font(self, theme.font("body"))
        self.show_found(self._decoded)

    def retell(self) -> None:
        self.setAccessibleName(say(self._name))
        self.setPlaceholderText(say(self._hint))
        self.setToolTip(say(self._tip) if self._decoded else "")

    def _selections(self, decoded: Decoded) -> Iterator[QTextEdit.ExtraSelection]:
        for piece in decoded.pieces:
            if piece.kind is Kind.UNKNOWN:
                yield self._selection(decoded.text, piece.start, piece.end, "risk")
            for found in piece.found:
                for start, end in found.spans:
                    yield self._selection(decoded.text, start, end, "accent")

    def _selection(self, text: str, start: int, end: int, level: str) -> QTextEdit.ExtraSelection:
        chosen = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.colour(f"{level}-soft"))
        look.setUnderlineStyle(_LINES[level])
        chosen.cursor, chosen.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]
        return chosen


def _units(text: str) -> int:
    """How many places a text takes in Qt, which counts UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
