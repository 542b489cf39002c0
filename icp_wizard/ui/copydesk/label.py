"""The Chinese label of the current line; a person corrects it where the official page drifted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOP = Qt.AlignmentFlag.AlignTop


class LineLabel(Alive, QWidget):
    """Our label, or the corrected one with ours below it; a field while it is corrected."""

    corrected = Signal(str)
    """What the page says now, ``""`` where ours is to be given back."""
    left = Signal()
    """The field was left; nothing was corrected."""

    def __init__(self) -> None:
        super().__init__()
        self._line: CopyLine | None = None
        self.shown, self.field = Wrapped("", "title"), LabelField()
        self.was = Wrapped(self._was, "small", "soft")
        self.back = Button(lambda: self.tr("Give back"), "link")
        self._corrected = QWidget()
        self._lay()
        self.back.clicked.connect(lambda _=False: self.corrected.emit(""))
        self.field.kept.connect(self._keep)
        self.field.left.connect(self._leave)
        self.field.hide()
        self.live()

    def show_line(self, line: CopyLine) -> None:
        """Show the label of a line; what is being typed for the same line is left alone."""
        if self._line is None or line.id != self._line.id:
            self._close()
        self._line = line
        self.shown.show_words(line.label.zh)
        self._corrected.setVisible(bool(line.ours))
        self.was.retell()

    def edit(self) -> None:
        """Let the label be corrected."""
        if self._line is not None:
            self.field.setText(self._line.label.zh)
            self.field.selectAll()
            self.shown.hide()
            self.field.show()
            self.field.setFocus()

    def menu(self) -> QMenu:
        """What can be done with the label."""
        menu = QMenu(self)
        menu.addAction(self.tr("Correct this label (F2)")).triggered.connect(self.edit)
        if self._line is not None and self._line.ours:
            back = menu.addAction(self.tr("Give back"))
            back.triggered.connect(lambda _=False: self.corrected.emit(""))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def retell(self) -> None:
        self.field.setAccessibleName(self.tr("The label as the official page shows it"))

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(self.shown)
        stack.addWidget(self.field)
        across = QHBoxLayout(self._corrected)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.was, 1)
        across.addWidget(self.back, 0, _TOP)
        stack.addWidget(self._corrected)

    def _keep(self, text: str) -> None:
        self._close()
        self.corrected.emit(text)

    def _leave(self) -> None:
        self._close()
        self.left.emit()

    def _close(self) -> None:
        self.field.hide()
        self.shown.show()

    def _was(self) -> str:
        ours = self._line.ours if self._line else ""
        return self.tr("Corrected by you; ours: {0}").format(ours)


class LabelField(Alive, QLineEdit):
    """Enter keeps, Escape leaves; no other key works the desk meanwhile."""

    kept = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.live()

    def restyle(self) -> None:
        set_font(self, theme.font("title"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case key if key in _ENTER:
                self.kept.emit(self.text())
            case _:
                super().keyPressEvent(event)
        event.accept()
