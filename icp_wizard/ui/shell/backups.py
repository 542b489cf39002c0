"""The backups, and the way back to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.storage.backups import Backup
from icp_wizard.storage.library import Library
from icp_wizard.ui import messages
from icp_wizard.ui.background import Task
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.shell.dialogue import Dialogue
from icp_wizard.ui.start.dates import moment


class Backups(Dialogue):
    """The list of backups; ``chosen`` carries the one to go back to."""

    chosen = Signal(Path)

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent, lambda: self.tr("Backups"))
        self._library = library
        self.buttons: list[Button] = []
        self.body.addWidget(
            Wrapped(
                lambda: self.tr(
                    "A backup is made by itself every hour in which something changed. Going back "
                    "replaces all drafts by those of that moment; what is here now becomes a "
                    "backup first, so that you can return."
                ),
                "small",
                "soft",
            )
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list, 1)
        self.now = self.add_button(Button(lambda: self.tr("Make a backup now"), "plain"))
        self.now.clicked.connect(self._back_up)
        self.add_close(lambda: self.tr("Close"))
        self._show(library.backups())

    def _show(self, backups: tuple[Backup, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.buttons = []
        if not backups:
            self._list.addWidget(Label(lambda: self.tr("There is no backup yet."), "body", "soft"))
            return
        area = ScrollPage(margin=20, spacing=0)
        for backup in backups:
            area.body.addWidget(self._row(backup))
            area.body.addWidget(Rule())
        area.setMinimumHeight(min(len(backups), 5) * 72 + 64)
        self._list.addWidget(area)

    def _row(self, backup: Backup) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 8, 0, 8)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(lambda: moment(backup.made_at), "label"))
        column.addWidget(Label(lambda: self._made_because(backup), "small", "soft"))
        across.addLayout(column, 1)
        button = Button(lambda: self.tr("Go back to this"), "plain", size="small")
        button.clicked.connect(lambda: self._choose(backup.path))
        self.buttons.append(button)
        across.addWidget(button)
        return row

    def _made_because(self, backup: Backup) -> str:
        words = {
            "regular": self.tr("Made by itself"),
            "migration": self.tr("Before an update of the library"),
            "import": self.tr("Before an import"),
            "delete": self.tr("Before a draft was deleted"),
            "restore": self.tr("Before going back to a backup"),
        }
        megabytes = max(backup.size / 1e6, 0.1)
        return self.tr("{0}, {1} MB").format(words[backup.reason], f"{megabytes:.1f}")

    def _choose(self, path: Path) -> None:
        self.accept()
        self.chosen.emit(path)

    def _back_up(self) -> None:
        self.now.setEnabled(False)
        task = Task(self._library.back_up)
        task.succeeded.connect(self._made)
        task.failed.connect(self._failed)
        task.start()

    def _made(self) -> None:
        self.now.setEnabled(True)
        self._show(self._library.backups())

    def _failed(self, trouble: Exception) -> None:
        self.now.setEnabled(True)
        box = Box("stop")
        box.body.addWidget(Wrapped(messages.told(trouble), "body"))
        self.body.insertWidget(0, box)
