"""The editor of a list of short texts, such as languages or names, one a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Answer, Editor
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.alive import set_font
from icp_wizard.ui.parts.button import Button


class RowsEditor(Editor):
    """Short texts in rows; the answer is those which are not empty.

    Return goes to the next row, and makes one behind the last. An empty row is kept on the page
    while it is being typed in.
    """

    def __init__(self, add: Words) -> None:
        super().__init__()
        self._name = self._description = self._hint = ""
        self._lines: list[QLineEdit] = []
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        stack.addLayout(self._rows)
        self.add = Button(add, "quiet", "plus")
        self.add.clicked.connect(self.add_row)
        stack.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.watch(self.add)
        self._append("")
        self.live()

    def value(self) -> tuple[str, ...]:
        return tuple(line.text() for line in self._lines if line.text())

    def show_value(self, value: Answer) -> None:
        texts = ((value,) if value else ()) if isinstance(value, str) else value
        if texts == self.value():
            return
        while self._lines:
            self._drop(self._lines[-1])
        for text in texts or ("",):
            self._append(text)

    def add_row(self) -> None:
        """Begin another row."""
        self._append("").setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_target(self) -> QWidget:
        return self._lines[0] if self._lines else self.add

    def set_accessible(self, name: str, description: str) -> None:
        self._name, self._description = name, description
        self.setAccessibleName(name)
        self._number()

    def show_placeholder(self, words: str) -> None:
        self._hint = words
        for line in self._lines:
            line.setPlaceholderText(words)

    def restyle(self) -> None:
        for line in self._lines:
            set_font(line, theme.font("body"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = next((each for each in self._lines if each is watched), None)
            if line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_on(line)
                return True
        return super().eventFilter(watched, event)

    def _append(self, text: str) -> QLineEdit:
        row, line = QWidget(), QLineEdit(text)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(line, 1)
        remove = Button(lambda: self.tr("Remove this row"), "icon", "bin")
        remove.clicked.connect(lambda: self._remove(line))
        across.addWidget(remove)
        set_font(line, theme.font("body"))
        line.setPlaceholderText(self._hint)
        line.textEdited.connect(self._tell)
        self._lines.append(line)
        self._rows.addWidget(row)
        self.watch(line, remove)
        self._edges = list[QWidget](self._lines)
        self._number()
        return line

    def _drop(self, line: QLineEdit) -> None:
        self._lines.remove(line)
        self._edges = list[QWidget](self._lines)
        if (row := line.parentWidget()) is not None:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._number()

    def _remove(self, line: QLineEdit) -> None:
        place = self._lines.index(line)
        self._drop(line)
        if not self._lines:
            self._append("")
        self._lines[min(place, len(self._lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _go_on(self, line: QLineEdit) -> None:
        place = self._lines.index(line) + 1
        if place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif line.text():
            self.add_row()

    def _number(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            line.setAccessibleName(f"{self._name} {number}".strip())
            line.setAccessibleDescription(self._description)

    def _tell(self) -> None:
        self.edited.emit(self.value())
