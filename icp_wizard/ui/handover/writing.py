"""Files written beside the interface's thread, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.ui.background import Task
from icp_wizard.ui.messages import told
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.progress import Progress


class Writing(QWidget):
    """One file at a time: progress while it is written, then where it is or what went wrong."""

    ended = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None
        self._path = Path()
        self.open_folder: Button | None = None
        self.hide()

    def begin(self, path: Path, write: Callable[[Path], object]) -> None:
        """Write a file."""
        self._path = path
        name = path.name
        progress = Progress(lambda: self.tr("Writing {0}").format(name))
        progress.cancel.hide()  # a file is written whole or not at all, in a moment
        self._show(progress)
        task = Task(partial(write, path))
        task.succeeded.connect(self._say_done)
        task.failed.connect(self.show_failure)
        task.start()

    def _say_done(self) -> None:
        name = self._path.name
        box = Box("ready")
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(Wrapped(lambda: self.tr("Saved as {0}").format(name), "small"), 1)
        self.open_folder = Button(lambda: self.tr("Open the folder"), "link", "folder")
        self.open_folder.clicked.connect(lambda _=False: self._open())
        across.addWidget(self.open_folder)
        box.body.addLayout(across)
        self._show(box)
        self.ended.emit(True)

    def show_failure(self, trouble: Exception) -> None:
        """Say what went wrong."""
        box = Box("stop")
        box.body.addWidget(Wrapped(lambda: told(trouble), "small"))
        self._show(box)
        self.ended.emit(False)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _show(self, part: QWidget) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = part
        self._stack.addWidget(part)
        self.show()
