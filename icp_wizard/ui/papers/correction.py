"""A typed value corrected where it was found to differ from the paper."""

from __future__ import annotations

from contextlib import nullcontext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.address import item_address
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped


class Correction(QWidget):
    """The field itself, as its own page has it, below the picture of the paper."""

    ended = Signal()
    """It is to be compared again."""
    go_to = Signal(str)
    """The field at this address is wanted on its page."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live, self._address = live, ""
        self._pen = Pen(live, nullcontext)
        self._pen.setParent(self)
        self._pen.settled.connect(self._refresh)
        self.question: Question | None = None
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(
            Wrapped(lambda: self.tr("Trust the paper: correct what was typed."), "body", "risk")
        )
        self._place = QVBoxLayout()
        stack.addLayout(self._place)
        self.again = Button(lambda: self.tr("Compare again"), "primary", "zoom")
        self.again.clicked.connect(lambda _=False: self.ended.emit())
        leave = Button(lambda: self.tr("Go to the field"), "link")
        leave.clicked.connect(lambda _=False: self.go_to.emit(self._address))
        acts = Flow(gap=16)
        for each in (self.again, leave):
            acts.addWidget(each)
        stack.addLayout(acts)
        live.judged.connect(self._show_judgement)
        self.hide()

    def show_field(self, address: str) -> None:
        """Offer the field at an address."""
        field = self._pen.catalogue.field_at(address)
        if field is None:
            return
        self._address = address
        empty(self._place)
        self.question = Question(self._pen, (field,), "dense")
        self._place.addWidget(self.question.row)
        self.question.bind(item_address(address))
        self._refresh()
        self.show()
        self.question.take_focus()

    def leave(self) -> None:
        """Put the field away; what was typed is saved."""
        if self.isVisible():
            self._live.leave(self._address)
        self.hide()

    def _refresh(self) -> None:
        if self.question is not None:
            self.question.refresh(self._pen.outlook)
            self.question.show_judgement()

    def _show_judgement(self, _: object) -> None:
        if self.question is not None and self.isVisible():
            self.question.show_judgement()
