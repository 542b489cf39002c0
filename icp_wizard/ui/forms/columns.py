"""A layout in as many equal columns as fit; some things take a whole line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from icp_wizard.ui import theme
from icp_wizard.ui.parts.flow import Flow

WIDE = "wide"
"""The property of a widget which takes a whole line."""


class Columns(Flow):
    """Widgets in two columns where each has *least* px at 100 % text, else below each other.

    At 200 % text there is one column, as a form has it: half of a card cuts a number of 18.
    """

    def __init__(self, parent: QWidget | None = None, *, least: int = 220) -> None:
        super().__init__(parent, gap=20, line_gap=16)
        self._least = least

    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(min(wide, theme.scaled(self._least)), 0)

    def _set(self, area: QRect, *, move: bool) -> int:
        half = (area.width() - self._gap) // 2
        paired = half >= theme.scaled(self._least) and theme.scale() < 2
        y, waiting = area.y(), list[QLayoutItem]()
        shown = [item for item in self._items if not item.isEmpty()]
        for place, item in enumerate(shown):
            waiting.append(item)
            alone = not paired or _is_wide(item)
            ends = alone or len(waiting) == 2 or place + 1 == len(shown)
            if not ends and not _is_wide(shown[place + 1]):
                continue
            width = area.width() if alone else half
            y = self._line(waiting, QRect(area.x(), y, width, 0), move=move) + self._line_gap
            waiting = []
        return max(y - self._line_gap - area.y(), 0)

    def _line(self, items: list[QLayoutItem], first: QRect, *, move: bool) -> int:
        """Set the items of one line beside each other; return where the line ends."""
        tall = max(_height(item, first.width()) for item in items)
        for column, item in enumerate(items):
            if move:
                left = first.x() + column * (first.width() + self._gap)
                item.setGeometry(QRect(left, first.y(), first.width(), tall))
        return first.y() + tall


def _is_wide(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(widget.property(WIDE))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
