"""What must change first: each point with its reason, its places, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from icp_wizard.journey.second_try import Place, Point, SecondTry, Standing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Lead
from icp_wizard.ui.parts.radio import Tick
from icp_wizard.ui.plan.lines import marked
from icp_wizard.ui.plan.marks import Mark
from icp_wizard.ui.reference.grouped import both
from icp_wizard.work.second_try import told

_LEFT = Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop
_SIGNS = {
    Standing.AS_ENTERED: ("not-started", "risk"),
    Standing.PARTLY: ("half", "risk"),
    Standing.CHANGED: ("half", "risk"),
    Standing.CLEAN: ("ready", "ready"),
}


def standing_mark(point: Point) -> Mark:
    """The sign of how far a point is."""
    return Mark(*_SIGNS[point.standing], point.state)


class PlaceView(QWidget):
    """A field or paper with the value entered and the one now, and the way to it."""

    wanted = Signal(str)

    def __init__(self, place: Place) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 4, 0, 4)
        stack.setSpacing(4)
        stack.addWidget(both(place.label))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self.before, self.now = Wrapped("", selectable=True), Wrapped("", selectable=True)
        for row, (key, said) in enumerate((("before", self.before), ("now", self.now))):
            name = Label(words(f"second_try.{key}"), "small", "soft")
            grid.addWidget(Lead(name, "body"), row, 0, _TOP)
            grid.addWidget(said, row, 1)
        stack.addLayout(grid)
        self.found = Wrapped("", "small", "stop", selectable=True)
        stack.addWidget(self.found)
        self.go = Button(words("second_try.go"), "link", "arrow-right")
        self.go.setAccessibleDescription(pick(place.label))
        self.go.clicked.connect(lambda _=False: self.wanted.emit(place.address))
        stack.addWidget(self.go, 0, _LEFT)
        self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Show the values, and what our checks find at the place."""
        unknown = words("second_try.not_kept")
        self.before.show_words(unknown if place.before is None else _said(place.before))
        self.now.show_words(_said(place.now))
        self.found.show_words(place.findings[0].message if place.findings else "")
        self.found.setVisible(bool(place.findings))


class PointCard(Alive, Card):
    """One point: where it says how far it is, the reason, its cure, and its places."""

    wanted = Signal(str)
    """Show the field or paper at this address."""
    ticked = Signal(object, bool)
    """An Objection is done, or is not."""
    withdrawn = Signal(object)
    """An Objection which was marked by hand is none."""

    def __init__(self, point: Point) -> None:
        super().__init__(padding=20, spacing=8)
        self.point = point
        self._sign, self._told = QVBoxLayout(), list[QWidget]()
        self.body.addLayout(self._sign)
        if point.meaning is not None:
            self.body.addWidget(both(point.meaning, "strong", "body"))
        if point.said:
            self._tell(Wrapped(lambda: f"“{self.point.said}”", selectable=True))
        if point.objection is not None and point.meaning is None:
            self.body.addWidget(Wrapped(words("second_try.unknown"), "small", "risk"))
        if point.cure is not None:
            self._tell(both(point.cure))
        self.places = [PlaceView(each) for each in point.places]
        for view in self.places:
            view.wanted.connect(self.wanted)
            self.body.addWidget(view)
        self.done = Tick(words("second_try.done"))
        self.done.clicked.connect(self._tick)
        self.body.addWidget(self.done, 0, _LEFT)
        self.away = Button(words("second_try.withdraw"), "link")
        self.away.clicked.connect(lambda _=False: self.withdrawn.emit(self.point.objection))
        self.away.setVisible(point.objection is not None and bool(point.objection.address))
        self.body.addWidget(self.away, 0, _LEFT)
        self.live()
        self.show_point(point)

    def show_point(self, point: Point) -> None:
        """Show how far the same point is now."""
        self.point = point
        empty(self._sign)
        line, sign = QWidget(), standing_mark(point)
        marked(line, sign, "body").addWidget(Wrapped(sign.word, "strong", sign.ink))
        self._sign.addWidget(line)
        for view, place in zip(self.places, point.places, strict=True):
            view.show_place(place)
        for part in self._told:
            part.setVisible(point.meaning is None or point.standing is not Standing.CLEAN)
        is_open = point.objection is not None and point.standing is not Standing.CLEAN
        # The cure may lie elsewhere, in the remarks say.
        self.done.setVisible(is_open or point.is_ticked)
        self.done.setChecked(point.is_ticked)

    def retell(self) -> None:
        self.done.setAccessibleDescription(pick(self.point.meaning or _said_text(self.point)))

    def _tell(self, part: QWidget) -> None:
        """Add what is said of a point as long as it is not done."""
        self._told.append(part)
        self.body.addWidget(part)

    def _tick(self, is_done: bool) -> None:
        self.ticked.emit(self.point.objection, is_done)


class PointsView(QWidget):
    """All points, in the order of the message; without any, why there are none."""

    wanted = Signal(str)
    ticked = Signal(object, bool)
    withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[PointCard] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(16)
        self.lead = Wrapped("", "body", "soft", selectable=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self._stack.addWidget(self.lead)
        self._stack.addLayout(self._rows)

    def show_try(self, found: SecondTry) -> None:
        """Show where the draft stands; a point which is there already keeps its place."""
        self.lead.show_words(told(found))
        if [_identity(each.point) for each in self.cards] == [_identity(x) for x in found.points]:
            for card, point in zip(self.cards, found.points, strict=True):
                card.show_point(point)
            return
        empty(self._rows)
        self.cards = []
        for point in found.points:
            card = PointCard(point)
            card.wanted.connect(self.wanted)
            card.ticked.connect(self.ticked)
            card.withdrawn.connect(self.withdrawn)
            self.cards.append(card)
            self._rows.addWidget(card)
        self._add_past(found)

    def _add_past(self, found: SecondTry) -> None:
        """What was objected to before the last entry."""
        for past in found.past:
            if past.said:
                day = f"{past.at.astimezone():%Y-%m-%d}"
                self._rows.addWidget(Label(words("second_try.past", day=day), "caption", "soft"))
                for each in past.said:
                    self._rows.addWidget(Wrapped(each, "small", "soft", selectable=True))


def _identity(point: Point) -> tuple[object, ...]:
    addresses: Sequence[str] = [each.address for each in point.places]
    return point.said, point.meaning, point.cure, tuple(addresses)


def _said(value: Text) -> Text:
    return value if value.zh else words("second_try.empty")


def _said_text(point: Point) -> Text:
    return Text(point.said, point.said)
