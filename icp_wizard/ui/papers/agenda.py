"""What there is to compare, paper by paper, each with its state in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from icp_wizard.journey.comparing import Printed, Sheet
from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
WIDE = 264
_ICON, _LEFT, _GAP = 20, 13, 12
_MARKS = {
    "same": ("ready", "ready"),
    "now": ("zoom", "accent"),
    "open": ("not-started", "text-soft"),
    "missing": ("not-needed", "text-soft"),
}


@dataclass(frozen=True)
class Entry:
    """A row: a sheet's heading without *line*, or an answer on it with its state."""

    sheet: Sheet
    line: Printed | None = None
    state: str = ""

    @property
    def words(self) -> Text:
        """What the row is called."""
        return self.line.label if self.line else self.sheet.name

    @property
    def has_side(self) -> bool:
        """Whether the heading has a second line, for the side of the paper."""
        return self.line is None and bool(self.sheet.side.en)


class _Entries(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Entry, ...] = ()

    def show_rows(self, rows: tuple[Entry, ...]) -> None:
        same_places = [(e.sheet.slot, e.line and e.line.address) for e in rows] == [
            (e.sheet.slot, e.line and e.line.address) for e in self.rows
        ]
        if same_places:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if row.line is None or row.state == "missing":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        said = self.said(row)
        if role == ROW:
            return row, said
        if role == Qt.ItemDataRole.DisplayRole:
            return pick(row.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (pick(row.words), said)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (pick(row.words), said)))
        return None

    def said(self, row: Entry) -> str:
        """The state of a row in words."""
        match row.state:
            case "same":
                count = len(row.line.value) if row.line else 0
                if count == 1:
                    return self.tr("Same, 1 character")
                return self.tr("Same, {0} characters").format(count)
            case "now":
                return self.tr("Comparing now")
            case "open":
                return self.tr("Not compared yet")
            case "missing":
                return self.tr("Picture is missing")
            case _:
                return pick(row.sheet.side)


class Agenda(Alive, QListView):
    """A list of answers; ``chosen`` carries the sheet and the line to be compared."""

    chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._entries, self._is_told = _Entries(), False
        self.setModel(self._entries)
        self.setItemDelegate(_Paint(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._choose)
        self.live()

    @property
    def rows(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries.rows

    def show_sheets(
        self, sheets: Sequence[Sheet], same: frozenset[str], now: tuple[str, str]
    ) -> None:
        """List all there is to compare; *now* are slot and address of what is compared."""
        self._is_told = True
        self._entries.show_rows(tuple(_rows(sheets, same, now)))
        places = [(row.sheet.slot, row.line.address if row.line else "") for row in self.rows]
        if now in places:
            self.setCurrentIndex(self._entries.index(places.index(now)))
        self._is_told = False

    def restyle(self) -> None:
        self.setFixedWidth(min(theme.scaled(WIDE), WIDE + 80))
        self.scheduleDelayedItemsLayout()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("What there is to compare"))
        if self.rows:
            self._entries.show_rows(self.rows)

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        if not current.isValid() or self._is_told:
            return
        row = self.rows[current.row()]
        if row.line is not None and row.state != "missing":
            self.chosen.emit(row.sheet, row.line)


class _Paint(QStyledItemDelegate):
    """Headings in the weight of captions; answers with icon, name and state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, _ = index.data(ROW)
        if row.line is None:
            side = theme.line("small") if row.has_side else 0
            return QSize(10, theme.line("caption") + side + 14)
        return QSize(10, theme.line("body") + theme.line("small") + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, said = index.data(ROW)
        area = option.rect.adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.line is None:
            head = area.adjusted(_LEFT, 10, -4, 0)
            head.setHeight(theme.line("caption"))
            _write(painter, head, pick(row.words), ("caption", "text-soft"))
            if row.has_side:
                head.translate(0, theme.line("caption"))
                _write(painter, head, said, ("small", "text-soft"))
        else:
            self._paint_ground(painter, area, option, row.state == "now")
            self._paint_row(painter, area, row, said)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, is_now: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_now or hovered:
            painter.setBrush(theme.colour("accent-soft" if is_now else "hover-rail"))
            painter.drawRoundedRect(area, 6, 6)
        if is_now:
            painter.fillRect(
                QRect(area.left(), area.top() + 8, 3, area.height() - 16), theme.colour("accent")
            )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_row(self, painter: QPainter, area: QRect, row: Entry, said: str) -> None:
        name, tone = _MARKS[row.state]
        side = theme.scaled(_ICON)
        top = area.top() + 4 + (theme.line("body") - side) // 2
        ratio = painter.device().devicePixelRatioF()
        left = area.left() + _LEFT
        painter.drawPixmap(left, top, theme.pixmap(name, tone, _ICON, ratio))
        room = area.adjusted(_LEFT + side + _GAP, 4, -8, 0)
        first = QRect(room.left(), room.top(), room.width(), theme.line("body"))
        below = QRect(room.left(), first.bottom() + 1, room.width(), theme.line("small"))
        role: theme.Role = "strong" if row.state == "now" else "body"
        _write(painter, first, pick(row.words), (role, "text"))
        _write(painter, below, said, ("small", "text-soft"))


def _rows(sheets: Sequence[Sheet], same: frozenset[str], now: tuple[str, str]) -> Iterator[Entry]:
    for sheet in sheets:
        yield Entry(sheet)
        for line in sheet.lines:
            yield Entry(sheet, line, _state(sheet, line, same, now))


def _state(sheet: Sheet, line: Printed, same: frozenset[str], now: tuple[str, str]) -> str:
    if (sheet.slot, line.address) == now:
        return "now"
    if not sheet.pictures:
        return "missing"
    return "same" if line.address in same else "open"


def _write(painter: QPainter, area: QRect, words: str, look: tuple[theme.Role, str]) -> None:
    role, ink = look
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
