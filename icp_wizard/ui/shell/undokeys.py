"""Undo and redo belong to the draft, not to the field which has the keyboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from icp_wizard.ui.parts.alive import app

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """Keeps fields inside a widget from taking the keys of undo and redo for themselves.

    It watches only the widget which has the focus: a filter on the program would slow each event.
    """

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        app().focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            if any(key.matches(each) for each in _OURS):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._within.isAncestorOf(new):
            new.installEventFilter(self)
