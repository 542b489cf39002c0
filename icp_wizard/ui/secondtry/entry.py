"""The card on Afterwards which leads to the second try of an order that was sent back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from icp_wizard.journey.draft import ENTERED_EVENT
from icp_wizard.journey.second_try import SecondTry, second_try
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.handover.cards import WayOut
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.work.second_try import told


class SecondTryCard(WayOut):
    """How many points are left, and the window with them; absent before anything was entered."""

    wanted = Signal(str)
    """Show the field or paper at this address."""
    decoding = Signal()
    """The message is to be read."""
    copying = Signal()
    """The copy desk is wanted, with what changed alone."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__("undo", words("second_try.window"))
        self._live = live
        self._seen: tuple[object, object] = (None, None)
        self.said = Wrapped("", "body", selectable=True)
        self.frozen = Wrapped("", "small", "soft", selectable=True)
        self.points = Button(words("second_try.open_points"), "primary")
        self.compare = Button(words("second_try.open_compare"))
        self.points.clicked.connect(lambda _=False: self.open("points"))
        self.compare.clicked.connect(lambda _=False: self.open("compare"))
        self.column.addWidget(self.said)
        self.column.addWidget(self.frozen)
        flow = Flow()
        flow.addWidget(self.points)
        flow.addWidget(self.compare)
        self.decode = Button(words("second_try.decode"), "plain", "search")
        self.decode.clicked.connect(lambda _=False: self.decoding.emit())
        flow.addWidget(self.decode)
        self.column.addSpacing(4)
        self.column.addLayout(flow)
        self.follow()

    def follow(self) -> None:
        """Show where the draft stands by its events and the newest judgement."""
        events, judgement = self._live.draft.events, self._live.judgement
        if self._seen[0] is events and self._seen[1] is judgement:
            return  # typing beside the filing changes neither
        self._seen = (events, judgement)
        found = second_try(events, judgement) if judgement is not None else None
        has_entry = any(each.kind == ENTERED_EVENT for each in events)
        self.setVisible(found is not None and (has_entry or found.refusal is not None))
        if found is None:
            return
        self.said.show_words(told(found))
        self.frozen.show_words(_frozen(found))
        for button in (self.points, self.decode):
            button.setVisible(found.refusal is not None)
        self.compare.setVisible(found.entry is not None)

    def open(self, part: str) -> None:
        """Show the window with what must change first, or with the difference."""
        from icp_wizard.ui.secondtry.window import SecondTryWindow

        ground = self.window()
        shown = ground.findChild(SecondTryWindow)
        if shown is None:
            shown = SecondTryWindow(self._live, ground)
            shown.wanted.connect(self._go)
            shown.copying.connect(self.copying)
        else:
            shown.follow()  # labels may have been corrected at the copy desk
        shown.show_part(part)
        shown.come_to_front()

    def _go(self, address: str) -> None:
        ground = self.window()
        ground.show()
        ground.raise_()
        ground.activateWindow()
        if address:
            self.wanted.emit(address)


def _frozen(found: SecondTry) -> Text:
    if found.entry is None:
        return words("second_try.no_entry")
    at = f"{found.entry.frozen_at.astimezone():%Y-%m-%d %H:%M}"
    key = "frozen_rules" if found.entry.rules else "frozen"
    return words(f"second_try.{key}", at=at, rules=found.entry.rules)
