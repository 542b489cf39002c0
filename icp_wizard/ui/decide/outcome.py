"""The outcome of the route: what it amounts to, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.way import Alternative
from icp_wizard.journey.carrying import Carried
from icp_wizard.journey.outcome import Outcome
from icp_wizard.ui.decide.ways import Alternatives, NextSteps
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.tag import Tag

_LEVELS = {"file": "ready", "file_then_licence": "ready", "no_filing": "ready", "warning": "risk"}
"""The colour of a verdict; the others are calm, and a "no" is never red."""


class OutcomeView(QWidget):
    """Verdict, title and explanation; what is carried over; next steps; alternatives."""

    tried = Signal(Alternative)
    begun = Signal()
    """The filing is to begin with what the answers give."""

    def __init__(self) -> None:
        super().__init__()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.outcome: Outcome | None = None
        self.alternatives: Alternatives | None = None
        self.carrying: Carrying | None = None

    def show_outcome(self, found: Outcome, carried: Sequence[Carried], *, offers: bool) -> None:
        """Show an outcome; *offers* whether the filing can be begun by a button of its own."""
        self.outcome, self.alternatives, self.carrying = found, None, None
        whole = QWidget()
        stack = QVBoxLayout(whole)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(24)
        stack.addWidget(_head(found))
        if found.can_file and carried:
            self.carrying = Carrying(carried, offers=offers)
            self.carrying.begun.connect(self.begun)
            stack.addWidget(self.carrying)
        if found.next:
            stack.addWidget(NextSteps(found.next))
        if found.alternatives:
            self.alternatives = Alternatives(found.alternatives)
            self.alternatives.tried.connect(self.tried)
            stack.addWidget(self.alternatives)
        empty(self._place)
        self._place.addWidget(whole)
        whole.show()  # at once, so that what is in it can take the focus

    def announce(self) -> None:
        """Let a screen reader say what came out."""
        if self.outcome is not None:
            said = f"{pick(self.outcome.verdict.words)}. {pick(self.outcome.title)}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


class Carrying(Card):
    """What the answers put into the filing, and the button which does it."""

    begun = Signal()

    def __init__(self, carried: Sequence[Carried], *, offers: bool) -> None:
        super().__init__(padding=16, spacing=4)
        self.lines = [each.line for each in carried]
        said = lambda: self.tr("These answers carry over, and are not asked again")  # noqa: E731
        self.body.addWidget(Wrapped(said, "strong"))
        for line in self.lines:
            self.body.addWidget(Wrapped(line, "small", "soft"))
        self.button = Button(lambda: self.tr("Begin with these answers"))
        self.button.clicked.connect(self.begun)
        self.body.addSpacing(8)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.setVisible(offers)  # not before: without a parent it would be a window


def _head(found: Outcome) -> QWidget:
    head = QWidget()
    stack = QVBoxLayout(head)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(4)
    verdict = found.verdict
    tag = Tag(verdict.words, _LEVELS.get(verdict.key, "advice"), verdict.icon)
    stack.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
    stack.addSpacing(4)
    stack.addWidget(Wrapped(found.title, "display"))
    stack.addWidget(Wrapped(found.title, "body", "soft", other=True))
    stack.addSpacing(4)
    stack.addWidget(Wrapped(found.explanation, selectable=True))
    if found.note is not None:
        box = Box("advice")
        box.body.addWidget(Wrapped(found.note, "small"))
        stack.addSpacing(8)
        stack.addWidget(box)
    return head
