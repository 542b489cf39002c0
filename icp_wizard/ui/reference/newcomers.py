"""Which provinces take an individual whose identity card is of another one, on what papers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Province
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Picture
from icp_wizard.ui.reference.comparing import ProvinceChoice
from icp_wizard.ui.reference.frame import Reading
from icp_wizard.work.rulebook import elsewhere, newest

_NAME = Text("Province of the identity card", "身份证所属省份")
_SIGNS = {
    "home": ("ready", "ready"),
    "permit_needed": ("document", "advice"),
    "allowed": ("half", "text-soft"),
    "no_limit_found": ("question", "text-soft"),
    "local_card_only": ("not-needed", "text-soft"),
}
"""Each standing with its sign, those a person wants to read first at the top."""

translate = QCoreApplication.translate


class Newcomers(QWidget):
    """A choice of the home province, and the others by what becomes of the filing there."""

    opened = Signal(str)
    """A province is to be read, by its code."""

    def __init__(self) -> None:
        super().__init__()
        self._pack: Pack | None = None
        self.home = ProvinceChoice(_NAME)
        self.home.show_placeholder(self.tr("Choose a province"))
        self.home.edited.connect(self._show)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(Label(_NAME, "label"))
        row.addWidget(self.home, 1)
        stack.addLayout(row)
        page = Reading(top=12)
        self._found = QVBoxLayout()
        self._found.setSpacing(24)
        page.body.addLayout(self._found)
        stack.addWidget(page, 1)

    def show_pack(self, pack: Pack) -> None:
        """Offer the provinces of a pack."""
        self._pack = pack
        self.home.offer(pack)
        self._show()

    def _show(self) -> None:
        empty(self._found)
        pack = self._pack
        if pack is None:
            return
        home = pack.provinces.get(str(self.home.value()))
        if home is None:
            ask = self.tr("Choose the province at the beginning of the address on the card.")
            self._found.addWidget(Wrapped(ask, "body", "soft"))
            return
        self._found.addWidget(Wrapped(self._warning, "small", "soft"))
        for standing in _SIGNS:
            provinces = [each for each in pack.provinces.values() if _at(each, home) == standing]
            if provinces:
                self._found.addWidget(self._group(pack, standing, provinces))

    def _warning(self) -> str:
        return self.tr(
            "For individuals only. From the dated rules of each province; a provider may ask for "
            "more. Where no source says anything, ask before you rely on it."
        )

    def _group(self, pack: Pack, standing: str, provinces: Sequence[Province]) -> QWidget:
        group = QWidget()
        stack = QVBoxLayout(group)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Picture(*_SIGNS[standing]))
        head.addWidget(Label(_title(standing, len(provinces)), "strong"), 1)
        stack.addLayout(head)
        for each in provinces:
            stack.addWidget(Rule())
            stack.addWidget(self._row(pack, each, standing))
        return group

    def _row(self, pack: Pack, province: Province, standing: str) -> QWidget:
        row = QWidget()
        stack = QVBoxLayout(row)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        name = WrappedLink(province.name)
        name.clicked.connect(partial(self.opened.emit, province.code))
        stack.addWidget(name)
        if standing == "home":
            stack.addWidget(Wrapped(self._at_home))
            return row
        rule = pack.statements.get(province.elsewhere.rule)
        if rule is not None:
            stack.addWidget(Wrapped(rule.statement, selectable=True))
        stack.addWidget(Wrapped(elsewhere(province), "small", "soft"))
        stack.addWidget(Wrapped(newest(pack, province), "small", "soft"))
        return row

    def _at_home(self) -> str:
        return self.tr("The card is of this province: its own rules hold, without a permit.")


def _at(province: Province, home: Province) -> str:
    return "home" if province.code == home.code else province.elsewhere.status


def _title(standing: str, count: int) -> Words:
    said = {
        "home": lambda: translate("Newcomers", "At home"),
        "permit_needed": lambda: translate("Newcomers", "With one of these papers: {0}"),
        "allowed": lambda: translate("Newcomers", "A source says they are accepted: {0}"),
        "no_limit_found": lambda: translate("Newcomers", "Unknown, no source says: {0}"),
        "local_card_only": lambda: translate("Newcomers", "Local cards only: {0}"),
    }[standing]
    return lambda: said().format(count)
