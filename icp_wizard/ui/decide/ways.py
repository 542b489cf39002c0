"""What can be done: the next steps in their order, and what can be done instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.way import Alternative
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.forms.columns import Columns
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Badge

_TOP = Qt.AlignmentFlag.AlignTop


class NextSteps(QWidget):
    """What to do next, numbered."""

    def __init__(self, steps: Sequence[Text]) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Label(words("route.next"), "caption", "soft"))
        for number, step in enumerate(steps, 1):
            stack.addWidget(_Numbered(number, step))


class _Numbered(Alive, QWidget):
    """One step behind its number."""

    def __init__(self, number: int, step: Text) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        self._number = Wrapped(f"{number}.", "body", "soft")
        across.addWidget(self._number, 0, _TOP)
        across.addWidget(Wrapped(step, selectable=True), 1)
        self.live()

    def restyle(self) -> None:
        self._number.setFixedWidth(theme.scaled(20))


class Alternatives(QWidget):
    """Cards in two columns, each something else that can be done."""

    tried = Signal(Alternative)

    def __init__(self, offered: Sequence[Alternative]) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(Label(words("route.instead"), "caption", "soft"))
        grid = QWidget()
        columns = Columns(grid, least=300)
        self.cards = [AlternativeCard(each) for each in offered]
        for card in self.cards:
            card.tried.connect(self.tried)
            columns.addWidget(card)
        stack.addWidget(grid)


class AlternativeCard(Card):
    """One way out: a badge, its name, a sentence; a link where it can be tried at once."""

    tried = Signal(Alternative)

    def __init__(self, offered: Alternative) -> None:
        super().__init__(padding=16)
        self.offered = offered
        self.link: Button | None = None
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(Badge(offered.icon, size=36), 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Wrapped(offered.title, "strong"))
        column.addWidget(Wrapped(offered.text, "small", "soft", selectable=True))
        if offered.answers:
            self.link = Button(lambda: self.tr("Try this way"), "link", "arrow-right")
            self.link.clicked.connect(partial(self.tried.emit, offered))
            column.addSpacing(4)
            column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        across.addLayout(column, 1)
        self.body.addLayout(across)
