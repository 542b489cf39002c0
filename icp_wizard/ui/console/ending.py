"""What is shown when the console was practised to its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from icp_wizard.journey.practice import Outcome
from icp_wizard.model.words import words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped


class Ending(Card):
    """The counts, and the way to practise once more."""

    again = Signal()

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(padding=24)
        self.body.addWidget(Wrapped(words("console.over"), "title"))
        self.counted = Wrapped(
            words(
                "console.result",
                boxes=outcome.boxes,
                at_once=outcome.at_once,
                mended=outcome.mended,
                helped=outcome.helped,
                actions=outcome.actions,
            ),
            selectable=True,
        )
        self.body.addWidget(self.counted)
        self.body.addWidget(Wrapped(words("console.unsaved"), "small", "soft"))
        self.button = Button(words("console.again"))
        self.button.clicked.connect(lambda _=False: self.again.emit())
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
