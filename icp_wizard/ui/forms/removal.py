"""What stands where something was removed: a line that says so, with a way back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.journey.draft import Change
from icp_wizard.model.text import Text
from icp_wizard.ui.language import pick
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture


class RemovalNote(QWidget):
    """Says what was removed and undoes it, until the next act."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live, self._number = live, 0
        self._name = Text("", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Lead(Picture("bin", size=16), "small"))
        self._words = Wrapped(self._told, "small", "soft")
        line.addWidget(self._words)
        self.undo = Button(lambda: self.tr("Undo"), "link")
        self.undo.clicked.connect(self._take_back)
        line.addWidget(self.undo)
        line.addStretch(1)
        live.changed.connect(self._see)
        self.hide()

    def tell(self, name: Text) -> None:
        """Something of this name has just been removed."""
        self._name, self._number = name, self._live.session.history[-1].number
        self._words.show_words(self._told)
        self.show()

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        self.undo.setFocus()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()

    def _told(self) -> str:
        return self.tr("{0} was removed.").format(pick(self._name))

    def _take_back(self) -> None:
        self.hide()
        self._live.undo()

    def _see(self, change: Change) -> None:
        if change.number != self._number:
            self.hide()
