"""Every answer of a filing as rows: what was asked, what was entered, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from icp_wizard.journey.comparing import compared
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.naming import place_name
from icp_wizard.journey.shown import shown
from icp_wizard.model.finding import Level
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import Judgement
from icp_wizard.ui.check.sorting import parted
from icp_wizard.ui.language import other, pick

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
LABEL, VALUE, STATE, CHANGE = range(4)
_SAID = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,  # what a narrow column leaves out
)


@dataclass(frozen=True)
class Heading:
    """The item that the rows below belong to."""

    title: Text


@dataclass(frozen=True)
class Entered:
    """One answer; *level* is the heaviest finding at it, ``missing``, ``compared`` or ``""``."""

    address: str
    label: Text
    value: str
    gloss: str
    level: str


AnswerRow = Heading | Entered


def answer_rows(judgement: Judgement, marks: Marks) -> tuple[AnswerRow, ...]:
    """All questions asked now, in the order of the pages."""
    return tuple(_rows(judgement, compared(judgement.outlook.filing, marks)))


def _rows(judgement: Judgement, same: frozenset[str]) -> Iterator[AnswerRow]:
    outlook = judgement.outlook
    levels = _levels(judgement)
    asked = sorted(outlook.asked_fields(), key=lambda each: outlook.order(each[2]))
    under: Text | None = None
    for field, _, address in asked:
        heading, _ = parted(place_name(outlook, address))
        if heading != under:
            under = heading
            yield Heading(heading)
        value = shown(outlook, field, address)
        unmarked = "compared" if address in same else "" if value.value else "open"
        level = levels.get(address, unmarked)
        gloss = value.gloss.en if value.gloss else ""
        yield Entered(address, field.label, value.value, gloss, level)


def _levels(judgement: Judgement) -> dict[str, str]:
    levels: dict[str, str] = {}
    for finding in reversed(judgement.findings):
        word = "missing" if finding.rule == "required" else finding.level.value
        for address in (finding.address, *finding.also):
            levels[address] = word
    return levels


class Answers(QAbstractTableModel):
    """The rows for a table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[AnswerRow, ...] = ()

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> None:
        """Take other rows."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    @property
    def given(self) -> tuple[int, int]:
        """How many answers are given, of how many."""
        entered = [row for row in self.rows if isinstance(row, Entered)]
        return sum(bool(row.value) for row in entered), len(entered)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role not in _SAID:
            return None
        if isinstance(row, Heading):
            return pick(row.title) if index.column() == LABEL else None
        return self._said(row, index.column())

    def _said(self, row: Entered, column: int) -> str:
        match column:
            case 0:
                return f"{pick(row.label)} {other(row.label)}"
            case 1:
                return f"{row.value} {row.gloss}".strip()
            case 2:
                return self.state(row.level)
            case _:
                return self.tr("Change") if row.value else self.tr("Answer")

    def state(self, level: str) -> str:
        """A level in words."""
        said = {
            "missing": self.tr("Missing"),
            "open": self.tr("Not given"),
            "compared": self.tr("Same as on the paper"),
            Level.STOP.value: self.tr("To mend"),
            Level.RISK.value: self.tr("Likely refusal"),
            Level.ADVICE.value: self.tr("Advice"),
        }
        return said.get(level, self.tr("Nothing found"))
