"""What stands behind the three dots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.settings import SCALES
from icp_wizard.ui.shell.further import FURTHER, title
from icp_wizard.ui.theme import Choice


class MoreMenu(Alive, QMenu):
    """Look, size of text, what is looked up, backups, import and export, about."""

    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    backups = Signal()
    importing = Signal()
    exporting = Signal()
    furthering = Signal(str)
    """Another order is to be begun from the open draft, for this purpose."""
    rules = Signal()
    provinces = Signal()
    sayings = Signal()
    glossary = Signal()
    decoding = Signal()
    about = Signal()

    def __init__(self, choice: Choice, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[tuple[QAction | QMenu, Callable[[], str]]] = []
        self._add_looks(choice)
        self._add_scales(scale)
        self.addSeparator()
        self._add(self, lambda: self.tr("Rules…")).triggered.connect(self.rules)
        self._add(self, lambda: self.tr("Provinces…")).triggered.connect(self.provinces)
        self._add(self, lambda: self.tr("What people ask…")).triggered.connect(self.sayings)
        self._add(self, lambda: self.tr("Glossary…")).triggered.connect(self.glossary)
        self._add(self, lambda: self.tr("Decode a refusal…")).triggered.connect(self.decoding)
        self.addSeparator()
        self._add(self, lambda: self.tr("Import…")).triggered.connect(self.importing)
        self.export = self._add(self, lambda: self.tr("Export this draft…"))
        self.export.triggered.connect(self.exporting)
        self.further, _ = self._submenu(title)
        for purpose, words in FURTHER:
            begun = self._add(self.further, words).triggered
            begun.connect(lambda _=False, purpose=purpose: self.furthering.emit(purpose))
        self._add(self, lambda: self.tr("Backups…")).triggered.connect(self.backups)
        self.addSeparator()
        self._add(self, lambda: self.tr("About ICP Wizard")).triggered.connect(self.about)
        self.show_draft(False)
        self.live()

    def show_draft(self, is_open: bool) -> None:
        """Say whether there is a draft to export and to begin from."""
        self.export.setEnabled(is_open)
        self.further.setEnabled(is_open)

    def retell(self) -> None:
        for part, words in self._words:
            if isinstance(part, QMenu):
                part.setTitle(words())
            else:
                part.setText(words())

    def _add(self, menu: QMenu, words: Callable[[], str]) -> QAction:
        action = QAction(menu)
        menu.addAction(action)
        self._words.append((action, words))
        return action

    def _submenu(self, words: Callable[[], str]) -> tuple[QMenu, QActionGroup]:
        menu = QMenu(self)
        self.addMenu(menu)
        self._words.append((menu, words))
        return menu, QActionGroup(menu)

    def _add_looks(self, choice: Choice) -> None:
        menu, group = self._submenu(lambda: self.tr("Look"))
        looks: tuple[tuple[Choice, Callable[[], str]], ...] = (
            ("system", lambda: self.tr("As the system")),
            ("light", lambda: self.tr("Light")),
            ("dark", lambda: self.tr("Dark")),
            ("contrast", lambda: self.tr("High contrast")),
        )
        for key, words in looks:
            action = self._choice(menu, group, words, key == choice)
            action.triggered.connect(lambda _=False, key=key: self.theme_chosen.emit(key))

    def _add_scales(self, scale: float) -> None:
        menu, group = self._submenu(lambda: self.tr("Size of text"))
        for each in SCALES:
            action = self._choice(menu, group, lambda each=each: f"{each:.0%}", each == scale)
            action.triggered.connect(lambda _=False, each=each: self.scale_chosen.emit(each))

    def _choice(
        self, menu: QMenu, group: QActionGroup, words: Callable[[], str], is_chosen: bool
    ) -> QAction:
        action = self._add(menu, words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)
        return action


def drop(menu: QMenu, anchor: QWidget) -> None:
    """Open a menu below its button, its right edge under the button's."""
    corner = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + 4))
    menu.popup(QPoint(corner.x() - menu.sizeHint().width(), corner.y()))
