"""The steps at the left, each with its state in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from icp_wizard.catalogue.step import Step
from icp_wizard.journey.progress import Progress, State, StepState
from icp_wizard.ui import theme
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive

Index = QModelIndex | QPersistentModelIndex
SHOWN = Qt.ItemDataRole.UserRole
_HEIGHT, _MARGIN, _ICON, _ABOVE = 52, 8, 20, 4
_LEAST = 32  # px a step takes where its icon stands alone and the window is low


class Steps(QAbstractListModel):
    """The steps as rows; a row's name for screen readers holds its state."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.steps = steps
        self._states: dict[str, StepState] = {}

    def show_progress(self, progress: Progress) -> None:
        """Take the states of all steps."""
        self._states = {each.step: each for each in progress.steps}
        self.tell_again()

    def tell_again(self) -> None:
        """Say every row anew."""
        self.dataChanged.emit(self.index(0), self.index(len(self.steps) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.steps[index.row()]
        state = self._states.get(step.key)
        if role == SHOWN:
            return step, state, self._said(state)
        if role == Qt.ItemDataRole.DisplayRole:
            return pick(step.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{pick(step.label)}, {self._said(state)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{pick(step.label)}\n{self._said(state)}"
        return None

    def row_of(self, key: str) -> int:
        """The row of a step."""
        return next(row for row, step in enumerate(self.steps) if step.key == key)

    def _said(self, state: StepState | None) -> str:
        if state is None:
            return ""
        if state.state is State.READY and state.risks:
            if state.risks == 1:
                return self.tr("1 likely refusal")
            return self.tr("{0} likely refusals").format(state.risks)
        return pick(state.words)


class Rail(Alive, QListView):
    """A list of steps; ``chosen`` carries the key of the one to be shown."""

    chosen = Signal(str)
    entered = Signal()
    """Enter was pressed: the keyboard goes into the page."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps, self._is_short, self._is_told = Steps(steps), False, False
        self._paint = _Paint()
        self.setModel(self._steps)
        self.setItemDelegate(self._paint)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.activated.connect(self.entered)
        self.selectionModel().currentChanged.connect(self._choose)
        self.live()

    def show_step(self, key: str) -> None:
        """Mark another step as the present one without telling of it."""
        row = self._steps.row_of(key)
        if row != self.currentIndex().row():
            self._is_told = True
            self.setCurrentIndex(self._steps.index(row))
            self._is_told = False

    def show_progress(self, progress: Progress) -> None:
        """Say how each step stands; those which the order does not have are hidden."""
        self._steps.show_progress(progress)
        had = {each.step for each in progress.steps}
        for row, step in enumerate(self._steps.steps):
            self.setRowHidden(row, step.key not in had)

    def show_short(self, is_short: bool) -> None:
        """Show icons alone, with tool tips, or icons with words."""
        self._is_short = self._paint.is_short = is_short
        self.restyle()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.scrollTo(self.currentIndex())  # a low window does not show all of them

    def restyle(self) -> None:
        self._fit()
        self.setFixedWidth(theme.scaled(52 if self._is_short else 240))
        self.scheduleDelayedItemsLayout()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Steps"))
        self._steps.tell_again()

    def _fit(self) -> None:
        """Let icons alone stand closer rather than scroll."""
        share = self.viewport().height() // len(self._steps.steps)
        least = theme.scaled(_LEAST if self._is_short else _HEIGHT)
        height = max(min(share, theme.scaled(_HEIGHT)), least)
        if height != self._paint.height:
            self._paint.height = height
            self.scheduleDelayedItemsLayout()

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and not self._is_told:
            self.chosen.emit(self._steps.steps[current.row()].key)


class _Paint(QStyledItemDelegate):
    """Icon, name and state; the present step on soft accent with a bar."""

    is_short = False
    height = _HEIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step, state, said = index.data(SHOWN)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        margin = 4 if self.is_short else _MARGIN
        area = option.rect.adjusted(margin, 0, -margin, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option, is_current)
        self._paint_icon(painter, area, state)
        if not self.is_short:
            self._paint_words(painter, area, (pick(step.label), said, state), is_current)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, is_current: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and is_current
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current or hovered:
            painter.setBrush(theme.colour("accent-soft" if is_current else "hover-rail"))
            painter.drawRoundedRect(area, 6, 6)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        if is_current:
            bar = QRect(area.left(), area.top() + 8, 3, area.height() - 16)
            painter.fillRect(bar, theme.colour("accent"))

    def _paint_icon(self, painter: QPainter, area: QRect, state: StepState | None) -> None:
        name, tone = look_of(state)
        side = theme.scaled(_ICON)
        left = area.left() + theme.scaled(12 if self.is_short else 13)
        top = area.top() + theme.scaled(_ABOVE) + (theme.line("body") - side) // 2
        if self.is_short:
            top = area.top() + (area.height() - side) // 2
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, top, theme.pixmap(name, tone, _ICON, ratio))

    def _paint_words(
        self, painter: QPainter, area: QRect, words: tuple[str, str, StepState | None], bold: bool
    ) -> None:
        label, said, state = words
        left = theme.scaled(13 + _ICON + 12)
        room = area.adjusted(left, theme.scaled(_ABOVE), -8, 0)
        name = QRect(room.left(), room.top(), room.width(), theme.line("body"))
        below = QRect(room.left(), name.bottom() + 1, room.width(), theme.line("small"))
        _write(painter, name, label, ("strong" if bold else "body", "text"))
        tone = look_of(state)[1]
        _write(painter, below, said, ("small", tone if tone in ("stop", "risk") else "text-soft"))


def _write(painter: QPainter, area: QRect, words: str, look: tuple[theme.Role, str]) -> None:
    role, ink = look
    font = theme.font(role)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def look_of(state: StepState | None) -> tuple[str, str]:
    """The icon and the colour token of a step's state."""
    if state is None:
        return "not-started", "text-faint"
    match state.state:
        case State.TO_MEND:
            return "stop", "stop"
        case State.STARTED:
            far = state.done * 2 >= state.total > 0
            return ("half" if far else "quarter"), "text-soft"
        case State.READY:
            return ("risk", "risk") if state.risks else ("ready", "ready")
        case State.WAITING:
            return "waiting", "text-soft"
        case _:
            return "not-started", "text-soft"
