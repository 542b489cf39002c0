"""A form: all groups of one page that belong to one item, and the repeating groups in it."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.ui.forms.each import EachItem
from icp_wizard.ui.forms.order import set_reading_order
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block, blocks, listing_of, parent_of
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.forms.repeating import RepeatingGroup
from icp_wizard.ui.forms.section import Section
from icp_wizard.ui.parts.row import BAR

AT_ONCE = 0.02
"""Seconds of work on a page before the rest of it waits until this much is painted."""
UNSEEN_MS = 100
"""The longest that the rest waits where nothing is painted."""

Part = Section | RepeatingGroup | EachItem


class Form(QWidget):
    """The questions of one page about one item (``""`` for what exists once)."""

    def __init__(
        self,
        pen: Pen,
        step: str,
        home: str = "",
        groups: Mapping[str, type[RepeatingGroup]] | None = None,
    ) -> None:
        super().__init__()
        self.pen, self.step, self.home, self.item = pen, step, home, ""
        self._groups = groups or {}
        self.parts: list[Part] = []
        self._due, self._ordered = self._by_home(), -1
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(28)
        self._later = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._later.timeout.connect(self._go_on)

    def bind(self, item: str) -> None:
        """Show another item."""
        self.item = item
        for part in self.parts:
            part.bind(item)

    def refresh(self) -> None:
        """Show the answers, and what is asked now, as they stand.

        What takes too long to make follows in the next turns of the event loop.
        """
        self._refresh(AT_ONCE)

    def finish(self) -> None:
        """Make what is still to be made."""
        if self._later.isActive():
            self._later.stop()
            self._refresh(inf)
            self.show_judgement()

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now."""
        for part in self.parts:
            part.show_judgement()

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address, unfolded if need be."""
        self.finish()
        found = (part.question_at(address) for part in self.parts)
        return next((each for each in found if each is not None), None)

    def focus_address(self, address: str) -> bool:
        """Put the keyboard where an address is answered; gives whether it is in this form."""
        if found := self.question_at(address):
            found.take_focus()
            return True
        for part in self.parts:
            if isinstance(part, RepeatingGroup) and address == part.list_address:
                part.take_focus()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._later.isActive():
            self._later.start(0)

    def _go_on(self) -> None:
        self._refresh(AT_ONCE)
        if self._later.isActive():
            self._later.start(0)
        self.show_judgement()

    def _refresh(self, seconds: float) -> None:
        if self.home and not self.item:
            return
        self.pen.hurry(seconds)
        outlook = self.pen.outlook
        for part in self.parts:
            part.refresh(outlook)
        while self._due and self.pen.may_make():
            self._add_part(self._due.pop(0)).refresh(outlook)
        if self.pen.owes:
            self._later.start(UNSEEN_MS)
        if self.pen.made != self._ordered:
            self._ordered = self.pen.made
            set_reading_order(self)

    def _add_part(self, found: list[Block]) -> Part:
        is_own = found[0].home == self.home
        part = Section(self.pen, found[0]) if is_own else self._listed(found)
        part.bind(self.item)
        self.parts.append(part)
        self.stack.addWidget(part)
        return part

    def _by_home(self) -> list[list[Block]]:
        """The blocks of this form; those of one repeating group together."""
        found: list[list[Block]] = []
        for block in blocks(self.pen.catalogue, self.step):
            if block.home == self.home:
                found.append([block])
            elif parent_of(block.home) == self.home:
                same = next((each for each in found if each[0].home == block.home), None)
                if same is None:
                    found.append([block])
                else:
                    same.append(block)
        return found

    def _listed(self, found: list[Block]) -> RepeatingGroup | EachItem:
        listing = listing_of(self.pen.catalogue, found[0].home)
        assert listing is not None, found[0].home  # noqa: S101 - homes in lists have a listing
        if listing.step != self.step:
            return EachItem(self.pen, listing, found, indent=BAR)
        made = self._groups.get(listing.home, RepeatingGroup)
        return made(self.pen, listing, found, indent=BAR)
