"""The rows of the Check page: a finding, or the answers still missing of one item."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.check.sorting import Gap
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.box import SourceLine
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped

_TOP = Qt.AlignmentFlag.AlignTop
_NARROW = 640  # px below which the source goes under the cure


class Row(Alive, QWidget):
    """Place, message and cure at the left, the source in the middle, what to do at the right."""

    wanted = Signal(str)
    """Go to the field at this address."""
    repair = Signal(Finding)
    """Use the value which was prepared."""

    def __init__(self, place: Text, message: Text | Callable[[], str], cure: Text) -> None:
        super().__init__()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(16, 10, 16, 10)
        self._across.setSpacing(24)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self.words.addWidget(Wrapped(place, "small", "soft"))
        self.words.addWidget(Wrapped(message, "body", selectable=True))
        self.words.addWidget(Wrapped(cure, "small", "soft", selectable=True))
        column = QVBoxLayout()
        column.addLayout(self.words)
        column.addStretch(1)  # a long source must not pull place, message and cure apart
        self._across.addLayout(column, 1)
        self._source: QWidget | None = None
        self._is_narrow = False
        self.acts = QVBoxLayout()
        self.acts.setSpacing(8)
        self._across.addLayout(self.acts)
        self._across.setAlignment(self.acts, _TOP)

    def add_source(self, source: QWidget) -> None:
        """Say where this comes from."""
        self._source, self._is_narrow = source, False
        self._across.insertWidget(1, source, 0, _TOP)
        self.live()

    def add_go(self, address: str) -> None:
        """Offer the way back."""
        go = Button(lambda: self.tr("Go to field"), "plain", size="small")
        go.clicked.connect(lambda _=False: self.wanted.emit(address))
        self.acts.addWidget(go)

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Source in a column of its own, or under the cure where the row is narrow."""
        source, is_narrow = self._source, self.width() < theme.scaled(_NARROW)
        if source is None:
            return
        source.setMinimumWidth(0 if is_narrow else theme.scaled(230))
        source.setMaximumWidth(1 << 20 if is_narrow else theme.scaled(230))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            if is_narrow:
                self.words.addWidget(source)
            else:
                self._across.insertWidget(1, source, 0, _TOP)


class FindingRow(Row):
    """One finding."""

    def __init__(self, finding: Finding, place: Text) -> None:
        super().__init__(place, finding.message, finding.fix)
        self.finding = finding
        if finding.sources:
            self.add_source(SourceLine(finding))
        self.add_go(finding.address)
        if finding.repair is not None:
            use = Button(finding.repair.words, "link")
            use.setObjectName("repair")
            use.clicked.connect(lambda _=False: self.repair.emit(finding))
            self.words.addWidget(use, 0, Qt.AlignmentFlag.AlignLeft)


class GapRow(Row):
    """The answers which are missing of one item, named in one row."""

    def __init__(self, gap: Gap) -> None:
        self._count = len(gap.labels)
        super().__init__(gap.place, self._said, gap.said)
        self.add_go(gap.address)

    def _said(self) -> str:
        return self.tr("Answers missing: {0}").format(self._count)
