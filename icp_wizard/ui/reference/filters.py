"""What of the rules is to be seen: words searched for, and one choice each of four kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import ACTS, Rule, Statement
from icp_wizard.ui import theme
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.reference.frame import LookUpField
from icp_wizard.ui.reference.topics import AREAS, NATION

_QUIET_MS = 120
_LEAST = 150
_ALL = {
    "area": Text("Every topic", "所有主题"),
    "province": Text("Every place", "所有地区"),
    "kind": Text("Every level", "所有级别"),
    "age": Text("Every age", "不限时间"),
}
_NAMES = {
    "area": Text("Topic", "主题"),
    "province": Text("Place", "地区"),
    "kind": Text("Level", "级别"),
    "age": Text("Age", "时间"),
}
_AGES = {
    "new": Text("Not older than two years", "两年以内"),
    "old": Text("Older than two years", "超过两年"),
    "undated": Text("Undated", "未注明日期"),
}
_NATION_KEY = "nation"


@dataclass(frozen=True)
class Wanted:
    """A search; what is empty lets everything through."""

    typed: str = ""
    area: str = ""
    province: str = ""
    kind: str = ""
    age: str = ""

    def fits(self, statement: Statement, day: date) -> bool:
        """Whether a statement is to be seen, on a day."""
        return (
            self.area in ("", statement.area)
            and self.province in ("", statement.province or _NATION_KEY)
            and (not self.kind or self.kind in _kinds(statement))
            and self.age in ("", _age(statement, day))
            and self._finds(statement)
        )

    def _finds(self, statement: Statement) -> bool:
        note = statement.note or Text("", "")
        said = (statement.id, *statement.statement, *note, *statement.covers)
        known = "\n".join(said).casefold()
        return all(part in known for part in self.typed.casefold().split())


class Filters(QWidget):
    """``changed`` tells that something else is to be seen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 0, 24, 0)
        stack.setSpacing(8)
        self.search = LookUpField(lambda: self.tr("Search in both languages, or by id"))
        stack.addWidget(self.search)
        self._row, self._columns = QGridLayout(), 0
        self._row.setSpacing(8)
        self.choices: Mapping[str, FilterChoice] = {key: FilterChoice(key) for key in _ALL}
        for choice in self.choices.values():
            choice.edited.connect(self.changed)
        stack.addLayout(self._row)
        self._lay(len(self.choices))
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.changed)
        self.search.textChanged.connect(self._quiet.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < len(self.choices) * theme.scaled(_LEAST)
        self._lay(2 if is_narrow else len(self.choices))

    def _lay(self, columns: int) -> None:
        """Set the choices in so many columns."""
        if columns != self._columns:
            self._columns = columns
            for at, choice in enumerate(self.choices.values()):
                self._row.addWidget(choice, *divmod(at, columns))

    @property
    def wanted(self) -> Wanted:
        """What is to be seen."""
        chosen = {key: choice.value() for key, choice in self.choices.items()}
        return Wanted(self.search.text(), **chosen)

    def show_pack(self, pack: Pack) -> None:
        """Offer what the statements of a pack can be told apart by."""
        provinces = {code: each.short for code, each in pack.provinces.items()}
        levels = {each.value: words(f"packs.level_{each.value}").begun() for each in Level}
        acts = {each: words(f"packs.act_{each}").begun() for each in ACTS}
        self.choices["area"].offer(AREAS)
        self.choices["province"].offer({_NATION_KEY: NATION} | provinces)
        self.choices["kind"].offer(levels | acts)
        self.choices["age"].offer(_AGES)

    def clear(self) -> None:
        """Let everything be seen again."""
        self.search.clear()
        for choice in self.choices.values():
            choice.show_value("")
        self.changed.emit()


class FilterChoice(ChoiceEditor):
    """One kind of choice, with "all" as its first option."""

    def __init__(self, key: str) -> None:
        self._name, self._all = _NAMES[key], Choice("", _ALL[key])
        super().__init__([self._all])

    def offer(self, named: Mapping[str, Text]) -> None:
        """Offer these besides all."""
        self.show_options([self._all, *(Choice(key, text) for key, text in named.items())])

    def retell(self) -> None:
        super().retell()
        self.set_accessible(pick(self._name), "")


def _kinds(statement: Statement) -> tuple[str, ...]:
    level = (statement.level.value,) if isinstance(statement, Rule) else ()
    return (statement.act, *level)


def _age(statement: Statement, day: date) -> str:
    if statement.day is None:
        return "undated"
    return "old" if statement.is_old(day) else "new"
