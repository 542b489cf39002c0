"""The list that drops from a choice: options in both languages, with a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from icp_wizard.ui import theme
from icp_wizard.ui.language import other, pick
from icp_wizard.ui.parts.choice import Choice

Index = QModelIndex | QPersistentModelIndex
OPTION = Qt.ItemDataRole.UserRole
_SAYS = 64  # px; a shorter beginning of the other language says nothing
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Options(QAbstractListModel):
    """The options which fit the search, with those chosen."""

    def __init__(self, options: Sequence[Choice], chosen: Sequence[str]) -> None:
        super().__init__()
        self._all, self._shown = tuple(options), tuple(options)
        self.chosen = list(chosen)

    def search(self, words: str, extra: Sequence[Choice] = ()) -> None:
        """Show what fits, and *extra* behind it."""
        self.beginResetModel()
        self._shown = (*(each for each in self._all if each.fits(words)), *extra)
        self.endResetModel()

    def toggle(self, key: str) -> None:
        """Choose an option, or choose it no longer."""
        if key in self.chosen:
            self.chosen.remove(key)
        else:
            self.chosen.append(key)
        self.dataChanged.emit(self.index(0), self.index(max(self.rowCount() - 1, 0)))

    def place(self, key: str) -> int:
        """The row of an option, or -1."""
        keys = [each.key for each in self._shown]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self._shown[index.row()]
        if role == OPTION:
            return option
        if role == Qt.ItemDataRole.DisplayRole:
            return pick(option.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{pick(option.text)} {other(option.text)}"
        return None


class OptionPaint(QStyledItemDelegate):
    """Paints an option: its words, the other language soft behind them, a tick if chosen."""

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._options = options

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(120), theme.control())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        choice: Choice = index.data(OPTION)
        painter.save()
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            _paint_ground(painter, area, chosen=bool(state & QStyle.StateFlag.State_Selected))
        room = area.adjusted(11, 0, -36, 0)
        paint_pair(painter, room, pick(choice.text), other(choice.text))
        if choice.key in self._options.chosen:
            _paint_tick(painter, area)
        painter.restore()


def paint_pair(painter: QPainter, room: QRect, words: str, beneath: str) -> None:
    """Paint words and the other language soft behind them, giving way with an ellipsis.

    The other language is left out where its beginning alone would say nothing.
    """
    wide = _paint_words(painter, room, words, "text", role="body")
    rest = room.adjusted(wide + 8, 0, 0, 0)
    whole = QFontMetrics(theme.font("small")).horizontalAdvance(beneath)
    if beneath and beneath != words and rest.width() >= min(whole, theme.scaled(_SAYS)):
        _paint_words(painter, rest, beneath, "text-soft", role="small")


def _paint_words(painter: QPainter, room: QRect, words: str, ink: str, *, role: theme.Role) -> int:
    """Paint one line and return its width."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    metrics = QFontMetrics(painter.font())
    told = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, told)
    return metrics.horizontalAdvance(told)


def _paint_ground(painter: QPainter, area: QRect, *, chosen: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent-soft" if chosen else "hover"))
    painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)


def _paint_tick(painter: QPainter, area: QRect) -> None:
    side = theme.scaled(16)
    ratio = painter.device().devicePixelRatioF()
    drawn = theme.pixmap("check", "accent", 16, ratio)
    painter.drawPixmap(area.right() - side - 10, area.center().y() - side // 2, drawn)
