"""The step chosen in a timeline, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from icp_wizard.journey.timeline import Step
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped


class StepDetail(Card):
    """Title, days, and why, with the source; hidden until a step is chosen."""

    go_to = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing=2)
        self._address = ""
        self.title = Wrapped("", "strong", selectable=True)
        self.days = Wrapped("", "small", "", selectable=True)
        self.why = Wrapped("", "small", "soft", selectable=True)
        self.go = Button(words("planner.go"), "link", "arrow-right")
        self.go.clicked.connect(lambda: self.go_to.emit(self._address))
        self.source = Wrapped("", "small", "soft", selectable=True)
        for part in (self.title, self.days, self.why, self.source):
            self.body.addWidget(part)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_step(self, step: Step) -> None:
        """Show another step."""
        self._address = step.address
        self.title.show_words(step.title)
        self.days.show_words(step.told)
        self.why.show_words(step.why)
        self.source.show_words(_source(step))
        self.source.setVisible(bool(step.sources))
        self.go.setVisible(bool(step.address))
        self.show()


def _source(step: Step) -> Text | str:
    if not step.sources:
        return ""
    source = step.sources[0]
    return words("route.source", title=source.title, date=source.date)
