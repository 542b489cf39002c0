"""A card for one item of a repeating group: its name or key answer above, the rest below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from icp_wizard.catalogue.field import Field
from icp_wizard.catalogue.listing import Listing
from icp_wizard.journey.naming import item_name
from icp_wizard.rules.drawn import answered
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.itemhead import ItemHead
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.forms.section import Section
from icp_wizard.ui.forms.standing import standing
from icp_wizard.ui.parts.line import Rule

ICONS = {
    "person": "person",
    "instance": "server",
    "domain": "link",
    "platform": "phone",
    "sdk": "app",
    "pre_approval": "licence",
}
KEYED = frozenset({"domain", "platform"})
"""Homes whose items are known by their first answer: it stands in the head of the card."""


class ItemCard(QFrame):
    """One item; folded, it shows its head alone and its questions are not even made."""

    removal_wanted = Signal(str)
    move_wanted = Signal(str, int)

    def __init__(self, pen: Pen, listing: Listing, blocks: Sequence[Block]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.pen, self.listing, self.item = pen, listing, ""
        self._was_at_fault = False
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self.key = self._made_key(blocks) if listing.home in KEYED else None
        self._blocks, self.sections = blocks, list[Section]()
        self.head = self._made_head()
        self._body = QWidget()
        self._body.hide()
        stack.addWidget(self.head)
        stack.addWidget(self._body)

    @property
    def questions(self) -> Iterator[Question]:
        """The questions made so far."""
        if self.key is not None:
            yield self.key
        for section in self.sections:
            yield from section.questions

    @property
    def is_open(self) -> bool:
        """Whether the questions are shown."""
        return not self._body.isHidden()

    def bind(self, item: str) -> None:
        """Become the card of another item, unfolded if something needed is missing in it."""
        self.item, self._was_at_fault = item, False
        if self.key is not None:
            self.key.bind(item)
        for section in self.sections:
            section.bind(item)
        alone = len(self.pen.outlook.children(self.listing.pattern, item)) == 1
        self._show_open(alone or self._misses_something())

    def refresh(self, outlook: Outlook, place: int, count: int) -> None:
        """Show the item as it stands; it is at *place* of *count*."""
        self.head.show_name(item_name(outlook, self.item))
        self.head.show_place(place, count)
        if self.key is not None:
            self.key.refresh(outlook)
        if self.is_open:
            self._refresh_body(outlook)

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now; where the first comes, unfold."""
        at_fault = self._has_findings()
        if at_fault and not self._was_at_fault:
            self.unfold()
        self._was_at_fault = at_fault
        for each in self.questions:
            each.show_judgement()
        stands = standing(self.pen.live, self.listing.step, self.item)
        if stands is not None:
            self.head.state.show_standing(stands)

    def unfold(self) -> None:
        """Show the questions."""
        if not self.is_open:
            self._show_open(True)
            self.pen.take_time()
            self._refresh_body(self.pen.outlook)

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address, unfolded if need be."""
        if not address.startswith(self.item):
            return None
        if self.key is not None and address in self.key.addresses:
            return self.key
        self.unfold()
        found = (section.question_at(address) for section in self.sections)
        return next((each for each in found if each is not None), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _made_head(self) -> ItemHead:
        icon = ICONS.get(self.listing.home, "document")
        head = ItemHead(icon, self.key.row if self.key else None)
        head.moved.connect(self._move)
        head.turned.connect(self._turn)
        head.removed.connect(lambda: self.removal_wanted.emit(self.item))
        return head

    def _move(self, offset: int) -> None:
        self.move_wanted.emit(self.item, offset)

    def _made_key(self, blocks: Sequence[Block]) -> Question:
        made = Question(self.pen, blocks[0].rows[0], "inline")
        made.setParent(self)
        return made

    def _fill_body(self) -> None:
        outer = QVBoxLayout(self._body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule())
        stack = QVBoxLayout()
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(20)
        outer.addLayout(stack)
        skipped, many = frozenset({self._key_name()}), len(self._blocks) > 1
        for block in self._blocks:
            section = Section(self.pen, block, dense=True, headed=many, skipped=skipped)
            section.bind(self.item)
            stack.addWidget(section)
            self.sections.append(section)

    def _key_name(self) -> str:
        return self.key.field.key if self.key else ""

    def _below(self) -> Iterator[Field]:
        """The fields which are asked below the head."""
        for block in self._blocks:
            yield from (field for field in block.fields if field.key != self._key_name())

    def _refresh_body(self, outlook: Outlook) -> None:
        if not self.sections:
            if not self.pen.may_make():
                return
            self._fill_body()
        asked = [section.refresh(outlook) for section in self.sections]
        self._body.setVisible(any(asked))

    def _misses_something(self) -> bool:
        """Whether an answer that is needed is asked below the head and not given."""
        outlook = self.pen.outlook
        return any(
            outlook.asked(field, self.item)
            and outlook.holds(field.required, self.item)
            and not answered(outlook, field, cast("str", outlook.address(field.key, self.item)))
            for field in self._below()
        )

    def _has_findings(self) -> bool:
        addresses = (self.pen.outlook.address(field.key, self.item) for field in self._below())
        return any(address and self.pen.live.shown(address) for address in addresses)

    def _turn(self) -> None:
        if self.is_open:
            self._show_open(False)
        else:
            self.unfold()

    def _show_open(self, opened: bool) -> None:
        self._body.setVisible(opened)
        self.head.show_open(opened)
