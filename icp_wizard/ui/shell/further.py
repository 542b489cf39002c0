"""The orders that can be begun from a draft which was approved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

translate = QCoreApplication.translate

FURTHER: tuple[tuple[str, Callable[[], str]], ...] = (
    ("change", lambda: translate("Further", "A change of what is on record")),
    ("cancel", lambda: translate("Further", "A cancellation")),
    ("file", lambda: translate("Further", "Another filing of the same entity")),
)
"""Purposes of an order, each with what it is called in a menu."""


def title() -> str:
    """What the menu is called."""
    return translate("Further", "Begin from this draft")


def add_further(menu: QMenu, begin: Callable[[str], object]) -> QMenu:
    """Add the orders to a menu; *begin* is told the purpose."""
    below = QMenu(title(), menu)
    menu.addMenu(below)
    for purpose, words in FURTHER:
        below.addAction(words(), partial(begin, purpose))
    return below
