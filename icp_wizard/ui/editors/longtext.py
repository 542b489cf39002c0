"""The editor of longer text: it grows with what is written."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit

from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.parts.alive import set_font

_LEAST, _MOST = 3, 12  # lines


class _Page(QTextEdit):
    """Plain text; Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())


class LongTextEditor(Editor):
    """Several lines of text, kept exactly as typed; three lines high, growing to twelve."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = _Page()
        layout.addWidget(self.page)
        self.page.textChanged.connect(self._tell)
        self.page.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.frame(self.page)
        self.live()

    def value(self) -> str:
        return self.page.toPlainText()

    def show_value(self, value: Answer) -> None:
        text = value if isinstance(value, str) else "\n".join(value)
        if text != self.value():
            self.page.blockSignals(True)
            self.page.setPlainText(text)
            if self.page.hasFocus():
                self.page.moveCursor(QTextCursor.MoveOperation.End)
            self.page.blockSignals(False)
            self._grow()

    def set_locked(self, locked: bool) -> None:
        self.page.setReadOnly(locked)

    def show_placeholder(self, words: str) -> None:
        self.page.setPlaceholderText(words)

    def restyle(self) -> None:
        set_font(self.page, theme.font("body"))
        self._grow()

    def _tell(self) -> None:
        self.edited.emit(self.value())

    def _grow(self) -> None:
        line = theme.line("body")
        wanted = round(self.page.document().size().height()) + 10
        self.page.setFixedHeight(min(max(wanted, _LEAST * line + 12), _MOST * line + 12))
