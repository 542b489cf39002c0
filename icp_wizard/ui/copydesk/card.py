"""The current line of the copy desk, large enough to be compared character by character."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from icp_wizard.catalogue.pinyin import pinyin
from icp_wizard.journey.copylist import CopyLine
from icp_wizard.journey.desk import Standing
from icp_wizard.ui.copydesk import manner
from icp_wizard.ui.copydesk.label import LineLabel
from icp_wizard.ui.language import Words, current
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture

_TOP = Qt.AlignmentFlag.AlignTop


class LineCard(Alive, QFrame):
    """Chinese label with pinyin, meaning, the value, what to do with it, and the key doing it."""

    wanted = Signal()
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line: CopyLine | None = None
        self._standing: Standing = "open"
        self._says_pinyin = True
        self.setProperty("kind", "current")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.label = LineLabel()
        self._english = Wrapped("", "body", "soft")
        self._pinyin = Wrapped("", "small", "soft")
        self._value_box, self.value = QFrame(), Exact("", "title")
        self._gloss, self._note = Wrapped("", "small", "soft"), Wrapped("", "small", "soft")
        self._changed = Wrapped("", "small", "risk")
        self._icon, self._how = Picture("copy", "accent", 16), Label("", "caption", "accent")
        self.copy = Button("", "primary", "copy")
        self.skip = Button(lambda: self.tr("Skip"))
        self._lay()
        self.copy.clicked.connect(lambda _=False: self.wanted.emit())
        self.skip.clicked.connect(lambda _=False: self.skipped.emit())
        self.live()

    def show_line(self, line: CopyLine, standing: Standing) -> None:
        """Show a line."""
        self.line, self._standing = line, standing
        self.label.show_line(line)
        self.value.show_value(line.value)
        self._value_box.setVisible(bool(line.value))
        self._icon.show_icon(manner.icon(line), "accent")
        self._how.show_words(lambda: manner.sentence(line))
        self.copy.show_icon("copy" if line.value else "check")
        self.copy.show_words(self._copy_words)
        self.retell()

    def show_pinyin(self, says_pinyin: bool) -> None:
        """Say how the label is read, or leave it out, from the next line on."""
        self._says_pinyin = says_pinyin

    def retell(self) -> None:
        line = self.line
        if line is None:
            return
        is_read = self._says_pinyin and current() == "en"
        _show(self._pinyin, pinyin(line.label.zh) if is_read else "")
        _show(self._english, line.label.en)  # for whoever reads over the other's shoulder
        _show(self._gloss, line.meaning)
        _show(self._note, line.note or "")
        anew = self.tr("Changed since it was copied. Copy it anew.")
        _show(self._changed, anew if self._standing == "changed" else "")
        said = (line.label.zh, line.label.en, line.value, manner.sentence(line))
        self.setAccessibleName(", ".join(part for part in said if part))

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 16)
        stack.setSpacing(4)
        stack.addWidget(self.label)
        stack.addWidget(self._pinyin)
        stack.addWidget(self._english)
        inside = QVBoxLayout(self._value_box)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self.value)
        self._value_box.setProperty("kind", "copied")
        stack.addSpacing(4)
        stack.addWidget(self._value_box)
        stack.addWidget(self._gloss)
        how = QHBoxLayout()
        how.setSpacing(6)
        how.addWidget(Lead(self._icon, "small", wrapped=False), 0, _TOP)
        how.addWidget(self._how, 1)
        stack.addLayout(how)
        stack.addWidget(self._note)
        stack.addWidget(self._changed)
        stack.addSpacing(6)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.copy, 1)
        acts.addWidget(self.skip)
        stack.addLayout(acts)

    def _copy_words(self) -> str:
        has_value = self.line is not None and self.line.value
        return self.tr("Copy and go on") if has_value else self.tr("Tick and go on")


def _show(label: Wrapped, words: Words) -> None:
    label.show_words(words)
    label.setVisible(bool(label.text()))
