"""The part of the top bar that belongs to an open draft: title, undo, redo, save state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.shell.savestate import SaveState
from icp_wizard.ui.shell.title import Title


class DraftBar(Alive, QWidget):
    """Shows one draft as it stands and follows it."""

    undo = Signal()
    redo = Signal()
    closed = Signal()

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live = live
        self.title, self.save = Title(), SaveState()
        self.undo_button = Button(lambda: self.tr("Undo"), "icon", "undo")
        self.redo_button = Button(lambda: self.tr("Redo"), "icon", "redo")
        self._rules = Rule(down=True), Rule(down=True)
        self._across = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        first, second = self._rules
        for part in (first, self.title, self.undo_button, self.redo_button, second, self.save):
            layout.addWidget(part, 1 if part is self.title else 0)
        self._listen(live)
        self.live()
        self._show_standing()
        self._show_operation()

    def show_narrow(self, is_narrow: bool) -> None:
        """Give the title the room of what can be spared."""
        self.title.operation.setVisible(not is_narrow)

    def show_tight(self, is_tight: bool) -> None:
        """Spare gaps, lines and the words of the save state too."""
        self._across.setSpacing(6 if is_tight else 12)
        for rule in self._rules:
            rule.setVisible(not is_tight)
        self.save.show_short(is_tight)

    def restyle(self) -> None:
        for rule in self._rules:
            rule.setFixedHeight(theme.scaled(24))

    def _listen(self, live: LiveDraft) -> None:
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.title.closed.connect(self.closed)
        self.title.renamed.connect(live.rename)
        live.changed.connect(self._show_standing)
        live.marked.connect(self._show_standing)
        live.saved.connect(self._show_standing)
        live.trouble.connect(self._show_standing)
        live.judged.connect(self._show_operation)

    def _show_standing(self) -> None:
        """Show title, undo and save state as they are now."""
        live = self._live
        self.title.show_title(live.title, live.draft.title)
        self.undo_button.setEnabled(live.session.can_undo)
        self.redo_button.setEnabled(live.session.can_redo)
        if live.saving_trouble is not None:
            self.save.show_trouble(live.saving_trouble)
        elif live.is_pending:
            self.save.show_saving()
        else:
            self.save.show_saved(live.saved_at)

    def _show_operation(self) -> None:
        self.title.show_operation(self._live.operation)
