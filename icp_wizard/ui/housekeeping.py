"""What is done when the first page stands: the rest is loaded, the library checked and copied."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.background import Task
from icp_wizard.ui.tidy import Tidy

if TYPE_CHECKING:
    from icp_wizard.ui.window import Window

BACKUP_MS = 3_600_000


class Housekeeping(QObject):
    """Serves one window for as long as it stands."""

    def __init__(self, window: Window, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._tidy = Tidy(self)
        self._hourly = QTimer(self, interval=BACKUP_MS)
        self._hourly.timeout.connect(self.back_up)
        window.library_taken.connect(self._keep_house)
        window.first_painted.connect(self._settle_in)

    def back_up(self) -> None:
        """Make a backup if one is due."""
        library = self._window.library
        if library is not None:
            task = Task(library.back_up_if_due)
            task.failed.connect(self._tell)
            task.start()

    def _settle_in(self) -> None:
        from icp_wizard.ui.doorbell import Doorbell

        bell = Doorbell(self._path, self)
        bell.rung.connect(self._window.come_to_front)
        rest = Task(_load_the_rest)
        rest.succeeded.connect(self._tidy.keep)
        rest.start()
        self._keep_house()

    def _keep_house(self) -> None:
        library = self._window.library
        if library is None or not self._window.is_painted:
            return
        Task(partial(_load_rules, library)).start()
        self._hourly.start()
        self.back_up()
        if not library.is_checked:
            task = Task(library.check)
            task.succeeded.connect(self._take_check)
            task.failed.connect(self._tell)
            task.start()

    def _take_check(self, sound: bool) -> None:
        """A library that proves damaged is opened again thoroughly, which sets it aside."""
        if sound or self._window.library is None:
            return
        self._window.give_back()
        self._window.open_thoroughly()

    def _tell(self, trouble: Exception) -> None:
        if self._window.library is not None and isinstance(trouble, Trouble):
            self._window.show_failure(trouble)


def _load_the_rest() -> None:
    """Import what is needed next; whoever needs it sooner waits for the import lock."""
    from icp_wizard.rules.pack import shipped

    shipped()
    import_module("icp_wizard.ui.reference.desk")


def _load_rules(library: Library) -> None:
    """Read the rules in force, so that nobody waits for them."""
    from icp_wizard.work.packs import in_force

    in_force(library)
