"""What this program is, in which release."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard import __version__
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Seal
from icp_wizard.ui.shell.dialogue import Dialogue


class About(Dialogue):
    """Name, release, what it promises, where the drafts are."""

    def __init__(self, library: Path, parent: QWidget) -> None:
        self._window = parent
        super().__init__(parent, lambda: self.tr("About ICP Wizard"))
        row, column = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        column.setSpacing(2)
        row.addWidget(Seal(44))
        row.addLayout(column, 1)
        column.addWidget(Label("ICP Wizard", "strong"))
        column.addWidget(
            Label(lambda: self.tr("Release {0}, MIT licence").format(__version__), "small", "soft")
        )
        self.body.addLayout(row)
        self.body.addWidget(
            Wrapped(
                lambda: self.tr(
                    "It prepares an ICP filing on this computer. It hands nothing in, and passing "
                    "its checks is not approval: a reviewer decides."
                )
            )
        )
        self.body.addWidget(
            Wrapped(
                lambda: self.tr("The drafts are kept in {0}").format(library),
                "small",
                "soft",
                selectable=True,
            )
        )
        self.threats = WrappedLink(
            lambda: self.tr("Receiving from a phone: what is protected and what is not")
        )
        self.threats.clicked.connect(self._show_threats)
        self.body.addWidget(self.threats, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.add_close(lambda: self.tr("Close")).setFocus()

    def _show_threats(self) -> None:
        from icp_wizard.ui.phone.threats import ThreatsDialogue

        self.accept()
        ThreatsDialogue(self._window).open()
