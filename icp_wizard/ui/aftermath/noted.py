"""One event that was noted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from icp_wizard.journey.draft import Event
from icp_wizard.journey.happenings import Happening
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.editors.moment import FORM
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label, Wrapped, sunk

_NARROW = 400  # px at 100 % text below which what happened stands under its time


class NotedRow(Alive, QWidget):
    """When, what with its note, and the way to take it back."""

    taken = Signal()

    def __init__(self, event: Event) -> None:
        super().__init__()
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        kind = Happening(event.kind).told
        self.what = _what(event, kind)
        self.away = Button(words("aftermath.away"), "link")
        self.away.setAccessibleDescription(pick(kind))
        self.away.clicked.connect(lambda _=False: self.taken.emit())
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for side, part in zip(self._sides, (_when(event), self.away), strict=True):
            side.addWidget(part)
            side.addStretch(1)
        self._grid.addLayout(self._sides[0], 0, 0)
        self._grid.addWidget(self.what, 0, 1)
        self._grid.addLayout(self._sides[1], 0, 2)
        self.live()

    def restyle(self) -> None:
        drop = sunk("small") + round((theme.line("body") - theme.line("small")) * 0.8)
        for side in self._sides:
            side.setContentsMargins(0, drop, 0, 0)  # all stand on one baseline
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < theme.scaled(_NARROW)
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.removeWidget(self.what)
        if is_narrow:
            self._grid.addWidget(self.what, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self.what, 0, 1)


def _when(event: Event) -> Label:
    return Label(f"{event.at.astimezone():{FORM}}", "small", "soft", digits=True)


def _what(event: Event, kind: Text) -> QWidget:
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Wrapped(kind))
    if event.note:
        column.addWidget(Wrapped(event.note, "small", "soft", selectable=True))
    return ground
