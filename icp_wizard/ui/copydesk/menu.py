"""What can be set at the copy desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from icp_wizard.model.words import words
from icp_wizard.ui.language import current, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.settings import CLEARINGS, Settings


class DeskMenu(Alive, QMenu):
    """Pinyin, when the clipboard is cleared, only what changed, the practice console, and keys."""

    pinyin = Signal()
    practice = Signal()
    keys = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._words: list[tuple[QAction | QMenu, Callable[[], str]]] = []
        self.read = self._add(self, lambda: self.tr("Pinyin of the labels"))
        self.read.setCheckable(True)
        self.read.setChecked(settings.desk_pinyin)
        self.read.toggled.connect(self._set_pinyin)
        self.times = QMenu(self)
        self.addMenu(self.times)
        self._words.append((self.times, lambda: self.tr("Clear the clipboard")))
        group = QActionGroup(self)
        for seconds in CLEARINGS:
            self._add_clearing(group, seconds)
        self.addSeparator()
        self.narrow = self._add(self, lambda: pick(words("second_try.narrow")))
        self.narrow.setCheckable(True)
        self.console = self._add(self, lambda: pick(words("console.open")))
        self.console.triggered.connect(self.practice)
        self._add(self, lambda: self.tr("Keys (F1)")).triggered.connect(self.keys)
        self.live()

    def retell(self) -> None:
        self.read.setVisible(current() == "en")  # whoever reads Chinese has no use for it
        for part, told in self._words:
            if isinstance(part, QMenu):
                part.setTitle(told())
            else:
                part.setText(told())

    def _add_clearing(self, group: QActionGroup, seconds: int) -> None:
        action = self._add(self.times, lambda: self._after(seconds))
        action.setCheckable(True)
        action.setChecked(seconds == self._settings.clear_after)
        action.triggered.connect(lambda _=False: self._set_clearing(seconds))
        group.addAction(action)

    def _after(self, seconds: int) -> str:
        if not seconds:
            return self.tr("Never")
        return self.tr("{0} s after copying").format(seconds)

    def _add(self, menu: QMenu, told: Callable[[], str]) -> QAction:
        action = QAction(menu)
        menu.addAction(action)
        self._words.append((action, told))
        return action

    def _set_pinyin(self, is_read: bool) -> None:
        self._settings.desk_pinyin = is_read
        self.pinyin.emit()

    def _set_clearing(self, seconds: int) -> None:
        self._settings.clear_after = seconds
