"""A group asked of each item of a list that is kept on another page: one card an item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.listing import Listing
from icp_wizard.journey.naming import item_name
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.heading import GroupHead
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.forms.section import Section
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped


class EachItem(QWidget):
    """The questions of a group for each item there is; where there is none, the way to add one."""

    def __init__(
        self, pen: Pen, listing: Listing, blocks: Sequence[Block], *, indent: int = 0
    ) -> None:
        super().__init__()
        self.pen, self.listing, self.blocks = pen, listing, blocks
        self.cards: list[_ItemSections] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        group = blocks[0].group
        outer.addWidget(GroupHead(group.label, group.sentence, indent=indent))
        self.stack = QVBoxLayout()
        self.stack.setContentsMargins(indent, 0, 0, 0)
        self.stack.setSpacing(12)
        outer.addLayout(self.stack)
        self.none = self._made_none()
        self.stack.addWidget(self.none)

    def bind(self, item: str) -> None:
        """There is only one such group on a page: nothing to bind."""

    def refresh(self, outlook: Outlook) -> bool:
        """Show each item as it stands."""
        items = outlook.items(self.listing.home)
        while len(self.cards) < len(items) and self.pen.may_make():
            card = _ItemSections(self.pen, self.blocks)
            self.cards.append(card)
            self.stack.addWidget(card)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(items))
            if place < len(items):
                card.show_item(outlook, items[place])
        self.none.setVisible(not items)
        self.show()
        return True

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now."""
        for card in self.cards:
            for section in card.sections:
                section.show_judgement()

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address."""
        for card in self.cards:
            for section in card.sections:
                if not card.isHidden() and (found := section.question_at(address)):
                    return found
        return None

    def take_focus(self) -> None:
        """Put the keyboard on the way to the page where items are added."""
        self.go.setFocus()

    def _made_none(self) -> QWidget:
        none = QWidget()
        stack = QVBoxLayout(none)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Wrapped(self.listing.missing, "body", "soft"))
        self.go = Button(self._go_words, "link")
        self.go.clicked.connect(lambda: self.pen.wanted.emit(self.listing.pattern))
        stack.addWidget(self.go)
        return none

    def _go_words(self) -> str:
        steps = {step.key: step.label for step in self.pen.catalogue.steps}
        return self.tr("Go to “{0}”").format(pick(steps[self.listing.step]))


class _ItemSections(Card):
    """The sections of one item below its name."""

    def __init__(self, pen: Pen, blocks: Sequence[Block]) -> None:
        super().__init__(spacing=12)
        self.name = Label("", "strong")
        self.body.addWidget(self.name)
        self.sections = [Section(pen, block, dense=True, headed=False) for block in blocks]
        for section in self.sections:
            self.body.addWidget(section)
        self._item = ""

    def show_item(self, outlook: Outlook, item: str) -> None:
        """Show an item as it stands."""
        self.name.show_words(item_name(outlook, item))
        for section in self.sections:
            if item != self._item:
                section.bind(item)
            section.refresh(outlook)
        self._item = item
