"""How the open link stands: waiting, reached, receiving."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui.language import Words, say
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class Line(QWidget):
    """An icon, a sentence, and a softer one beneath."""

    def __init__(self, icon: str, words: Words, beneath: Words = "") -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        self._picture = Picture(icon)
        across.addWidget(Lead(self._picture, "small"), 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._words, self._beneath = Wrapped(words, "small"), Wrapped(beneath, "small", "soft")
        self._beneath.setVisible(say(beneath) != "")
        column.addWidget(self._words)
        column.addWidget(self._beneath)
        across.addLayout(column, 1)

    def show_line(self, icon: str, ink: str, words: Words, beneath: Words) -> None:
        """Say something else."""
        self._picture.show_icon(icon, ink)
        self._words.show_words(words)
        self._beneath.show_words(beneath)
        self._beneath.setVisible(say(beneath) != "")


class Standing(Line):
    """The one line that tells how far phone and computer have come."""

    def __init__(self) -> None:
        super().__init__("waiting", self._waiting, self._same_network)

    def show_reached(self, address: str) -> None:
        """A phone has opened the page."""
        self.show_line(
            "ready",
            "ready",
            lambda: self.tr("The phone reached this computer"),
            lambda: self.tr("At the address {0}").format(address),
        )

    def show_arriving(self, percent: int) -> None:
        """A photo is on its way; a *percent* of 0 means that nobody knows."""
        self.show_line(
            "import",
            "accent",
            lambda: (
                self.tr("A photo is arriving, {0} %").format(percent)
                if percent
                else self.tr("A photo is arriving")
            ),
            lambda: self.tr("Keep the page open on the phone"),
        )

    def show_answered(self, accepted: bool) -> None:
        """A photo is here, or came to nothing."""
        if accepted:
            self.show_line("ready", "ready", self._here, self._next)
        else:
            self.show_line("risk", "risk", self._not_here, self._again)

    def _here(self) -> str:
        return self.tr("The photo is here")

    def _next(self) -> str:
        return self.tr("The phone can send the next one")

    def _not_here(self) -> str:
        return self.tr("The last photo was not taken in")

    def _again(self) -> str:
        return self.tr("The phone says why and can send it again")

    def _waiting(self) -> str:
        return self.tr("Waiting for the phone")

    def _same_network(self) -> str:
        return self.tr("It has to be on the same network as this computer")
