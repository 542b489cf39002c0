"""The table of all answers: one painted row an answer, pressed to change it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from icp_wizard.ui import theme
from icp_wizard.ui.check.answers import (
    CHANGE,
    LABEL,
    ROW,
    STATE,
    AnswerRow,
    Answers,
    Entered,
    Heading,
)
from icp_wizard.ui.language import other, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.options import paint_pair
from icp_wizard.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
_HIGH, _PAD = 40, 16
_LABELS = 0.46  # of what the words of the last two columns leave
_FOLDED = 420  # px at 100 % left for label and answer, below which the answer stands beneath
_SIGNS = {
    "missing": ("stop", "stop"),
    "stop": ("stop", "stop"),
    "risk": ("risk", "risk"),
    "advice": ("advice", "advice"),
    "compared": ("equal", "ready"),
    "open": ("not-started", "text-faint"),
    "": ("dash", "text-soft"),
}


class AnswerTable(Alive, QTableView):
    """As high as its rows, so that the page scrolls and not the table."""

    wanted = Signal(str)
    """Change the answer at this address."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self._answers = answers
        self.is_folded = False
        self.setModel(answers)
        self.setItemDelegate(_RowPaint(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        answers.modelReset.connect(self._fit)
        self.live()

    def restyle(self) -> None:
        self._fit()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("All answers"))
        self._share()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._want(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_row(current)

    def _want(self, index: Index) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Entered):
            self.wanted.emit(row.address)

    def _fit(self) -> None:
        high = theme.scaled(_HIGH)
        self.verticalHeader().setDefaultSectionSize(high)
        self.clearSpans()
        for place, row in enumerate(self._answers.rows):
            if isinstance(row, Heading):
                self.setSpan(place, 0, 1, 4)
            is_tall = self.is_folded and isinstance(row, Entered)
            wanted = high + theme.line("body") if is_tall else high
            if self.rowHeight(place) != wanted:
                self.setRowHeight(place, wanted)
        self.setFixedHeight(self.verticalHeader().length() + 2)
        self._share()

    def _share(self) -> None:
        """Give the last two columns what their words need, and the rest to the answers."""
        state = _PAD + theme.scaled(16) + 6 + self._widest(STATE, "small") + _PAD
        change = _PAD + self._widest(CHANGE, "caption") + _PAD
        left = max(self.viewport().width() - state - change, 0)
        if self.is_folded is not (0 < left < theme.scaled(_FOLDED)):
            self.is_folded = not self.is_folded
            self._fit()  # which shares again
            return
        label = max(left - 1, 0) if self.is_folded else round(left * _LABELS)
        for column, wide in enumerate((label, left - label, state, change)):
            self.setColumnWidth(column, wide)

    def _widest(self, column: int, role: Role) -> int:
        """The width of the longest words in a column, in px."""
        indexes = (self._answers.index(place, column) for place in range(len(self._answers.rows)))
        metrics = QFontMetrics(theme.font(role))
        said = {str(index.data() or "") for index in indexes}
        return max((metrics.horizontalAdvance(each) for each in said), default=0)

    def _show_row(self, index: Index) -> None:
        """Let the page scroll to the row which has the keyboard."""
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inner = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inner is not None and self.hasFocus():
            place = self.viewport().mapTo(inner, self.visualRect(index).center())
            above.ensureVisible(0, place.y(), 0, theme.scaled(_HIGH) * 2)


class _RowPaint(QStyledItemDelegate):
    """Paints cells by hand: pairs of languages, states with their sign, hairlines."""

    def __init__(self, table: AnswerTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(80), theme.scaled(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        row: AnswerRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, area, row)
        else:
            self._paint_ground(painter, option, area, index)
            self._paint_cell(painter, area.adjusted(_PAD, 0, 0, 0), row, index)
        edge = theme.edge()  # filled, since a smoothed line costs 2 ms, most of the page's paint
        painter.fillRect(area.adjusted(0, area.height() - edge, 0, 0), theme.colour("line"))
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        painter.fillRect(area, theme.colour("canvas"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text-soft"))
        words = area.adjusted(_PAD, 0, -_PAD, 0)
        told = QFontMetrics(painter.font()).elidedText(
            pick(row.title), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, told)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
    ) -> None:
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        table = self._table
        pointed = table.indexAt(table.viewport().mapFromGlobal(table.cursor().pos()))
        if state & QStyle.StateFlag.State_Selected and table.hasFocus():
            painter.fillRect(area, theme.colour("accent-soft"))
            if index.column() == LABEL:
                painter.fillRect(area.x(), area.y(), 3, area.height(), theme.colour("accent"))
        elif pointed.isValid() and pointed.row() == index.row() and table.underMouse():
            painter.fillRect(area, theme.colour("hover"))

    def _paint_cell(self, painter: QPainter, area: QRect, row: Entered, index: Index) -> None:
        match index.column():
            case 0 if self._table.is_folded and row.value:
                line, room = theme.line("body"), area.adjusted(0, 0, -8, 0)
                room.setTop(area.center().y() - line)
                room.setHeight(line)
                paint_pair(painter, room, pick(row.label), other(row.label))
                paint_pair(painter, room.translated(0, line), row.value, row.gloss)
            case 1 if self._table.is_folded:
                pass
            case 0:
                paint_pair(painter, area.adjusted(0, 0, -8, 0), pick(row.label), other(row.label))
            case 1:
                paint_pair(painter, area.adjusted(0, 0, -8, 0), row.value, row.gloss)
            case 2:
                self._paint_state(painter, area, row, str(index.data()))
            case _:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.colour("accent"))
                end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(area.adjusted(0, 0, -_PAD, 0), end, str(index.data()))

    def _paint_state(self, painter: QPainter, area: QRect, row: Entered, words: str) -> None:
        sign, ink = _SIGNS[row.level]
        side = theme.scaled(16)
        icon = theme.pixmap(sign, ink, 16, self._table.devicePixelRatioF())
        painter.drawPixmap(area.x(), area.center().y() - side // 2, icon)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour(ink))
        room = area.adjusted(side + 6, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
