"""Asked when the window is to close and something could not be saved."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui import messages
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.shell.dialogue import Dialogue


class Unsaved(Dialogue):
    """Accepted: lose the last words. Rejected: stay, to try again."""

    def __init__(self, trouble: Trouble | None, parent: QWidget) -> None:
        super().__init__(parent, lambda: self.tr("Your last words are not saved"))
        if trouble is not None:
            self.body.addWidget(Wrapped(messages.told(trouble)))
        lose = self.add_button(Button(lambda: self.tr("Close without saving"), "plain"))
        lose.clicked.connect(self.accept)
        stay = self.add_button(Button(lambda: self.tr("Keep it open"), "primary"))
        stay.clicked.connect(self.reject)
        stay.setFocus()
