"""The findings of one level under their word, count and meaning."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Level
from icp_wizard.ui.check.card import RowsCard
from icp_wizard.ui.check.rows import FindingRow, GapRow, Row
from icp_wizard.ui.check.sorting import Gap, LevelGroup
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Elided, Label
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class GroupView(QWidget):
    """Icon, word, count and meaning; the rows below. Advice is folded until it is asked for."""

    wanted = Signal(str)
    repair = Signal(Finding)
    folded = Signal(bool)

    def __init__(self, group: LevelGroup, is_folded: bool) -> None:
        super().__init__()
        self._level = group.level
        self.rows = list(_rows(group))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 0, 0, 0)
        stack.setSpacing(8)
        stack.addLayout(self._head(group))
        self._card = RowsCard(group.level.value)
        for row in self.rows:
            row.wanted.connect(self.wanted)
            row.repair.connect(self.repair)
            self._card.add_row(row)
        stack.addWidget(self._card)
        self._fold(is_folded)

    def _head(self, group: LevelGroup) -> QHBoxLayout:
        level = group.level.value
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Lead(Picture(level, level), "body", wrapped=False), 0, _TOP)
        said = Flow(line_gap=0)
        said.addWidget(Label(self._word, "strong", level))
        said.addWidget(Label(str(group.count), "strong", level, digits=True))
        said.addWidget(Elided(self._meaning, "small", "soft"))
        head.addLayout(said, 1)
        self.toggle = Button("", "quiet", "chevron-down", role="caption")
        self.toggle.clicked.connect(lambda _=False: self._turn())
        self.toggle.setVisible(group.level is Level.ADVICE)
        head.addWidget(self.toggle, 0, _TOP)
        return head

    def _turn(self) -> None:
        self._fold(not self._is_folded)
        self.folded.emit(self._is_folded)

    def _fold(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._card.setVisible(not is_folded)
        self.toggle.show_icon("chevron-down" if is_folded else "chevron-up")
        self.toggle.show_words(self._toggle_words)

    def _toggle_words(self) -> str:
        return self.tr("Show") if self._is_folded else self.tr("Fold")

    def _word(self) -> str:
        match self._level:
            case Level.STOP:
                return self.tr("Stops you")
            case Level.RISK:
                return self.tr("Likely refusal")
            case Level.ADVICE:
                return self.tr("Advice")

    def _meaning(self) -> str:
        match self._level:
            case Level.STOP:
                return self.tr("the Chinese system will not take it")
            case Level.RISK:
                return self.tr("a reviewer may send it back")
            case Level.ADVICE:
                return self.tr("good to know before you file")


def _rows(group: LevelGroup) -> Iterator[Row]:
    for row in group.rows:
        yield GapRow(row) if isinstance(row, Gap) else FindingRow(row.finding, row.place)
