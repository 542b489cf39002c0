"""The bar across the top: what is open, what was done to it, and what is the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui import language, theme
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.picture import Seal
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.shell.offline import Offline
from icp_wizard.ui.shell.savestate import SaveState
from icp_wizard.ui.shell.title import Title

NARROW = 960


class TopBar(Alive, QFrame):
    """56 px: seal and name; title, undo, redo and save state of an open draft; the rest."""

    undo = Signal()
    redo = Signal()
    spoken = Signal(str)
    """Another language was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.name = Label("ICP Wizard", "strong")
        self.title, self.save, self.offline = Title(), SaveState(), Offline()
        self.undo_button = Button(lambda: self.tr("Undo"), "icon", "undo")
        self.redo_button = Button(lambda: self.tr("Redo"), "icon", "redo")
        self.more = Button(lambda: self.tr("More"), "icon", "more")
        self.language = Segments([("en", "EN"), ("zh", "中文")], language.current())
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.language.chosen.connect(self.spoken)
        self._of_draft = self._lay()
        self.show_draft(False)
        self.live()

    def show_draft(self, is_open: bool) -> None:
        """Show or hide what belongs to an open draft."""
        for part in self._of_draft:
            part.setVisible(is_open)
        self._spread.setVisible(not is_open)
        self._fit()

    def show_undo(self, can_undo: bool, can_redo: bool) -> None:
        """Say whether there is something to take back."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._bar.setFixedHeight(theme.scaled(55))
        for rule in self._rules:
            rule.setFixedHeight(theme.scaled(24))
        self._fit()

    def retell(self) -> None:
        self.language.setAccessibleName(self.tr("Language"))
        self.language.show_key(language.current())

    def _lay(self) -> list[QWidget]:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self._bar, self._spread = QWidget(), QWidget()
        layout = QHBoxLayout(self._bar)
        layout.setContentsMargins(16, 0, 14, 0)
        layout.setSpacing(12)
        self._rules = Rule(down=True), Rule(down=True)
        buttons = self.undo_button, self.redo_button
        first, second = self._rules
        of_draft: list[QWidget] = [first, self.title, *buttons, second, self.save]
        layout.addWidget(Seal())
        layout.addWidget(self.name)
        for part in of_draft:
            layout.addWidget(part, 1 if part is self.title else 0)
        layout.addWidget(self._spread, 1)
        for part in (self.offline, self.language, self.more):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        stack.addWidget(self._bar)
        stack.addWidget(Rule())
        return of_draft

    def _fit(self) -> None:
        """Give the title the room it needs where the window is narrow."""
        is_narrow = self.width() < theme.scaled(NARROW)
        is_open = not self.title.isHidden()
        self.name.setVisible(not (is_narrow and is_open))
        self.offline.show_word(not is_narrow)
        self.title.operation.setVisible(is_open and not is_narrow)
