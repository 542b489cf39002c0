"""A value to be typed or pasted elsewhere, with a button that copies it exactly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.theme import Role


class Copied(QWidget):
    """The value over its whole width; *above* says what it is."""

    def __init__(self, value: str, above: Words = "", role: Role = "body") -> None:
        super().__init__()
        self.value = value
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(0)
        if above:
            column.addWidget(Wrapped(above, "small", "soft"))
        column.addWidget(Exact(value, role))
        across.addLayout(column, 1)
        self.button = Button(lambda: self.tr("Copy"), "icon", "copy")
        self.button.clicked.connect(self._copy)
        across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value)
        self.button.show_icon("check")
