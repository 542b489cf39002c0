"""The card which opens the telephone rehearsal."""

from __future__ import annotations

from PySide6.QtCore import Qt

from icp_wizard.model.words import words
from icp_wizard.ui.handover.cards import WayOut
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped


class CallsCard(WayOut):
    """The draft has one window for it, whichever page opens it."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__("phone", words("calls.window"))
        self._live = live
        self.column.addWidget(Wrapped(words("calls.line"), "small", "soft"))
        self.open = Button(words("calls.open"))
        self.open.clicked.connect(lambda _=False: self.open_rehearsal())
        self.column.addSpacing(4)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def open_rehearsal(self) -> None:
        """Show the cards, or bring them to the front."""
        from icp_wizard.ui.calls.window import CallsWindow

        ground = self.window()
        shown = ground.findChild(CallsWindow) or CallsWindow(self._live, ground)
        shown.come_to_front()
