"""A row without a label of its own: the field, and behind it in the same line what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.language import Words, joined, pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.boxes import FindingBoxes
from icp_wizard.ui.parts.note import Note


class InlineRow(Alive, QWidget):
    """An editor whose heading says what it is; the screen reader is told the label."""

    entered = Signal()
    left = Signal()
    repair_wanted = Signal(Finding)

    def __init__(self, label: Text, editor: Editor) -> None:
        super().__init__()
        self.editor, self.note = editor, Note()
        self._label = label
        stack = self._stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(editor, 3)
        line.addWidget(self.note, 2, Qt.AlignmentFlag.AlignVCenter)
        stack.addLayout(line)
        self._boxes = FindingBoxes()
        self._boxes.repair_wanted.connect(self.repair_wanted)
        stack.addLayout(self._boxes)
        editor.entered.connect(self.entered)
        editor.left.connect(self.left)
        self.live()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is said of the answer now."""
        return self._boxes.findings

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show a box for each finding, the heaviest first; none takes them away."""
        self._boxes.show_findings(findings)
        self.editor.show_level(self._boxes.level)
        if self._boxes.findings:
            self.note.clear()
        self.retell()

    def show_verdict(self, level: str, words: Words) -> None:
        """Say behind the field how good the answer is."""
        self.note.show_verdict(level, words)
        self.retell()

    def show_change(self, words: Words, undo: tuple[Words, Callable[[], object]]) -> None:
        """Say behind the field what was cleaned, with a way back."""
        self.note.show_change(words, undo)
        self.retell()

    def show_hint(self) -> None:
        """Say nothing behind the field."""
        self.note.clear()
        self.retell()

    def add_below(self, widget: QWidget) -> None:
        """Put something below all that is said of the answer."""
        self._stack.addWidget(widget)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.editor.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def retell(self) -> None:
        said = joined(self.note.words, self._boxes.said)
        self.editor.set_accessible(pick(self._label), said)
