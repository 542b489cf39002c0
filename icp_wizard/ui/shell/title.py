"""The open draft's title in the top bar, which can be renamed where it stands."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label
from icp_wizard.ui.shell.menu import drop


class Title(Alive, QWidget):
    """The title, the operation, and a menu; ``renamed`` carries the new title."""

    renamed = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._given = "", ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.back = Button(lambda: self.tr("All drafts"), "icon", "arrow-left")
        self.back.clicked.connect(self.closed)
        self.name = Elided(lambda: self._title or self.tr("Untitled draft"))
        self.operation = Label("", "small", "soft")
        self.line = QLineEdit()
        self.line.installEventFilter(self)
        self.line.hide()
        self.menu_button = Button(lambda: self.tr("More about this draft"), "icon", "chevron-down")
        self._menu = self._made_menu()
        self.menu_button.clicked.connect(lambda: drop(self._menu, self.menu_button))
        self.line.editingFinished.connect(self._take)
        layout.addWidget(self.back)
        layout.addWidget(self.name)
        layout.addWidget(self.line)
        layout.addWidget(self.operation)
        layout.addWidget(self.menu_button)
        layout.addStretch(1)
        self.live()

    def show_title(self, shown: str, given: str) -> None:
        """Show the title in force; *given* is the one the person chose, ``""`` for the default."""
        self._title, self._given = shown, given
        self.name.retell()
        self.name.updateGeometry()

    def show_operation(self, operation: Text) -> None:
        """Say what kind of order the draft has become."""
        self.operation.show_words(operation)

    def rename(self) -> None:
        """Let the title be typed over."""
        self.name.hide()
        self.line.setText(self._given or self._title)
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape
        ):
            self._put_back()
            return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        set_font(self.line, theme.font("body"))
        self.line.setFixedWidth(theme.scaled(280))

    def retell(self) -> None:
        self._rename.setText(self.tr("Rename"))
        self._close.setText(self.tr("Close this draft"))
        self.line.setAccessibleName(self.tr("Title of the draft"))

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        self._rename, self._close = QAction(menu), QAction(menu)
        self._rename.triggered.connect(self.rename)
        self._close.triggered.connect(self.closed)
        menu.addActions([self._rename, self._close])
        return menu

    def _take(self) -> None:
        if self.line.isHidden():
            return
        given = self.line.text().strip()
        self._put_back()
        if given not in (self._given, self._title):
            self.renamed.emit(given)

    def _put_back(self) -> None:
        self.name.show()
        self.line.blockSignals(True)  # hiding takes the focus, which would finish the editing
        self.line.hide()
        self.line.blockSignals(False)
