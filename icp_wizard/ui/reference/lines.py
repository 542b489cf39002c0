"""A list of painted lines: a sign, what it is, and below it in small what else is known."""

from __future__ import annotations

from collections.abc import Sequence
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
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.language import Words, pick, say
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Wrapped

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_PAD = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Line:
    """One line; *sign* is a drawing and its ink, *mark* a warning at its right end."""

    key: str
    title: Text
    beneath: Text
    sign: tuple[str, str]
    mark: Text | None = None


class Lines(QAbstractListModel):
    """The lines shown now."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.shown = tuple(lines)
        self.endResetModel()

    def place(self, key: str) -> int:
        """The row of a line, -1 if it is not shown."""
        return next((at for at, line in enumerate(self.shown) if line.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.shown[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return pick(line.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (line.title, line.beneath, line.mark)
            return "; ".join(pick(each) for each in told if each is not None)
        return None


class LineList(Alive, QListView):
    """``chosen`` tells the key of the line stood on, ``""`` where none is left."""

    chosen = Signal(str)

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._name = name
        self.lines = Lines()
        self._paint = _LinePaint(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._paint)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.live()

    @property
    def key(self) -> str:
        """The key of the line stood on."""
        row = self.currentIndex().row()
        return self.lines.shown[row].key if 0 <= row < len(self.lines.shown) else ""

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; stay on the present one if it is among them, else on the first."""
        before = self.key
        self.lines.show(lines)
        self.stand_on(before)
        if not lines:
            self.chosen.emit("")

    def stand_on(self, key: str) -> None:
        """Stand on the line of a key, or on the first."""
        index = self.lines.index(max(self.lines.place(key), 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.lines.shown[current.row()].key)

    def restyle(self) -> None:
        self.scheduleDelayedItemsLayout()

    def retell(self) -> None:
        self.setAccessibleName(say(self._name))
        self.viewport().update()


class Found(QStackedWidget):
    """The lines found, or in their place the words that there are none."""

    def __init__(self, lines: LineList, nothing: Words) -> None:
        super().__init__()
        self._list = lines
        page = QFrame()
        stack = QVBoxLayout(page)
        stack.setContentsMargins(24, 24, 24, 24)
        stack.addWidget(Wrapped(nothing))
        stack.addStretch(1)
        self.addWidget(lines)
        self.addWidget(page)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.setCurrentIndex(0 if lines else 1)
        self._list.show_lines(lines)


class _LinePaint(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(200), theme.line("body") + theme.line("small") + 17)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._paint_ground(painter, area, state)
        self._paint_line(painter, area.adjusted(_PAD, 8, -_PAD, -9), index.data(LINE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent-soft"))
            painter.fillRect(area.x(), area.y(), 3, area.height(), theme.colour("accent"))
            if self._view.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRect(area.adjusted(1, 1, -1, -2))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, theme.colour("line"))

    def _paint_line(self, painter: QPainter, room: QRect, line: Line) -> None:
        body, side = theme.line("body"), theme.scaled(20)
        icon = theme.pixmap(*line.sign, 20, self._view.devicePixelRatioF())
        painter.drawPixmap(room.x(), room.y() + (body - side) // 2, icon)
        room = room.adjusted(side + 12, 0, 0, 0)
        upper = QRect(room.x(), room.y(), room.width(), body)
        lower = QRect(room.x(), upper.bottom() + 1, room.width(), theme.line("small"))
        _paint_words(painter, upper, pick(line.title), "text", "body")
        if line.mark is not None:
            lower = self._paint_mark(painter, lower, pick(line.mark))
        _paint_words(painter, lower, pick(line.beneath), "text-soft", "small")

    def _paint_mark(self, painter: QPainter, room: QRect, said: str) -> QRect:
        """Paint the warning at the right; return the room left of it."""
        side = theme.scaled(16)
        wide = QFontMetrics(theme.font("small")).horizontalAdvance(said) + side + 10
        left = max(room.right() - wide, room.x() + room.width() // 3)
        icon = theme.pixmap("waiting", "risk", 16, self._view.devicePixelRatioF())
        painter.drawPixmap(left, room.center().y() - side // 2, icon)
        words = QRect(left + side + 6, room.y(), room.right() - left - side - 6, room.height())
        _paint_words(painter, words, said, "risk", "small")
        return QRect(room.x(), room.y(), left - room.x() - 12, room.height())


def _paint_words(painter: QPainter, room: QRect, said: str, ink: str, role: theme.Role) -> None:
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    told = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE, told)
