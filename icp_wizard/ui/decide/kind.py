"""The kind of order as a card: why it is that, what it takes away, and what the page showed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.journey.operation import Basis, Operation, Said, operation
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.forms.linked import question
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, OtherLabel, Wrapped
from icp_wizard.ui.parts.picture import Badge

SEEN = "order.operation_seen"


class KindCard(Card):
    """Which order the official system will open, with the question what it showed.

    *brief* leaves out what is to be read before the order is begun.
    """

    def __init__(self, pen: Pen, *, brief: bool = False) -> None:
        super().__init__(padding=20, spacing=16)
        self._pen, self._brief = pen, brief
        self._shown: Operation | None = None
        self.seen = question(pen, (pen.catalogue.fields[SEEN],), "dense")
        self.seen.setParent(self)
        self.seen.bind("")
        self.caption = Wrapped(self._caption, "caption", "soft")
        self.name, self.other = Wrapped("", "title"), OtherLabel("", "body")
        self.meaning, self.reason = Wrapped(""), Wrapped("", "small", "soft")
        self.body.addLayout(self._head())
        self.body.addWidget(Anchor())
        self._told = QVBoxLayout()
        self._told.setSpacing(16)
        self.body.addLayout(self._told)
        self.body.addWidget(self.seen.row)

    def refresh(self) -> None:
        """Show the kind of order as it stands."""
        outlook = self._pen.outlook
        self.seen.refresh(outlook)
        found = operation(outlook, self._pen.live.pack)
        if found == self._shown:
            return
        self._shown = found
        self.name.show_words(found.name)
        self.other.show_words(found.name)
        self.meaning.show_words(found.meaning)
        self.reason.show_words(found.reason)
        self.caption.retell()
        self._tell(found)

    def show_judgement(self) -> None:
        """Show what is found of what the official page showed."""
        self.seen.show_judgement()

    def _head(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(Badge("signpost"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self.caption, self.name, self.other, self.meaning, self.reason):
            column.addWidget(part)
        across.addLayout(column, 1)
        return across

    def _tell(self, found: Operation) -> None:
        """Say what the difference means, and what is to be known before."""
        empty(self._told)
        if found.otherwise is not None:
            box = Box("risk")
            box.body.addWidget(Wrapped(self._differs, "strong"))
            box.body.addWidget(Wrapped(found.otherwise, selectable=True))
            self._told.addWidget(box)
        if not self._brief:
            self._add(Box("risk", "bin"), self._lost, found.lost)
            self._add(Box("advice", "lock"), self._never, found.never_changes)
            self._add_steps(found)
        set_reading_order(self)

    def _add(self, box: Box, title: Words, said: Sequence[Said]) -> None:
        if not said:
            box.deleteLater()
            return
        box.body.addWidget(Wrapped(title, "strong"))
        for each in said:
            box.body.addSpacing(4)
            box.body.addWidget(Wrapped(each.text, selectable=True))
        box.body.addSpacing(4)
        _cite(box.body, said)
        self._told.addWidget(box)

    def _add_steps(self, found: Operation) -> None:
        if not found.steps:
            return
        part = QWidget()
        stack = QVBoxLayout(part)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Label(self._steps, "caption", "soft"))
        for number, each in enumerate(found.steps, 1):
            told = Text(*(f"{number}. {said}" for said in each.text))
            stack.addWidget(Wrapped(told, selectable=True))
        _cite(stack, found.steps)
        self._told.addWidget(part)

    def _caption(self) -> str:
        match self._shown.basis if self._shown else None:
            case Basis.SEEN:
                return self.tr("Kind of order, as the official page showed it")
            case Basis.ANSWERED:
                return self.tr("Kind of order, worked out from your answers")
            case _:
                return self.tr("Kind of order, assumed for now")

    def _differs(self) -> str:
        return self.tr("The official page showed another kind")

    def _lost(self) -> str:
        return self.tr("What is lost, and cannot be had back")

    def _never(self) -> str:
        return self.tr("What a change order can never change")

    def _steps(self) -> str:
        return self.tr("How it goes")


def _cite(stack: QVBoxLayout, said: Sequence[Said]) -> None:
    """Name the newest source of each sentence, each once."""
    newest = [
        max(one.sources, key=lambda each: each.day or date.min) for one in said if one.sources
    ]
    for each in dict.fromkeys(newest):
        told = words("route.source", title=each.title, date=each.date)
        stack.addWidget(Wrapped(told, "small", "soft", selectable=True))
