"""Two provinces side by side, topic by topic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Section
from icp_wizard.ui.parts.page import ScrollPage
from icp_wizard.ui.reference.province import Brief, ProvinceHead, by_topic
from icp_wizard.ui.reference.topics import AREAS

_TOP = Qt.AlignmentFlag.AlignTop
_NAMES = (Text("First province", "第一个省份"), Text("Second province", "第二个省份"))


class Comparing(QWidget):
    """Two choices, and what both provinces say."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pack: Pack | None = None
        self._day = date.today()
        self.choices = tuple(ProvinceChoice(name) for name in _NAMES)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 36, 0)
        row.setSpacing(32)
        for choice in self.choices:
            row.addWidget(choice, 1)
            choice.edited.connect(self._show)
        stack.addLayout(row)
        page, inner = ScrollPage(most=0, margin=44, top=12), QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(12)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        page.body.addWidget(inner)
        stack.addWidget(page, 1)

    def show_pack(self, pack: Pack, day: date) -> None:
        """Offer the provinces of a pack; the first two to begin with."""
        self._pack, self._day = pack, day
        for choice, code in zip(self.choices, pack.provinces, strict=False):
            choice.offer(pack)
            if choice.value() not in pack.provinces:
                choice.show_value(code)
        self._show()

    def _show(self) -> None:
        pack = self._pack
        empty(self._grid)
        if pack is None:
            return
        pair = [pack.provinces[choice.value()] for choice in self.choices]
        for column, province in enumerate(pair):
            self._grid.addWidget(ProvinceHead(pack, province), 0, column, _TOP)
        known = [dict(by_topic(pack, province)) for province in pair]
        topics = [area for area in AREAS if any(area in each for each in known)]
        for at, area in enumerate(topics):
            self._grid.addWidget(Section(AREAS[area]), 2 * at + 1, 0, 1, 2)
            for column, each in enumerate(known):
                self._grid.addWidget(self._cell(each.get(area, ())), 2 * at + 2, column, _TOP)

    def _cell(self, statements: Sequence[Statement]) -> QWidget:
        cell = QWidget()
        stack = QVBoxLayout(cell)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        for each in statements:
            brief = Brief(each, self._day)
            brief.wanted.connect(self.wanted)
            stack.addWidget(brief)
        if not statements:
            stack.addWidget(Wrapped(self._nothing, "small", "soft"))
        return cell

    def _nothing(self) -> str:
        return self.tr("No rule of its own is known; the nationwide rules hold.")


class ProvinceChoice(ChoiceEditor):
    """One of the provinces."""

    def __init__(self, name: Text) -> None:
        self._name = name
        super().__init__()

    def offer(self, pack: Pack) -> None:
        """Offer the provinces of a pack."""
        self.show_options([Choice(each.code, each.name) for each in pack.provinces.values()])

    def retell(self) -> None:
        super().retell()
        self.set_accessible(pick(self._name), "")
