"""Keeping an outcome: written as PDF or HTML beside the interface's thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.outcome import Outcome
from icp_wizard.rules.pack import Pack
from icp_wizard.ui import messages
from icp_wizard.ui.background import Task
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped


class Keeping(QObject):
    """A ``button`` which asks where to, and a line which ``said`` what came of it."""

    written = Signal(str)
    """The outcome stands in the file at this path."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[Outcome, Pack, date] | None = None
        self.button = Button(lambda: self.tr("Print or save this outcome"), "plain", "printer")
        self.button.clicked.connect(self._choose)
        self.said = Wrapped("", "small", "soft", selectable=True)
        self.said.hide()

    def show_outcome(self, found: Outcome | None, pack: Pack, day: date) -> None:
        """Have this to keep, as it is known by the rules of a pack on a day."""
        kept = self._kept
        if kept is None or kept[0] != found or kept[1] is not pack or kept[2] != day:
            self._kept = (found, pack, day) if found else None
            self.said.hide()
        self.button.setVisible(found is not None)

    def write(self, path: Path) -> None:
        """Write it: HTML where the name says so, else PDF."""
        if self._kept is None:
            return
        found, pack, day = self._kept

        def work() -> str:
            from icp_wizard.work.route import write_outcome

            write_outcome(found, pack, path, day)
            return str(path)

        task = Task(work)
        task.succeeded.connect(self._tell_written)
        task.failed.connect(self._tell_trouble)
        self.button.setEnabled(False)
        task.start()

    def _choose(self) -> None:
        title, page = self.tr("Save the outcome"), self.tr("Web page (*.html)")
        kinds = self.tr("PDF, to print (*.pdf)") + f";;{page}"
        path, kind = QFileDialog.getSaveFileName(self.button, title, "", kinds)
        if path:
            chosen, suffix = Path(path), ".html" if kind == page else ".pdf"
            self.write(chosen if chosen.suffix else chosen.with_suffix(suffix))

    def _tell_written(self, path: str) -> None:
        self._tell(lambda: self.tr("Written to {0}").format(path))
        self.written.emit(path)

    def _tell_trouble(self, trouble: Exception) -> None:
        self._tell(lambda: messages.told(trouble))

    def _tell(self, said: Words) -> None:
        self.button.setEnabled(True)
        self.said.show_words(said)
        self.said.show()
