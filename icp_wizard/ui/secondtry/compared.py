"""What was entered against the draft now, side by side in the order of the official screens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from icp_wizard.journey.entered import Compared, Turn, changed_only, marked
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.decoding.marked import Marked
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.line import Rule
from icp_wizard.ui.parts.tag import Tag
from icp_wizard.ui.reference.grouped import both
from icp_wizard.work.second_try import Groups

_TOP = Qt.AlignmentFlag.AlignTop
_LEVELS = {
    Turn.CHANGED: ("accent", "pencil"),
    Turn.ADDED: ("ready", "plus"),
    Turn.REMOVED: ("risk", "dash"),
}


class LineView(QWidget):
    """One value: its label, what became of it, what was entered at the left and now at the right.

    What is gone is crossed out, what is new underlined.
    """

    objected = Signal(str)
    """The reviewer objected to the value at this address."""

    def __init__(self, line: Compared, *, can_object: bool) -> None:
        super().__init__()
        self.line = line
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 6, 0, 6)
        stack.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(both(line.label, "label"), 1)
        if line.turn is not Turn.SAME:
            tag = Tag(words(f"second_try.turn_{line.turn}"), *_LEVELS[line.turn])
            head.addWidget(tag, 0, _TOP)
        stack.addLayout(head)
        before, now = pick(line.before), pick(line.now)
        old, new = marked(before, now)
        self.before = _value(before, old, "risk", "before", struck=True)
        self.now = _value(now, new, "ready", "now", struck=False)
        stack.addLayout(_halves(self.before, self.now))
        self.object = Button(words("second_try.object"), "link", "plus")
        self.object.setAccessibleDescription(pick(line.label))
        self.object.clicked.connect(lambda _=False: self.objected.emit(line.address))
        self.object.setVisible(can_object)
        stack.addWidget(self.object, 0, Qt.AlignmentFlag.AlignLeft)


class ComparedView(Alive, QWidget):
    """Changed lines alone, or all that is entered."""

    objected = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: Groups = ()
        self._can_object = False
        self.lines: list[LineView] = []
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        self.lead = Wrapped("", "body", "soft", selectable=True)
        stack.addWidget(self.lead)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        names = [both(words(f"second_try.{key}"), "strong") for key in ("before", "now")]
        head.addLayout(_halves(*names))
        stack.addWidget(self._head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        stack.addLayout(self._rows)
        self.live()

    def show_nothing(self, said: Text) -> None:
        """Say why there is nothing to be compared."""
        self.lead.show_words(said)
        self._head.hide()
        self._fill(())

    def show_groups(self, groups: Groups, *, is_all: bool, can_object: bool) -> None:
        """Show what differs, or everything, where *can_object* each to be marked by hand."""
        changed = changed_only(groups)
        count = sum(len(group.lines) for group in changed)
        key = "differs_count" if count else "nothing_differs"
        self.lead.show_words(words(f"second_try.{key}", count=count))
        shown = groups if is_all else changed
        self._head.setVisible(bool(shown))
        self._fill(shown, can_object=can_object and is_all)

    def retell(self) -> None:
        self._lay_rows()  # what differs is marked in the words of one language

    def _fill(self, groups: Groups, *, can_object: bool = False) -> None:
        if (groups, can_object) != (self._groups, self._can_object):
            self._groups, self._can_object = groups, can_object
            self._lay_rows()

    def _lay_rows(self) -> None:
        empty(self._rows)
        self.lines = []
        for group in self._groups:
            self._rows.addSpacing(16)
            self._rows.addWidget(Wrapped(group.title, "caption", "soft"))
            self._rows.addWidget(Rule())
            for line in group.lines:
                view = LineView(line, can_object=self._can_object)
                view.objected.connect(self.objected)
                self.lines.append(view)
                self._rows.addWidget(view)


def _halves(*parts: QWidget) -> QHBoxLayout:
    """Two parts side by side, each half as wide as there is room, however long its words are."""
    across = QHBoxLayout()
    across.setSpacing(24)
    for part in parts:
        policy = part.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        part.setSizePolicy(policy)
        across.addWidget(part, 1, _TOP)
    return across


def _value(
    said: str, marks: tuple[tuple[int, int], ...], level: str, key: str, *, struck: bool
) -> QWidget:
    """A value with what differs marked; a reader hears which of the two it is."""
    if not said:
        made: QWidget = Wrapped(words("second_try.empty"), "body", "soft")
    else:
        made = Marked(said, marks, level, struck=struck)
    made.setAccessibleDescription(pick(words(f"second_try.{key}")))
    return made
