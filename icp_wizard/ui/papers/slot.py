"""A slot: one side of one paper, with the pictures it has and a place for the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.language import Words
from icp_wizard.ui.papers.intake import Source
from icp_wizard.ui.papers.place import Place
from icp_wizard.ui.papers.state import Shot, SlotState, said_bytes
from icp_wizard.ui.papers.wishes import Wishes
from icp_wizard.ui.parts.radio import Tick


class SlotView(QWidget):
    """Shows the state of one slot, and what is on its way into it."""

    def __init__(self, state: SlotState, name: Text, library: Library, wishes: Wishes) -> None:
        super().__init__()
        self.state, self.slot, self.name = state, state.wanted.id, name
        self._library, self._wishes = library, wishes
        self.shots = [self._shot(each) for each in state.shots]
        self.open: Place | None = None
        self.tick: Tick | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(16)
        for place in self.shots:
            self._stack.addWidget(place)
        if state.has_room:
            self.show_idle()

    @property
    def first(self) -> Place:
        """The place which takes what comes next, or the picture it would replace."""
        return self.open or self.shots[-1]

    @property
    def room(self) -> int:
        """The px which its places need, each with its words beside the picture."""
        return max(place.room for place in (*self.shots, self.open) if place is not None)

    def show_idle(self) -> None:
        """Offer a place for a picture, where one has room."""
        if not self.state.has_room:
            self._drop_open()
            return
        place = self._opened()
        if self.state.at_hand and not self.state.shots:
            place.show_verdict("document", "soft", lambda: self.tr("At hand, no picture"))
        else:
            place.show_verdict("not-started", "soft", self._empty_words)
        place.add_link(self._choose_words, self._choose, "choose")
        if not self.state.shots:
            self.tick = Tick(lambda: self.tr("I have it at hand"))
            self.tick.setChecked(self.state.at_hand)
            self.tick.clicked.connect(lambda _=False: self._tell_at_hand())
            place.column.insertWidget(place.column.count() - 1, self.tick)

    def show_arriving(self, received: int, expected: int) -> None:
        """Show how much of a picture from the phone is here; all of it is being looked at."""
        place = self._arriving_place()
        if expected and received >= expected:
            self._say_looking(place)
            return
        percent = received * 100 // expected if expected else 0
        amount = f"{said_bytes(received)} / {said_bytes(expected)}" if expected else ""
        place.thumb.show_share(percent / 100)
        place.show_verdict(
            "import",
            "accent",
            lambda: self.tr("Arriving, {0} %").format(percent) if expected else self.tr("Arriving"),
            amount,
        )

    def show_looking(self) -> None:
        """Say that a file is being taken in, and let it be stopped."""
        place = self._opened()
        self._say_looking(place)
        place.add_link(
            lambda: self.tr("Cancel"), partial(self._wishes.cancel.emit, self.slot), "cancel"
        )

    def show_refused(self, reason: Words, fix: Words) -> None:
        """Say why a picture was not taken in, and what to do instead."""
        place = self._opened()
        place.show_verdict("stop", "stop", reason, fix)
        place.add_link(self._other_words, self._choose, "choose")
        if self.state.shots:
            place.add_link(lambda: self.tr("Leave it"), self.show_idle, "leave")

    def _arriving_place(self) -> Place:
        if self.open is not None and self.open.objectName() == "arriving":
            return self.open
        place = self._opened()
        place.setObjectName("arriving")
        return place

    def _say_looking(self, place: Place) -> None:
        place.thumb.show_share(1.0)
        place.show_verdict("import", "accent", lambda: self.tr("Looking at the picture"))

    def _opened(self) -> Place:
        """A fresh place under the pictures."""
        self._drop_open()
        self.open = self._placed()
        self.open.thumb.show_empty()
        self.open.thumb.clicked.connect(lambda _=False: self._choose())
        self.open.thumb.brought.connect(partial(self._bring, ""))
        self._stack.addWidget(self.open)
        return self.open

    def _drop_open(self) -> None:
        self.tick = None
        if self.open is not None:
            self.open.hide()
            self._stack.removeWidget(self.open)
            self.open.deleteLater()
            self.open = None

    def _shot(self, shot: Shot) -> Place:
        place = self._placed()
        place.thumb.show_picture(self._thumbnail(shot.name), risky=bool(shot.doubts))
        place.thumb.clicked.connect(lambda _=False: self._wishes.look.emit(self.slot, shot.name))
        place.thumb.brought.connect(partial(self._bring, shot.name))
        if not shot.size:
            place.show_verdict("risk", "risk", self._lost_words, self._lost_fix)
        elif shot.doubts:
            place.show_verdict("risk", "risk", lambda: self.tr("Take it again"), shot.doubts[0])
        else:
            place.show_verdict("ready", "ready", lambda: self.tr("The size is right"), shot.size)
        if self.state.compared[1] and shot.size:
            beside = partial(self._wishes.compare.emit, self.slot, shot.name)
            place.add_link(self._compare_words, beside, "compare")
        again = partial(self._wishes.choose.emit, self.slot, shot.name)
        place.add_link(lambda: self.tr("Take again"), again, "again")
        gone = partial(self._wishes.remove.emit, self.slot, shot.name)
        place.add_link(lambda: self.tr("Remove"), gone, "remove")
        return place

    def _placed(self) -> Place:
        return Place(self.state.wanted.side, self.name)

    def _choose(self) -> None:
        self._wishes.choose.emit(self.slot, "")

    def _tell_at_hand(self) -> None:
        if self.tick is not None:
            self._wishes.at_hand.emit(self.slot, self.tick.isChecked())

    def _bring(self, instead_of: str, found: list[Source]) -> None:
        self._wishes.brought.emit(self.slot, found, instead_of)

    def _thumbnail(self, name: str) -> bytes | None:
        try:
            return self._library.thumbnail(name)
        except Trouble:
            return None

    def _empty_words(self) -> str:
        return self.tr("Not taken yet") if not self.state.shots else self.tr("Room for another")

    def _compare_words(self) -> str:
        return self.tr("Compare, {0} of {1} the same").format(*self.state.compared)

    def _choose_words(self) -> str:
        return self.tr("Choose a file")

    def _other_words(self) -> str:
        return self.tr("Choose another file")

    def _lost_words(self) -> str:
        return self.tr("The picture is not here")

    def _lost_fix(self) -> str:
        return self.tr("The draft came without it. Take it again, or import the whole package.")
