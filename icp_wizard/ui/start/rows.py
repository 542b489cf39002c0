"""The drafts as rows of a table: searched and sorted by the library, read page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from icp_wizard.model.text import Text
from icp_wizard.storage.library import Library
from icp_wizard.storage.rows import Row, Sort
from icp_wizard.ui.language import pick
from icp_wizard.ui.start.dates import day_in_words, when

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
ROW, ICON = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

_STATES = {"ready": ("ready", "ready"), "to_mend": ("stop", "stop")}


@dataclass(frozen=True)
class Column:
    """One column: what it is sorted by, and what it says of a row."""

    key: str
    sort: Sort | None
    said: Callable[[Row], str]


COLUMNS = (
    Column("title", "title", lambda row: row.title),
    Column("operation", "operation", lambda row: _or_dash(row.summary.operation_words)),
    Column("province", "province", lambda row: _or_dash(row.summary.province_words)),
    Column("state", "progress", lambda row: _or_dash(row.summary.state_words)),
    Column("next", None, lambda row: _or_dash(row.summary.next_thing)),
    Column("deadline", "deadline", lambda row: day_in_words(row.summary.deadline)),
    Column("changed", "changed", lambda row: when(row.changed_at)),
    Column("more", None, lambda _: ""),
)
TITLE, STATE, NEXT, CHANGED, MORE = (
    [each.key for each in COLUMNS].index(key)
    for key in ("title", "state", "next", "changed", "more")
)


class Drafts(QAbstractTableModel):
    """What a search finds, in an order; rows in *hidden* are as good as deleted."""

    renamed = Signal(str, str)
    """A title was typed over: id and new title."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows: list[Row] = []
        self._read = 0
        self._is_more = False
        self.hidden: set[str] = set()
        self.search, self.archived = "", False
        self.sort_by, self.descending = COLUMNS[6], True

    def read(self) -> None:
        """Read anew from the beginning. Raises Trouble."""
        self.beginResetModel()
        self._rows, self._read = [], 0
        self._rows = self._next_page()
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """The draft of a row."""
        return self._rows[index.row()]

    def place(self, id_: str) -> int:
        """The row of a draft, -1 if it is not among those read."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if COLUMNS[column].sort is not None:
            self.sort_by = COLUMNS[column]
            self.descending = order is Qt.SortOrder.DescendingOrder
            self.read()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._is_more

    def fetchMore(self, parent: Index) -> None:
        page = self._next_page()
        first = len(self._rows)
        if page:
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._rows += page
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            said = column.said(row)
            return said or (self.tr("Untitled draft") if column.key == "title" else "")
        if role == ROW:
            return row
        if role == ICON and column.key == "state" and row.summary.state:
            return _STATES.get(row.summary.state, ("half", "text-soft"))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and column.key == "title":
            return pick(row.summary.next_thing)
        if role == Qt.ItemDataRole.AccessibleTextRole and column.key == "more":
            return self.tr("More about this draft")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        title = str(value).strip()
        if role == Qt.ItemDataRole.EditRole and title != self.row(index).title:
            self.renamed.emit(self.row(index).id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TITLE else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        return None

    def tell_again(self) -> None:
        """Say all words anew, in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def has_deadlines(self) -> bool:
        """Whether any row read has a last day."""
        return any(row.summary.deadline for row in self._rows)

    def _heads(self) -> Sequence[str]:
        return (
            self.tr("Draft"),
            self.tr("Operation"),
            self.tr("Province"),
            self.tr("State"),
            self.tr("Next thing to do"),
            self.tr("Last day"),
            self.tr("Changed"),
            "",
        )

    def _next_page(self) -> list[Row]:
        found = self._library.rows(
            self.search,
            sort=self.sort_by.sort or "changed",
            descending=self.descending,
            limit=PAGE,
            offset=self._read,
            archived=self.archived,
        )
        self._read += len(found)
        self._is_more = len(found) == PAGE
        return [row for row in found if row.id not in self.hidden]


def _or_dash(text: Text) -> str:
    return pick(text) or "–"
