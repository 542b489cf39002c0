"""Cycles of objects are freed in the interface's thread alone.

Python frees them in whatever thread happens to allocate; a widget or timer freed by a worker brings
the program down. So the collector is switched off and called from here.
"""

from __future__ import annotations

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Tidy(QObject):
    """Collects as often as Python would, looking once a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Free what is due by the collector's own thresholds, oldest generation first."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        for generation in (2, 1, 0):
            if due[generation]:
                gc.collect(generation)
                return

    def keep(self) -> None:
        """Never look again at what is loaded now: it stays until the end.

        PySide reads the source of each module that is imported, which Python then keeps.
        """
        linecache.clearcache()
        gc.collect()
        gc.freeze()
