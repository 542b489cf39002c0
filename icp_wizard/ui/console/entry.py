"""The card which opens the practice console."""

from __future__ import annotations

from PySide6.QtCore import Qt

from icp_wizard.model.words import words
from icp_wizard.ui.handover.cards import WayOut
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped


class ConsoleCard(WayOut):
    """The draft has one window for it, whichever part opens it."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__("eye", words("console.window"))
        self._live = live
        self.column.addWidget(Wrapped(words("console.card"), "small", "soft"))
        self.open = Button(words("console.open"))
        self.open.clicked.connect(lambda _=False: self.open_console())
        self.column.addSpacing(4)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def open_console(self) -> None:
        """Show the practice console, or bring it to the front."""
        from icp_wizard.ui.console.window import ConsoleWindow

        ground = self.window()
        shown = ground.findChild(ConsoleWindow) or ConsoleWindow(self._live, ground)
        shown.come_to_front()

    def follow_labels(self) -> None:
        """Labels were corrected at the copy desk: an open console takes them."""
        from icp_wizard.ui.console.window import ConsoleWindow

        shown = self.window().findChild(ConsoleWindow)
        if shown is not None:
            shown.follow_labels()
