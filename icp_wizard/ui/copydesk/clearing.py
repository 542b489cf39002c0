"""Clears the clipboard some time after the copy desk put a value there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from icp_wizard.ui.parts.alive import app


class Clearing(QObject):
    """Counts down; what somebody else put there meanwhile is left alone.

    It belongs to the program, so that it goes on when the desk is closed, and clears at the end.
    """

    told = Signal()
    """The seconds left have changed, or the clipboard was cleared."""

    def __init__(self) -> None:
        super().__init__(app())
        self.left = 0
        """Seconds until the clipboard is cleared, 0 if it is not going to be."""
        self.has_cleared = False
        self._held = ""
        self.timer = QTimer(self, interval=1000)
        self.timer.timeout.connect(self._count)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        app().aboutToQuit.connect(self._clear)

    def put(self, text: str, seconds: int) -> None:
        """Put a text on the clipboard, for so many seconds; 0 leaves it there."""
        self._held, self.left, self.has_cleared = text, seconds, False
        QGuiApplication.clipboard().setText(text)
        if seconds:
            self.timer.start()
        else:
            self._stop()
        self.told.emit()

    def _count(self) -> None:
        self.left -= 1
        if self.left <= 0:
            self._clear()
        self.told.emit()

    def _clear(self) -> None:
        board = QGuiApplication.clipboard()
        if self._held and board.text() == self._held:
            self.has_cleared = True
            self._stop()
            board.clear()
        self._stop()

    def _look(self) -> None:
        """Somebody else's text ends the countdown."""
        if self._held and QGuiApplication.clipboard().text() != self._held:
            self._stop()
            self.told.emit()

    def _stop(self) -> None:
        self.timer.stop()
        self._held, self.left = "", 0
