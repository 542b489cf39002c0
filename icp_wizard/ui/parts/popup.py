"""What drops from a control: a frame, and in it a list of options with a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.parts.alive import set_font
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.options import OPTION, OptionPaint, Options

SEARCH_FROM = 9  # fewer options are seen at a glance
_ROWS = 8
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Popup(QFrame):
    """A frame over the window which closes at a click elsewhere and on Escape."""

    closed = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window(), Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._anchor = anchor
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(5, 5, 5, 5)
        self.stack.setSpacing(4)

    def drop(self) -> None:
        """Open below the anchor, or above it where the screen ends."""
        self.adjustSize()
        below = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 4))
        area = self._anchor.screen().availableGeometry()
        if below.y() + self.height() > area.bottom():
            above = self._anchor.mapToGlobal(QPoint(0, -4)).y() - self.height()
            below.setY(max(above, area.top()))
        below.setX(max(min(below.x(), area.right() - self.width()), area.left()))
        self.move(below)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        # A translucent window gets no ground from the style sheet by itself.
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def hideEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        super().hideEvent(event)  # pyright: ignore[reportArgumentType]
        self.closed.emit()


class OptionPopup(Popup):
    """Options to choose one or *many* of.

    With *free* what is typed may be taken as it is. *action* is a last row which does
    something else, such as adding a person.
    """

    chosen = Signal(str)
    acted = Signal()

    def __init__(
        self,
        anchor: QWidget,
        options: Sequence[Choice],
        chosen: Sequence[str],
        *,
        many: bool = False,
        free: bool = False,
    ) -> None:
        super().__init__(anchor)
        self._many, self._free = many, free
        self.options = Options(options, chosen)
        self.search = QLineEdit()
        self.list = QListView()
        self._none = Label(self.tr("Nothing fits"), "small", "soft")
        self._make_search(len(options))
        self._make_list(chosen)
        self.setMinimumWidth(max(anchor.width(), theme.scaled(240)))

    def add_action(self, button: Button) -> None:
        """Put a quiet button below the list."""
        button.clicked.connect(self.close)
        button.clicked.connect(self.acted)
        self.stack.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def drop_with(self, typed: str = "") -> None:
        """Open, with what was typed in the search already."""
        self.drop()
        taker = self.list if self.search.isHidden() else self.search
        taker.setFocus(Qt.FocusReason.PopupFocusReason)
        if typed and not self.search.isHidden():
            self.search.setText(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            pressed = cast("QKeyEvent", event)
            if pressed.key() in _TAKES or (
                pressed.key() == Qt.Key.Key_Space and watched is self.list
            ):
                self._take_current()
                return True
            if watched is self.search and pressed.key() in _MOVES:
                self.list.keyPressEvent(pressed)
                return True
        return super().eventFilter(watched, event)

    def _make_search(self, count: int) -> None:
        set_font(self.search, theme.font("body"))
        self.search.setPlaceholderText(
            self.tr("Search or type your own") if self._free else self.tr("Search")
        )
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setVisible(self._free or count >= SEARCH_FROM)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.stack.addWidget(self.search)

    def _make_list(self, chosen: Sequence[str]) -> None:
        self.list.setModel(self.options)
        self._paint = OptionPaint(self.options)
        self.list.setItemDelegate(self._paint)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Options"))
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._take_current)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._none)
        self._settle(self.options.place(chosen[0]) if chosen else 0)

    def _filter(self, typed: str) -> None:
        words = typed.strip()
        free = self._free and words and self.options.place(words) < 0
        use = self.tr("Use “{0}”").format(words)
        self.options.search(words, [Choice(words, Text(use, use))] if free else [])
        self._settle(0)

    def _settle(self, row: int) -> None:
        """Fit the height to the rows and stand on one of them."""
        rows = self.options.rowCount()
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(max(min(rows, _ROWS), 1) * theme.control())
        self.list.setCurrentIndex(self.options.index(max(row, 0)))

    def _take_current(self) -> None:
        self._take(self.list.currentIndex().row())

    def _take(self, row: int) -> None:
        if not 0 <= row < self.options.rowCount():
            return
        choice: Choice = self.options.index(row).data(OPTION)
        if self._many:
            self.options.toggle(choice.key)
        self.chosen.emit(choice.key)
        if not self._many:
            self.close()
