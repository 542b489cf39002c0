"""A paper of one person, service or the entity: its name, what to look to, its sides."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from icp_wizard.journey.letters import can_be_written
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.storage.library import Library
from icp_wizard.ui import theme
from icp_wizard.ui.papers.slot import SlotView
from icp_wizard.ui.papers.state import SlotState
from icp_wizard.ui.papers.wishes import Wishes
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.tag import State

_SIDE_BY_SIDE, _GAP = 290, 20  # px a slot needs beside another, and between two
_TOP = Qt.AlignmentFlag.AlignTop


class PaperCard(Card):
    """The sides of one paper, beside each other where there is room."""

    def __init__(
        self, sides: tuple[SlotState, ...], name: Text, library: Library, wishes: Wishes
    ) -> None:
        super().__init__(padding=16, spacing=4)
        self.sides, self.name = sides, name
        paper = sides[0].wanted.paper
        self._add_head(name)
        self.body.addWidget(Wrapped(name, "small", "soft", other=True))
        self.body.addWidget(Wrapped(paper.hint, "small", "soft"))
        if paper.template:
            self.body.addWidget(Wrapped(paper.template, "small", "soft"))
        self.write = self._add_letter(wishes)
        self.body.addSpacing(8)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(_GAP)
        self.slots = [SlotView(each, _slot_name(name, each), library, wishes) for each in sides]
        for slot in self.slots:
            self._across.addWidget(slot, 1, _TOP)
        self.body.addLayout(self._across)

    def shows(self, sides: tuple[SlotState, ...], name: Text) -> bool:
        """Whether the card says this already."""
        return self.sides == sides and self.name == name

    def minimumSizeHint(self) -> QSize:
        """Less than sides beside each other need: where they have no room they go below."""
        return QSize(theme.scaled(_SIDE_BY_SIDE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()  # other words may need other room
        return super().event(event)

    def _turn(self) -> None:
        wide = max(slot.room for slot in self.slots) + _GAP
        least = max(theme.scaled(_SIDE_BY_SIDE), wide) * max(len(self.slots), 2)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if self.width() >= least else way.TopToBottom)

    def _add_head(self, name: Text) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(Wrapped(name, "strong"), 1)
        state = State(self._said, *self._standing())
        across.addWidget(state, 0, _TOP)
        self.body.addLayout(across)

    def _add_letter(self, wishes: Wishes) -> Button | None:
        """Offer to write the paper, where it is a letter."""
        slots = [each.wanted for each in self.sides if can_be_written(each.wanted)]
        if not slots:
            return None
        button = Button(words("letters.write"), "link", "pencil")
        button.clicked.connect(lambda _=False: wishes.write.emit(slots[0].id))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _said(self) -> str:
        doubtful = sum(each.doubtful for each in self.sides)
        pictured = sum(bool(each.shots) for each in self.sides)
        if doubtful:
            return self.tr("{0} to take again").format(doubtful)
        if pictured == len(self.sides):
            return self.tr("Good")
        if _done(self.sides) == len(self.sides):
            return self.tr("At hand")
        return self.tr("{0} of {1}").format(pictured, len(self.sides))

    def _standing(self) -> tuple[str, str]:
        """Icon and tone of the whole paper."""
        if any(each.doubtful for each in self.sides):
            return "risk", "risk"
        if all(each.shots for each in self.sides):
            return "ready", "ready"
        done = _done(self.sides)
        if done == len(self.sides):
            return "document", "soft"
        return "half" if done else "not-started", "soft"


def by_paper(states: tuple[SlotState, ...]) -> Iterator[tuple[SlotState, ...]]:
    """The slots of the same paper of the same person or service together."""
    runs: dict[str, list[SlotState]] = {}
    for state in states:
        runs.setdefault("/".join(state.wanted.id.split("/")[:2]), []).append(state)
    yield from map(tuple, runs.values())


def _done(sides: tuple[SlotState, ...]) -> int:
    return sum(bool(each.shots) or each.at_hand for each in sides)


def _slot_name(paper: Text, state: SlotState) -> Text:
    side = state.wanted.side
    return words("phone.titled", paper=paper, side=side) if side.en else paper
