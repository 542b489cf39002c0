"""The table of drafts: one line a draft, the whole line under the pointer or chosen."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import Alive, set_font
from icp_wizard.ui.start.rows import CHANGED, COLUMNS, ICON, MORE, NEXT, TITLE, Drafts

Index = QModelIndex | QPersistentModelIndex
_PAD, _LEFT = 8, 32
_WIDTHS = {
    "operation": 170,
    "province": 110,
    "state": 180,
    "deadline": 100,
    "changed": 136,
    "more": 56,
}
_NEEDLESS = ("operation", "province", "deadline")
_RIGHT = ("deadline", "changed")
FOLDED, TIGHT = 900, 520
"""Below these px at 100 %: what is next stands beneath the title; the last change is left out."""


class DraftTable(Alive, QTableView):
    """Enter opens, F2 renames, Delete deletes; ``menu_wanted`` asks for what else can be done."""

    opened = Signal(str)
    deleted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, drafts: Drafts) -> None:
        super().__init__()
        self._drafts = drafts
        self._paint = _Paint(self)
        self._fitted = (False, False)
        self.setModel(drafts)
        self.setItemDelegate(self._paint)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._head = _Head(self)
        self.setHorizontalHeader(self._head)
        self._head.sortIndicatorChanged.connect(drafts.sort)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._press)
        drafts.modelReset.connect(self._settle)
        self.live()

    def rename_current(self) -> None:
        """Let the title of the chosen draft be typed over."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(TITLE))

    def show_narrow(self, is_narrow: bool) -> None:
        """Leave out what can be spared."""
        for at, column in enumerate(COLUMNS):
            if column.key in _NEEDLESS:
                needless = column.key == "deadline" and not self._drafts.has_deadlines()
                self.setColumnHidden(at, is_narrow or needless)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted() != self._fitted:
            self._fit()

    def restyle(self) -> None:
        self._head.setFixedHeight(theme.scaled(36))
        set_font(self._head, theme.font("caption"))
        for at, column in enumerate(COLUMNS):
            if column.key in _WIDTHS:
                self._head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
                self._head.resizeSection(at, theme.scaled(_WIDTHS[column.key]))
            else:
                self._head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Drafts"))
        self._drafts.tell_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self._drafts.row(index).id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            below = self.visualRect(index).bottomLeft()
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(below)
            self.menu_wanted.emit(self._drafts.row(index).id, at)

    def _wanted(self) -> tuple[bool, bool]:
        return self.width() < theme.scaled(FOLDED), self.width() < theme.scaled(TIGHT)

    def _fit(self) -> None:
        """Set what is next beneath the title where a column of its own would cut it."""
        self._fitted = folded, tight = self._wanted()
        self._paint.folded = folded
        self.setColumnHidden(NEXT, folded)
        self.setColumnHidden(CHANGED, tight)
        beneath = theme.line("small") if folded else 0
        self.verticalHeader().setDefaultSectionSize(theme.scaled(44) + beneath)

    def _hover(self, row: int) -> None:
        if row != self._paint.hovered:
            self._paint.hovered = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._drafts.row(index).id)

    def _press(self, index: QModelIndex) -> None:
        if index.column() == MORE:
            corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(self._drafts.row(index).id, corner)

    def _settle(self) -> None:
        self._paint.hovered = -1
        if self._drafts.rowCount():
            self.setCurrentIndex(self._drafts.index(0, TITLE))


class _Head(QHeaderView):
    """Small words over the columns; the sorted one in text colour with an arrow."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(6, Qt.SortOrder.DescendingOrder)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        column = COLUMNS[logicalIndex]
        is_sorted = self.sortIndicatorSection() == logicalIndex and column.sort is not None
        painter.save()
        painter.fillRect(rect, theme.colour("page"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(theme.colour("text" if is_sorted else "text-soft"))
        room = rect.adjusted(_LEFT if logicalIndex == TITLE else _PAD, 0, -_PAD, 0)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        right = column.key in _RIGHT
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if is_sorted:
            self._paint_arrow(painter, room, QFontMetrics(font).horizontalAdvance(words), right)
            room = room.adjusted(0, 0, -theme.scaled(20) if right else 0, 0)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRect, wide: int, right: bool) -> None:
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        ratio = painter.device().devicePixelRatioF()
        arrow = theme.pixmap("chevron-down" if down else "chevron-up", "text", 16, ratio)
        side = theme.scaled(16)
        left = room.right() - side if right else room.left() + wide + 4
        painter.drawPixmap(left, room.center().y() - side // 2, arrow)


class _Paint(QStyledItemDelegate):
    """Draws one cell; hover and choice belong to the whole row."""

    hovered = -1
    folded = False

    def __init__(self, table: DraftTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option.rect, index, chosen)
        room = option.rect.adjusted(_LEFT if index.column() == TITLE else _PAD, 0, -_PAD, 0)
        if COLUMNS[index.column()].key == "more":
            self._paint_icon(painter, room, ("more", "text-soft"))
        elif self.folded:
            spare = (room.height() - theme.line("body") - theme.line("small")) // 2
            first = QRect(room.left(), room.top() + spare, room.width(), theme.line("body"))
            self._paint_words(painter, first, index)
            self._paint_next(painter, option.rect, first.bottom() + 1, index)
        else:
            self._paint_words(painter, room, index)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        set_font(editor, theme.font("body"))
        return editor

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        spare = (option.rect.height() - theme.control()) // 2
        editor.setGeometry(option.rect.adjusted(_LEFT - 12, spare, -_PAD, -spare))

    def _paint_ground(self, painter: QPainter, area: QRect, index: Index, chosen: bool) -> None:
        if chosen or index.row() == self.hovered:
            painter.fillRect(area, theme.colour("accent-soft" if chosen else "hover"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        if chosen and index.column() == TITLE:
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))

    def _paint_words(self, painter: QPainter, room: QRect, index: Index) -> None:
        column = COLUMNS[index.column()].key
        icon = cast("tuple[str, str] | None", index.data(ICON))
        ink = "text-soft" if column in ("operation", "province", "changed") else "text"
        if icon is not None:
            self._paint_icon(painter, room, icon)
            room = room.adjusted(theme.scaled(26), 0, 0, 0)
            ink = icon[1]
        font = theme.font("label" if column == "title" else "body")
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        words = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_next(self, painter: QPainter, cell: QRect, top: int, index: Index) -> None:
        """Paint the part of the row's second line which lies in a cell."""
        left = self._table.columnViewportPosition(TITLE) + _LEFT
        right = self._table.columnViewportPosition(MORE) - _PAD
        painter.setClipRect(cell)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text-soft"))
        words = painter.fontMetrics().elidedText(
            str(index.sibling(index.row(), NEXT).data()), Qt.TextElideMode.ElideRight, right - left
        )
        area = QRect(left, top, right - left, theme.line("small"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_icon(self, painter: QPainter, room: QRect, icon: tuple[str, str]) -> None:
        ratio, side = painter.device().devicePixelRatioF(), theme.scaled(20)
        top = room.center().y() - side // 2
        painter.drawPixmap(room.left(), top, theme.pixmap(*icon, 20, ratio))
