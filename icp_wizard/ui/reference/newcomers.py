"""Which provinces take an individual: by the identity card, age, and a paper held there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.catalogue.paper import papers
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.picture import Picture
from icp_wizard.ui.reference.comparing import ProvinceChoice
from icp_wizard.ui.reference.frame import Reading
from icp_wizard.work.newcomers import (
    GROWN,
    STANDINGS,
    Newcomer,
    Welcome,
    papers_known,
    welcomes,
)
from icp_wizard.work.rulebook import elsewhere, newest

_NAME = Text("Province of the identity card", "身份证所属省份")
_SIGNS = {
    "home": ("ready", "ready"),
    "paper_held": ("ready", "ready"),
    "permit_needed": ("document", "advice"),
    "allowed": ("half", "text-soft"),
    "no_limit_found": ("question", "text-soft"),
    "too_young": ("not-needed", "text-soft"),
    "local_card_only": ("not-needed", "text-soft"),
}
_AGE, _PAPER = Text("Age", "年龄"), Text("Paper held in that province", "在当地持有的材料")
_AGES = (
    Choice(str(GROWN), Text("18 or older", "年满 18 周岁")),
    Choice("17", Text("17", "17 周岁")),
    Choice("16", Text("16", "16 周岁")),
    Choice("14", Text("14 or 15", "14 或 15 周岁")),
    Choice("13", Text("Under 14", "不满 14 周岁")),
)
_NO_PAPER = Choice("", Text("None of them", "都没有"))

_BOTTOM = Qt.AlignmentFlag.AlignBottom
translate = QCoreApplication.translate


class Newcomers(Alive, QWidget):
    """Three choices about a person, and the provinces by what becomes of the filing there."""

    opened = Signal(str)
    """A province is to be read, by its code."""

    def __init__(self) -> None:
        super().__init__()
        self._pack: Pack | None = None
        self._day = date.today()
        self.home = ProvinceChoice(_NAME)
        self.age, self.paper = NamedChoice(_AGE, _AGES), NamedChoice(_PAPER, (_NO_PAPER,))
        self.age.show_value(str(GROWN))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        row = QGridLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setHorizontalSpacing(16)
        row.setVerticalSpacing(4)
        asked = ((_NAME, self.home), (_AGE, self.age), (_PAPER, self.paper))
        for column, (name, choice) in enumerate(asked):
            row.addWidget(Wrapped(name, "small", "soft"), 0, column, _BOTTOM)
            row.addWidget(choice, 1, column)
            row.setColumnStretch(column, 1)
            choice.edited.connect(self._show)
        stack.addLayout(row)
        page = Reading(top=12)
        self._found = QVBoxLayout()
        self._found.setSpacing(24)
        page.body.addLayout(self._found)
        stack.addWidget(page, 1)
        self.live()

    def show_pack(self, pack: Pack, day: date) -> None:
        """Offer the provinces of a pack and the papers they accept, as it stands on a day."""
        self._pack, self._day = pack, day
        self.home.offer(pack)
        known = [Choice(key, papers()[key].label) for key in papers_known(pack)]
        self.paper.show_options([_NO_PAPER, *known])
        self._show()

    def retell(self) -> None:
        self.home.show_placeholder(self.tr("Choose a province"))

    def _show(self) -> None:
        empty(self._found)
        pack = self._pack
        if pack is None:
            return
        home = pack.provinces.get(str(self.home.value()))
        if home is None:
            self._found.addWidget(Wrapped(self._ask, "body", "soft"))
            return
        self._found.addWidget(Wrapped(self._warning, "small", "soft"))
        somebody = Newcomer(home.code, int(self.age.value() or GROWN), self.paper.value())
        found = welcomes(pack, somebody, self._day)
        for standing in STANDINGS:
            here = [each for each in found if each.standing == standing]
            if here:
                self._found.addWidget(self._group(pack, standing, here))

    def _ask(self) -> str:
        return self.tr("Choose the province at the beginning of the address on the card.")

    def _warning(self) -> str:
        return self.tr(
            "For individuals only. From the dated rules of each province; a provider may ask for "
            "more. Where no source says anything, ask before you rely on it."
        )

    def _group(self, pack: Pack, standing: str, found: Sequence[Welcome]) -> QWidget:
        group = QWidget()
        stack = QVBoxLayout(group)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Picture(*_SIGNS[standing]))
        head.addWidget(Label(_title(standing, len(found)), "strong"), 1)
        stack.addLayout(head)
        for each in found:
            stack.addWidget(Rule())
            stack.addWidget(self._row(pack, each))
        return group

    def _row(self, pack: Pack, welcome: Welcome) -> QWidget:
        province, row = welcome.province, QWidget()
        stack = QVBoxLayout(row)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        name = WrappedLink(province.name)
        name.clicked.connect(partial(self.opened.emit, province.code))
        stack.addWidget(name)
        for young in welcome.young:
            stack.addWidget(Wrapped(young.statement, tone="risk", selectable=True))
        if province.code == self.home.value():
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


class NamedChoice(ChoiceEditor):
    """A choice which says itself what it is about."""

    def __init__(self, name: Text, options: Sequence[Choice]) -> None:
        self._name = name
        super().__init__(options)

    def retell(self) -> None:
        super().retell()
        self.set_accessible(pick(self._name), "")


def _title(standing: str, count: int) -> Words:
    said = {
        "home": lambda: translate("Newcomers", "At home"),
        "paper_held": lambda: translate("Newcomers", "With the paper you hold: {0}"),
        "permit_needed": lambda: translate("Newcomers", "With one of these papers: {0}"),
        "allowed": lambda: translate("Newcomers", "A source says they are accepted: {0}"),
        "no_limit_found": lambda: translate("Newcomers", "Unknown, no source says: {0}"),
        "too_young": lambda: translate("Newcomers", "Too young there: {0}"),
        "local_card_only": lambda: translate("Newcomers", "Local cards only: {0}"),
    }[standing]
    return lambda: said().format(count)
