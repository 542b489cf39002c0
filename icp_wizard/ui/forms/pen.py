"""The pen: what is typed on a page goes through it into the draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from math import inf
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from icp_wizard.catalogue.load import Catalogue, catalogue
from icp_wizard.model.address import Answer, read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.live import LiveDraft

SETTLE_MS = 60
"""Quiet after a key before it is seen anew what is asked: a key must never wait for that."""


class Pen(QObject):
    """Writes into the draft for the questions of one page.

    *acting* marks changes as the page's own, see Page.acting. With *cards*, questions with few
    answers show each of them as a card.
    """

    settled = Signal()
    """What is asked may have changed."""
    focused = Signal(str)
    """The field at this address has the keyboard."""
    wanted = Signal(str)
    """The field at this address should take the keyboard, on whatever page it is."""
    service_wanted = Signal(str)
    """Another service of this kind should be added."""

    def __init__(
        self,
        live: LiveDraft,
        acting: Callable[[], AbstractContextManager[None]],
        *,
        cards: bool = False,
    ) -> None:
        super().__init__()
        self.live, self._acting, self.cards = live, acting, cards
        self.made = 0  # questions so far: where there are new ones, Tab has to be told their place
        self.owes = False
        self._until = inf
        self._seen: tuple[Filing, Outlook] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(self.settled)

    def hurry(self, seconds: float) -> None:
        """Make new rows for so long only; what is not made is owed."""
        self._until, self.owes = perf_counter() + seconds, False

    def take_time(self) -> None:
        """Make all that is wanted now: the person waits for it."""
        self._until = inf

    def may_make(self) -> bool:
        """Whether there is time for one more row; if not, something is owed from now on."""
        is_late = perf_counter() > self._until
        self.owes = self.owes or is_late
        return not is_late

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the program."""
        return catalogue()

    @property
    def outlook(self) -> Outlook:
        """The filing as it stands, as rules see it."""
        filing = self.live.filing
        if self._seen is None or self._seen[0] is not filing:
            self._seen = (filing, Outlook(filing, self.catalogue, self.live.today))
        return self._seen[1]

    def read(self, address: str) -> Answer:
        """The answer at an address as it was typed."""
        return read_answer(self.live.filing, address)

    def write(self, pairs: Sequence[tuple[str, Answer]], *, typing: bool, as_one: bool) -> None:
        """Answer at each address; *as_one* makes it one act, *typing* lets the page wait."""
        with self._acting(), self.live.session.together() if as_one else nullcontext():
            for address, value in pairs:
                self.live.answer(address, value)
        if typing:
            self._soon.start()
        else:
            self._soon.stop()
            self.settled.emit()

    def leave(self, addresses: Sequence[str]) -> None:
        """Fields were left: what is asked is seen anew before their findings show."""
        if self._soon.isActive():
            self._soon.stop()
            self.settled.emit()
        for address in addresses:
            self.live.leave(address)

    def add_for(self, address: str, listing: str) -> None:
        """Add an item to a list and refer to it at an address, as one act."""
        with self.live.session.together():
            item = self.live.add(listing)
            self.live.answer(address, item)
        first = next(
            field
            for field in self.catalogue.fields.values()
            if field.pattern.startswith(f"{listing}[].")
        )
        self.wanted.emit(first.pattern.replace("[]", f"[{item}]"))
