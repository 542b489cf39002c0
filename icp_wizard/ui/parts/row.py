"""One question on the page: its label in both languages, its editor, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding
from icp_wizard.model.text import Text
from icp_wizard.ui import theme
from icp_wizard.ui.editors.editor import Editor
from icp_wizard.ui.language import Words, joined, pick, say
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.boxes import FindingBoxes
from icp_wizard.ui.parts.label import Wrapped, sunk
from icp_wizard.ui.parts.note import Note

STACK_BELOW = 560
BAR = 20  # how far left of the label the bar of the focused row stands
_TOP = Qt.AlignmentFlag.AlignTop


class FieldRow(Alive, QWidget):
    """Label, editor, note and findings of one field.

    Two columns; stacked in *dense* cards, below 560 px and at 200 % text. The row keeps 20 px
    at its left for the bar that marks the focus, unless it is dense.
    """

    entered = Signal()
    left = Signal()
    repair_wanted = Signal(Finding)

    def __init__(
        self,
        label: Text,
        editor: Editor,
        hint: Words = "",
        *,
        dense: bool = False,
    ) -> None:
        super().__init__()
        self.editor, self.note = editor, Note()
        self._label, self._hint, self._dense = label, hint, dense
        self._boxes = FindingBoxes()
        self._focused = self._stacked = False
        self._head, self._side = self._make_head(), self._make_side()
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        self._lay(stacked=dense)
        self._listen()
        self.show_hint()
        self.live()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is said of the answer now."""
        return self._boxes.findings

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show a box for each finding, the heaviest first; none takes them away."""
        self._boxes.show_findings(findings)
        self.editor.show_level(self._boxes.level)
        self._name()

    def show_verdict(
        self,
        level: str,
        words: Words,
        link: tuple[Words, Callable[[], object]] | None = None,
    ) -> None:
        """Say in the line under the field how good the answer is."""
        self.note.show_verdict(level, words, link)
        self._name()

    def show_change(self, words: Words, undo: tuple[Words, Callable[[], object]]) -> None:
        """Say in the line under the field what was cleaned, with a way back."""
        self.note.show_change(words, undo)
        self._name()

    def show_hint(self) -> None:
        """Go back to the hint in the line under the field."""
        if say(self._hint):
            self.note.show_hint(self._hint)
        else:
            self.note.clear()
        self._name()

    def add_below(self, widget: QWidget) -> None:
        """Put something below all that is said of the answer."""
        self._below.addWidget(widget)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.editor.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        self._lay(stacked=self._wants_stack())

    def retell(self) -> None:
        self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wants_stack() != self._stacked:
            self._lay(stacked=not self._stacked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._focused and not self._dense:
            bar = QRect(0, 2, 3, self.height() - 4)
            QPainter(self).fillRect(bar, theme.colour("accent"))

    def _make_head(self) -> QWidget:
        head = QWidget()
        stack = QVBoxLayout(head)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        name = Wrapped(self._label, "caption" if self._dense else "label", selectable=True)
        beneath = Wrapped(self._label, "small", "soft", other=True, selectable=True)
        name.setBuddy(self.editor.focus_target())
        stack.addWidget(name)
        stack.addWidget(beneath)
        return head

    def _make_side(self) -> QWidget:
        side = QWidget()
        stack = QVBoxLayout(side)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(self.editor)
        stack.addWidget(self.note)
        stack.addLayout(self._boxes)
        self._below = QVBoxLayout()
        stack.addLayout(self._below)
        stack.addStretch(1)
        return side

    def _lay(self, *, stacked: bool) -> None:
        """Set head and side beside each other, or one above the other."""
        self._stacked = stacked
        self._grid.setContentsMargins(0 if self._dense else BAR, 0, 0, 0)
        self._grid.setColumnMinimumWidth(0, 0 if stacked else theme.scaled(200))
        self._grid.setHorizontalSpacing(0 if stacked else 20)
        drop = 0 if stacked else (theme.control() - theme.line("label")) // 2 - sunk("label")
        self._head.setContentsMargins(0, drop, 0, theme.scaled(4) if stacked else 0)
        self._head.setMaximumWidth(1 << 20 if stacked else theme.scaled(200))
        self._grid.addWidget(self._head, 0, 0, 1, 2 if stacked else 1, _TOP)
        if stacked:
            self._grid.addWidget(self._side, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self._side, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(0, 1 if stacked else 0)

    def _wants_stack(self) -> bool:
        return self._dense or self.width() < STACK_BELOW or theme.scale() >= 2

    def _listen(self) -> None:
        self.editor.entered.connect(self._enter)
        self.editor.left.connect(self._leave)
        self._boxes.repair_wanted.connect(self.repair_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _enter(self) -> None:
        self._focused = True
        self.update()
        self.entered.emit()

    def _leave(self) -> None:
        self._focused = False
        self.update()
        self.left.emit()

    def _name(self) -> None:
        said = joined(self.note.words, self._boxes.said)
        self.editor.set_accessible(pick(self._label), said)
