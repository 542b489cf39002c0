"""Which screen of the Chinese system is shown, how far it is copied, and the way to the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from icp_wizard.journey.copylist import CopyScreen
from icp_wizard.journey.desk import Desk, lines_of
from icp_wizard.ui.language import current, other, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Elided, Label
from icp_wizard.ui.shell.menu import drop


class ScreenBar(Alive, QWidget):
    """The screen before, the name of this one, all of them to choose from, and the next."""

    turned = Signal(int)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._place = 0
        self.back = Button(lambda: self.tr("Screen before"), "icon", "chevron-left")
        self.on = Button(lambda: self.tr("Next screen"), "icon", "chevron-right")
        self.all = Button(lambda: self.tr("All screens"), "icon", "chevron-down")
        self._title, self._other = Elided("", "strong"), Elided("", "small", "soft")
        self._count = Label("", "small", "soft", digits=True)
        self.back.clicked.connect(lambda _=False: self.turned.emit(-1))
        self.on.clicked.connect(lambda _=False: self.turned.emit(1))
        self.all.clicked.connect(lambda _=False: self.open())
        self._names = QGridLayout()
        self._lay()
        self.live()

    def show_screen(self, desk: Desk, place: int) -> None:
        """Name the screen at this place, and say how far it is copied."""
        self._desk, self._place = desk, place
        screen = desk.screens[place]
        self._title.show_words(screen.title)
        self._other.show_words(lambda: other(screen.title))
        self._count.show_words(lambda: self._copied(screen))
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place < len(desk.screens) - 1)

    def retell(self) -> None:
        """Set the count behind the Chinese name, which is the shorter one."""
        is_chinese = current() == "zh"
        for part in (self._title, self._other, self._count):
            self._names.removeWidget(part)
        self._names.addWidget(self._title, 0, 0, 1, 1 if is_chinese else 2)
        self._names.addWidget(self._other, 1, 0, 1, 2 if is_chinese else 1)
        self._names.addWidget(self._count, 0 if is_chinese else 1, 1)

    def menu(self) -> QMenu:
        """All screens, each with how far it is copied."""
        menu = QMenu(self)
        for place, screen in enumerate(self._desk.screens if self._desk else ()):
            said = f"{pick(screen.title)}    {self._copied(screen)}"
            action = menu.addAction(said.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place == self._place)
            action.triggered.connect(partial(self._choose, place))
            if place == self._place:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open(self) -> None:
        """Offer all screens below the button."""
        drop(self.menu(), self.all)

    def _choose(self, place: int) -> None:
        self.chosen.emit(place)

    def _copied(self, screen: CopyScreen) -> str:
        lines = lines_of(screen)
        done = self._desk.done_of(lines) if self._desk else 0
        return self.tr("{0} of {1} copied").format(done, len(lines))

    def _lay(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 8, 8, 8)
        across.setSpacing(4)
        self._names.setHorizontalSpacing(8)
        self._names.setVerticalSpacing(0)
        self._names.setColumnStretch(0, 1)
        across.addWidget(self.back)
        across.addLayout(self._names, 1)
        across.addWidget(self.all)
        across.addWidget(self.on)
