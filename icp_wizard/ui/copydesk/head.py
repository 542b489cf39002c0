"""The head of the copy desk: its name, whether it stays on top, search and settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.ui.copydesk.menu import DeskMenu
from icp_wizard.ui.handover.names import COPY_DESK
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, OtherLabel
from icp_wizard.ui.parts.picture import Seal
from icp_wizard.ui.settings import Settings
from icp_wizard.ui.shell.menu import drop


class DeskHead(QWidget):
    """Three buttons beside the name."""

    pinned = Signal(bool)
    searching = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.menu = DeskMenu(settings, self)
        self.pin = Button(lambda: self.tr("Keep on top of other windows"), "icon", "pin")
        self.pin.setCheckable(True)
        self.pin.setChecked(settings.desk_on_top)
        self.glass = Button(lambda: self.tr("Search (Ctrl+F)"), "icon", "search")
        self.more = Button(lambda: self.tr("Settings of the copy desk"), "icon", "more")
        self.pin.clicked.connect(self.pinned)
        self.glass.clicked.connect(lambda _=False: self.searching.emit())
        self.more.clicked.connect(lambda _=False: drop(self.menu, self.more))
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 6, 10, 6)
        across.setSpacing(10)
        for part in (Seal(24), Label(COPY_DESK, "strong"), OtherLabel(COPY_DESK)):
            across.addWidget(part)
        across.addStretch(1)
        for button in (self.pin, self.glass, self.more):
            across.addWidget(button)
