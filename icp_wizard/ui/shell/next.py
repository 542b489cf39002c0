"""The card below the steps: the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from icp_wizard.model.text import Text
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.card import paint_frame
from icp_wizard.ui.parts.label import Label, Wrapped


class NextStep(Alive, QPushButton):
    """Pressed, it leads there: ``wanted`` carries the address."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._address, self._said = "", Text("", "")
        self.setProperty("ring", 10)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(12, 12, 12, 12)
        stack.setSpacing(2)
        self._words = Wrapped("", "small")
        for label in (Label(lambda: self.tr("Next best step"), "caption", "soft"), self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            stack.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.wanted.emit(self._address))
        self.hide()
        self.live()

    def show_next(self, said: Text, address: str) -> None:
        """Say what is next; an empty address leads to Hand over."""
        self._said, self._address = said, address
        self._words.show_words(said)
        self.retell()
        self.show()

    def retell(self) -> None:
        said = pick(self._said)
        self.setAccessibleName(self.tr("Next best step: {0}").format(said))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(QPainter(self), self)
