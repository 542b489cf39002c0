"""The shield: the program works without the internet, and what that means."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped


class Offline(Button):
    """Says that nothing calls out; pressed, it says more."""

    def __init__(self) -> None:
        self._is_short = False
        super().__init__(lambda: self.tr("Offline"), "tab", "shield")
        self.clicked.connect(self._explain)

    def show_word(self, is_shown: bool) -> None:
        """Show the word beside the shield, or the shield alone."""
        self._is_short = not is_shown
        self.retell()

    def retell(self) -> None:
        super().retell()
        self.setToolTip(self.accessibleName() if self._is_short else "")
        if self._is_short:
            self.setText("")

    def _ink(self) -> str:
        return "ready"

    def _explain(self) -> None:
        from icp_wizard.ui.parts.popup import Popup

        popup = Popup(self)
        inside = QWidget()
        inside.setFixedWidth(theme.scaled(360))
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(12, 10, 12, 12)
        stack.setSpacing(6)
        stack.addWidget(Label(self.tr("Works without internet"), "strong"))
        stack.addWidget(
            Wrapped(
                self.tr(
                    "The program never calls out: no accounts, no updates, no statistics. What you "
                    "type and photograph stays in one file on this computer. Only while you "
                    "receive photos from a phone does it open a page to your own network."
                ),
                "small",
                "soft",
            )
        )
        popup.stack.addWidget(inside)
        popup.drop()
