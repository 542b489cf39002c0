"""A layout which sets its widgets in lines, as words are set."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets side by side, broken into a new line where the width ends."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int | None = None
    ) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = min(gap, 8) if line_gap is None else line_gap

    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Add a widget before the one at *index*."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, arg__1: int) -> int:
        edges = self.contentsMargins()
        inner = arg__1 - edges.left() - edges.right()
        return self._set(QRect(0, 0, inner, 0), move=False) + edges.top() + edges.bottom()

    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._set(arg__1.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._items)
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(max(width - self._gap, 0), height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _set(self, area: QRect, *, move: bool) -> int:
        """Set the widgets into *area* if they are to *move*; return the height they take."""
        y = area.y()
        for line in self._lines(area.width()):
            tall = max(size.height() for _, size in line)
            x = area.x()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += size.width() + self._gap
            y += tall + self._line_gap
        return max(y - self._line_gap - area.y(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The widgets with their sizes, broken into lines no wider than *width*."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = width
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 1 << 20))
            if not lines or taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self._gap
        return lines


class Even(Flow):
    """Widgets of equal width side by side, one above the other where one would be too narrow."""

    def __init__(self, parent: QWidget | None = None, *, least: int, gap: int = 8) -> None:
        super().__init__(parent, gap=gap)
        self._least = least

    def minimumSize(self) -> QSize:
        return QSize(self._least, super().minimumSize().height())

    def _set(self, area: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        if not shown:
            return 0
        each = (area.width() - self._gap * (len(shown) - 1)) // len(shown)
        beside = each >= self._least
        width, y, bottom = (each if beside else area.width()), area.y(), area.y()
        for number, item in enumerate(shown):
            x = area.x() + (number * (each + self._gap) if beside else 0)
            height = item.sizeHint().height()
            if move:
                item.setGeometry(QRect(x, y, width, height))
            bottom = y + height
            y = y if beside else bottom + self._gap
        return bottom - area.y()
