"""A repeating group, drawn from its listing: cards for its items, and a way to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.listing import Listing
from icp_wizard.journey.naming import item_name
from icp_wizard.model.address import at, ids
from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.heading import GroupHead
from icp_wizard.ui.forms.itemcard import ICONS, ItemCard
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block, locks_early
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.forms.removal import RemovalNote
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.box import FindingBox
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import EmptyState

_LEFT = Qt.AlignmentFlag.AlignLeft


class RepeatingGroup(QWidget):
    """The items of one list which stands in *item*; cards are kept and bound anew."""

    def __init__(
        self, pen: Pen, listing: Listing, blocks: Sequence[Block], *, indent: int = 0
    ) -> None:
        super().__init__()
        self.pen, self.listing, self.blocks = pen, listing, blocks
        self.item, self.cards = "", list[ItemCard]()
        self._found: tuple[Finding, ...] = ()
        self._empty: EmptyState | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._head(indent))
        self.stack = QVBoxLayout()
        self.stack.setContentsMargins(indent, 0, 0, 0)
        self.stack.setSpacing(12)
        outer.addLayout(self.stack)
        self._add_parts()

    @property
    def empty(self) -> EmptyState:
        """What stands here while there is nothing; made when it is first needed."""
        if self._empty is None:
            listing, icon = self.listing, ICONS.get(self.listing.home, "document")
            self._empty = EmptyState(icon, listing.missing, listing.cure, self.add_words)
            self._empty.pressed.connect(self._add)
            self.stack.insertWidget(self.stack.indexOf(self.add_button), self._empty)
        return self._empty

    @property
    def list_address(self) -> str:
        """Where the list stands."""
        return at(self.listing.pattern, ids(self.item) if self.item else ())

    def bind(self, item: str) -> None:
        """Show the list in another item."""
        self.item = item
        self.removal.clear()
        for card in self.cards:
            card.item = ""

    def refresh(self, outlook: Outlook) -> bool:
        """Show the items as they stand; gives whether the group is asked."""
        items = outlook.children(self.listing.pattern, self.item)
        asked = bool(items) or outlook.holds(self.listing.when, self.item) is True
        self.setVisible(asked)
        if not asked:
            return False
        while len(self.cards) < len(items) and self.pen.may_make():
            self._make_card()
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(items))
            if place < len(items):
                if card.item != items[place]:
                    card.bind(items[place])
                card.refresh(outlook, place, len(items))
                card.head.show_tags(self.tags(outlook, items[place]))
        if not items or self._empty is not None:
            self.empty.setVisible(not items)
        self.add_button.setVisible(bool(items))
        return True

    def show_judgement(self) -> None:
        """Show the findings of the list itself and of each item."""
        found = self.pen.live.shown(self.list_address)
        if found != self._found:
            self._found = found
            self._show_boxes()
        for card in self._shown_cards():
            card.show_judgement()

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address, unfolded if need be."""
        found = (card.question_at(address) for card in self._shown_cards())
        return next((each for each in found if each is not None), None)

    def take_focus(self) -> None:
        """Put the keyboard on the way to add something."""
        target = self.empty.button if self.add_button.isHidden() else self.add_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def tags(self, outlook: Outlook, item: str) -> Sequence[Text]:
        """What an item is besides its name."""
        return ()

    def add_words(self) -> str:
        """What the button says which adds the first item."""
        return pick(self.listing.add)

    def add_item(self) -> str:
        """Add an item; gives its id."""
        return self.pen.live.add(self.list_address)

    def _head(self, indent: int) -> GroupHead:
        group, locks = self.blocks[0].group, locks_early(self.pen.catalogue, self.blocks[0])
        if len(self.blocks) > 1:
            return GroupHead(self.listing.label, indent=indent)
        return GroupHead(group.label, group.sentence, indent=indent, locks=locks)

    def _add_parts(self) -> None:
        self._boxes = QVBoxLayout()
        self.stack.addLayout(self._boxes)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.stack.addLayout(self._cards)
        self.removal = RemovalNote(self.pen.live)
        self.stack.addWidget(self.removal)
        self.add_button = Button(self.listing.add, "quiet", "plus")
        self.add_button.clicked.connect(self._add)
        self.stack.addWidget(self.add_button, 0, _LEFT)

    def _make_card(self) -> None:
        card = ItemCard(self.pen, self.listing, self.blocks)
        card.removal_wanted.connect(self._remove)
        card.move_wanted.connect(self._move)
        self.cards.append(card)
        self._cards.addWidget(card)

    def _shown_cards(self) -> list[ItemCard]:
        return [card for card in self.cards if not card.isHidden()]

    def _card_of(self, item: str) -> ItemCard | None:
        return next((card for card in self._shown_cards() if card.item == item), None)

    def _add(self) -> None:
        item = f"{self.list_address}[{self.add_item()}]"
        self.pen.take_time()
        self.refresh(self.pen.outlook)
        card = self._card_of(item)
        if card is not None:
            card.unfold()
            first = next(card.questions, None)
            if first is not None:
                first.take_focus()

    def _remove(self, item: str) -> None:
        name = item_name(self.pen.outlook, item)
        self.pen.live.remove(item)
        self.removal.tell(name)
        self.removal.take_focus()

    def _move(self, item: str, offset: int) -> None:
        self.pen.live.move(item, offset)
        card = self._card_of(item)
        if card is not None:
            card.head.grip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_boxes(self) -> None:
        while (old := self._boxes.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for finding in self._found:
            self._boxes.addWidget(FindingBox(finding))
