"""The cards of all papers, of which only those that changed are made anew."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.naming import paper_name
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.storage.library import Library
from icp_wizard.ui.papers.card import PaperCard, by_paper
from icp_wizard.ui.papers.slot import SlotView
from icp_wizard.ui.papers.state import SlotState
from icp_wizard.ui.papers.wishes import Wishes

AT_ONCE = 3
"""Cards made before the first paint: what a window shows without scrolling."""
UNSEEN_MS = 100
"""The longest that the others wait where nothing is painted."""


class CardStack(QWidget):
    """One card a paper, in the order of the rules."""

    added = Signal(object)
    """A list of views that are new."""

    def __init__(self, library: Library, wishes: Wishes) -> None:
        super().__init__()
        self._library, self._wishes = library, wishes
        self._cards: list[PaperCard] = []
        self._wanted: list[tuple[tuple[SlotState, ...], Text]] = []
        self._later = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._later.timeout.connect(self.finish)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)

    def show_states(self, states: tuple[SlotState, ...], outlook: Outlook) -> None:
        """Show these slots; of cards that are all new, those below follow after a paint."""
        self._wanted = [
            (sides, paper_name(outlook, sides[0].wanted.id)) for sides in by_paper(states)
        ]
        self._make(max(AT_ONCE, len(self._cards)))
        if len(self._cards) < len(self._wanted):
            self._later.start()

    def finish(self) -> None:
        """Make what is still to be made."""
        self._later.stop()
        if len(self._cards) < len(self._wanted):
            self._make(len(self._wanted))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._later.isActive():
            self._later.start(0)

    def _make(self, most: int) -> None:
        before = self._cards
        fresh: list[SlotView] = []
        self._cards = []
        for sides, name in self._wanted[:most]:
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
        if fresh:
            self.added.emit(fresh)

    def views(self) -> Iterator[SlotView]:
        """Every slot in reading order."""
        self.finish()
        for card in self._cards:
            yield from card.slots

    def view(self, slot: str) -> SlotView | None:
        """The view of a slot, if its paper is wanted."""
        return next((each for each in self.views() if each.slot == slot), None)

    def name(self, slot: str) -> Text:
        """What a slot is called."""
        view = self.view(slot)
        return view.name if view else Text(slot, slot)
