"""The order in which the Tab key goes: that of reading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_reading_order(ground: QWidget) -> None:
    """Let Tab follow the layouts of a widget; rows made late would otherwise come last."""
    for first, then in pairwise(takers(ground)):
        QWidget.setTabOrder(first, then)


def takers(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard by Tab inside a widget, in reading order, hidden or not.

    Read from the layouts: asking Qt for the next in its focus chain makes PySide take each widget
    for a child of the one before, and freeing the one then takes the other with it.
    """
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from takers(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, below = item.widget(), item.layout()
        if widget is not None:
            yield from takers(widget)
        elif below is not None:
            yield from _in(below)
