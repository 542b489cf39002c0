"""The save state in words: Saved 14:03, Saving, Not saved: disk full."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui import messages
from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.picture import Picture


class SaveState(Alive, QWidget):
    """An icon and words; how to mend what is wrong stands in the banner below."""

    def __init__(self) -> None:
        super().__init__()
        self._said: Words = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._picture = Picture("check", "ready", 16)
        self.words = Label("", "small", "soft")
        layout.addWidget(self._picture)
        layout.addWidget(self.words)
        self.live()

    def show_short(self, is_short: bool) -> None:
        """Show the icon alone, the words as its tool tip."""
        self.words.setVisible(not is_short)
        self.retell()

    def retell(self) -> None:
        self.setAccessibleName(say(self._said))
        self.setToolTip(say(self._said) if self.words.isHidden() else "")

    def show_saved(self, at: datetime | None) -> None:
        """Everything is on the disk since then."""
        clock = at.astimezone().strftime("%H:%M") if at else ""
        said = lambda: self.tr("Saved {0}").format(clock) if clock else self.tr("Saved")  # noqa: E731
        self._show("check", "ready", "soft", said)

    def show_saving(self) -> None:
        """Something is not on the disk yet."""
        self._show("waiting", "text-soft", "soft", lambda: self.tr("Saving"))

    def show_trouble(self, trouble: Trouble) -> None:
        """Saving does not work."""
        self._show("stop", "stop", "stop", lambda: messages.short(trouble))

    def _show(self, icon: str, ink: str, tone: str, said: Words) -> None:
        self._said = said
        self._picture.show_icon(icon, ink)
        self.words.show_tone(tone)
        self.words.show_words(said)
        self.retell()
