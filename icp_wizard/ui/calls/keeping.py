"""Keeping the cards as PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.calls import Rehearsal
from icp_wizard.model.words import words
from icp_wizard.ui.background import Work
from icp_wizard.ui.keeping import Keeping
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.parts.button import Button
from icp_wizard.work.calls import write_rehearsal

_SUFFIX = ".pdf"


class CallsKeeping(Keeping):
    """Keeps the rehearsal shown last."""

    def __init__(self) -> None:
        super().__init__(Button(words("calls.save"), "plain", "export"))
        self._rehearsal: Rehearsal | None = None
        self.button.setEnabled(False)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Have this rehearsal to keep."""
        self._rehearsal = rehearsal
        self.button.setEnabled(True)

    def writing(self, path: Path) -> Work | None:
        return partial(write_rehearsal, self._rehearsal, path) if self._rehearsal else None

    def ask(self) -> Path | None:
        title, kind = pick(words("calls.save")), pick(words("calls.pdf"))
        name = pick(words("calls.window")) + _SUFFIX
        path, _ = QFileDialog.getSaveFileName(self.button, title, name, f"{kind} (*{_SUFFIX})")
        chosen = Path(path)
        return (chosen if chosen.suffix else chosen.with_suffix(_SUFFIX)) if path else None

    def told(self, path: str) -> Words:
        return words("calls.written", path=path)
