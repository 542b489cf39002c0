"""Keeping the corrected labels as a file, to be passed on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.correcting import Corrections
from icp_wizard.storage.library import Library
from icp_wizard.storage.trouble import Trouble
from icp_wizard.ui.background import Work
from icp_wizard.ui.keeping import Keeping
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button
from icp_wizard.work.labels import correct, corrections, write_corrections

_SUFFIX = ".json"
translate = QCoreApplication.translate


class LabelsKeeping(Keeping):
    """There is something to press only where a label was corrected."""

    corrected = Signal()
    """A label is corrected, or given back."""

    def __init__(self, library: Library) -> None:
        super().__init__(Button(_title, "link", "export"))
        self._library = library
        self.known: Corrections = {}
        """The labels corrected, for the desk to show."""
        self.button.hide()
        self._act(lambda: None)

    def correct(self, line: CopyLine, label: str) -> None:
        """Keep what a line is called now; of trouble with the file it tells."""
        if self._act(lambda: correct(self._library, line, label)):
            self.corrected.emit()

    def _act(self, act: Callable[[], None]) -> bool:
        try:
            act()
            self.known = corrections(self._library)
        except Trouble as trouble:
            self._tell_trouble(trouble)
            return False
        self.said.hide()
        self.button.setVisible(bool(self.known))
        return True

    def writing(self, path: Path) -> Work | None:
        return partial(write_corrections, self.known, path)

    def ask(self) -> Path | None:
        kinds = translate("CopyDesk", "Labels as JSON (*{0})").format(_SUFFIX)
        name = f"icp-labels{_SUFFIX}"
        path, _ = QFileDialog.getSaveFileName(self.button, _title(), name, kinds)
        chosen = Path(path)
        return (chosen if chosen.suffix else chosen.with_suffix(_SUFFIX)) if path else None

    def told(self, path: str) -> Words:
        return lambda: translate("CopyDesk", "Saved: {0}").format(path)


def _title() -> str:
    return translate("CopyDesk", "Save the corrected labels…")
