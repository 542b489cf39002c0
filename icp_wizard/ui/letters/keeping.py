"""Keeping a letter as DOCX or PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from icp_wizard.journey.letters import WrittenLetter
from icp_wizard.model.words import words
from icp_wizard.ui.background import Work
from icp_wizard.ui.keeping import Keeping
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.parts.button import Button, Kind
from icp_wizard.work.letters import file_name, write_letter


class LetterKeeping(Keeping):
    """Keeps the letter shown last, in one kind of file: ``docx`` or ``pdf``."""

    def __init__(self, kind: str, button: Kind) -> None:
        super().__init__(Button(words(f"letters.save_{kind}"), button, "export"))
        self._kind = kind
        self._letter: WrittenLetter | None = None

    def show_letter(self, letter: WrittenLetter | None) -> None:
        """Have this letter to keep."""
        if letter != self._letter:
            self._letter = letter
            self.said.hide()
        self.button.setEnabled(letter is not None)

    def writing(self, path: Path) -> Work | None:
        return partial(write_letter, self._letter, path) if self._letter else None

    def ask(self) -> Path | None:
        if self._letter is None:
            return None
        suffix = f".{self._kind}"
        title, kinds = words(f"letters.save_{self._kind}"), words(f"letters.{self._kind}")
        path, _ = QFileDialog.getSaveFileName(
            self.button, pick(title), file_name(self._letter) + suffix, f"{pick(kinds)} (*{suffix})"
        )
        chosen = Path(path)
        return (chosen if chosen.suffix else chosen.with_suffix(suffix)) if path else None

    def told(self, path: str) -> Words:
        return words("letters.written", path=path)
