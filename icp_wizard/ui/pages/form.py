"""A page of questions, drawn wholly from the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.rules.engine import Judgement
from icp_wizard.ui.forms.form import Form
from icp_wizard.ui.forms.order import Anchor
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.repeating import RepeatingGroup
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page


class FormPage(Page):
    """The questions of one step. A page of its own kind only says how its groups differ."""

    CARDS = False
    """Whether questions with few answers show each of them as a card."""
    GROUPS: ClassVar[Mapping[str, type[RepeatingGroup]]] = {}

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self.pen = Pen(live, self.acting, cards=self.CARDS)
        self.pen.setParent(self)
        self.pen.settled.connect(self.settle)
        self.pen.focused.connect(self.focused)
        self.pen.wanted.connect(self._go)
        self.form = Form(self.pen, step, groups=self.GROUPS)
        self.form.stack.addWidget(Anchor())  # what stands below is there before the first row
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(28)
        self.stack.addWidget(self.form)
        self.form.bind("")
        self.add_parts()
        self.live()

    def add_parts(self) -> None:
        """Add to the page what stands around the form."""

    def refresh(self) -> None:
        self.form.refresh()

    def settle(self) -> None:
        """Show what is asked after an answer of this page."""
        self.refresh()

    def retell(self) -> None:
        if self.was_seen:
            self.refresh()

    def show_judgement(self, judgement: Judgement) -> None:
        self.form.show_judgement()

    def focus_address(self, address: str) -> bool:
        return self.form.focus_address(address)

    def _go(self, address: str) -> None:
        if not self.focus_address(address):
            self.go_to.emit(address)
