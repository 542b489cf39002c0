"""The cards of all papers, of which only those that changed are made anew."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.naming import paper_name
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.storage.library import Library
from icp_wizard.ui.papers.card import PaperCard, by_paper
from icp_wizard.ui.papers.slot import SlotView
from icp_wizard.ui.papers.state import SlotState
from icp_wizard.ui.papers.wishes import Wishes


class CardStack(QWidget):
    """One card a paper, in the order of the rules."""

    def __init__(self, library: Library, wishes: Wishes) -> None:
        super().__init__()
        self._library, self._wishes = library, wishes
        self._cards: list[PaperCard] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)

    def show_states(self, states: tuple[SlotState, ...], outlook: Outlook) -> list[SlotView]:
        """Show these slots; gives the views that are new."""
        before = self._cards
        fresh: list[SlotView] = []
        self._cards = []
        for sides in by_paper(states):
            name = paper_name(outlook, sides[0].wanted.id)
            card = next((each for each in before if each.shows(sides, name)), None)
            if card is None:
                card = PaperCard(sides, name, self._library, self._wishes)
                fresh += card.slots
            self._cards.append(card)
        for card in before:
            if card not in self._cards:
                card.hide()
                card.deleteLater()
        for place, card in enumerate(self._cards):
            self._stack.insertWidget(place, card)
        return fresh

    def views(self) -> Iterator[SlotView]:
        """Every slot in reading order."""
        for card in self._cards:
            yield from card.slots

    def view(self, slot: str) -> SlotView | None:
        """The view of a slot, if its paper is wanted."""
        return next((each for each in self.views() if each.slot == slot), None)

    def name(self, slot: str) -> Text:
        """What a slot is called."""
        view = self.view(slot)
        return view.name if view else Text(slot, slot)
