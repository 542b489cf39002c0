"""Keeping an outcome as PDF or HTML."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.outcome import Outcome
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.background import Work
from icp_wizard.ui.keeping import Keeping
from icp_wizard.ui.language import Words
from icp_wizard.ui.parts.button import Button


class OutcomeKeeping(Keeping):
    """Keeps the outcome shown last."""

    def __init__(self) -> None:
        super().__init__(
            Button(lambda: self.tr("Print or save this outcome"), "plain", "printer"),
        )
        self._kept: tuple[Outcome, Pack, date] | None = None

    def show_outcome(self, found: Outcome | None, pack: Pack, day: date) -> None:
        """Have this to keep, as it is known by the rules of a pack on a day."""
        kept = self._kept
        if kept is None or kept[0] != found or kept[1] is not pack or kept[2] != day:
            self._kept = (found, pack, day) if found else None
            self.said.hide()
        self.button.setVisible(found is not None)

    def writing(self, path: Path) -> Work | None:
        """HTML where the name says so, else PDF."""
        if self._kept is None:
            return None
        found, pack, day = self._kept

        def work() -> None:
            from icp_wizard.work.route import write_outcome

            write_outcome(found, pack, path, day)

        return work

    def ask(self) -> Path | None:
        title, page = self.tr("Save the outcome"), self.tr("Web page (*.html)")
        kinds = self.tr("PDF, to print (*.pdf)") + f";;{page}"
        path, kind = QFileDialog.getSaveFileName(self.button, title, "", kinds)
        if not path:
            return None
        chosen, suffix = Path(path), ".html" if kind == page else ".pdf"
        return chosen if chosen.suffix else chosen.with_suffix(suffix)

    def told(self, path: str) -> Words:
        return lambda: self.tr("Written to {0}").format(path)
