"""The field in which drafts are looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.parts.picture import Picture

_CROSS = "_q_qlineeditclearaction"  # Qt's own picture of it is made for light fields alone


class SearchField(Alive, QLineEdit):
    """A line with a glass at its left and a cross at its right."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.addWidget(Picture("search", size=16), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        self.setClearButtonEnabled(True)
        self.live()

    def restyle(self) -> None:
        set_font(self, theme.font("body"))
        self.setTextMargins(theme.scaled(16) + 8, 0, 0, 0)
        cross = self.findChild(QAction, _CROSS)
        if cross is not None:
            cross.setIcon(theme.icon("close", "text-soft", 16))

    def retell(self) -> None:
        self.setPlaceholderText(self.tr("Name, number, domain, person"))
        self.setAccessibleName(self.tr("Search the drafts"))
