"""The events of an order: those noted, and a line to note another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from icp_wizard.journey.draft import Event, Objection
from icp_wizard.journey.happenings import Happening
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.ui.aftermath.noted import NotedRow
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.moment import FORM, read_moment
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.choice import Choice
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import named

_LINE = "event."
"""Before the names of the parts of the line, where they are kept until it is noted."""
_CHOICES = tuple(Choice(each.value, each.told) for each in Happening)


class HappeningsCard(Alive, Card):
    """``noted`` and ``taken`` carry an Event; one taken away is put back into the line."""

    noted = Signal(object)
    taken = Signal(object)
    begun = Signal(str, str)
    """A part of the line and what stands in it now, to be kept until it is noted."""

    def __init__(self) -> None:
        super().__init__(padding=20, spacing=12)
        self._events: Sequence[Event] | None = None
        self._taken: Event | None = None
        self.rows = QVBoxLayout()
        self.rows.setSpacing(12)
        self.kind, self.at = ChoiceEditor(_CHOICES), LineEditor(digits=True)
        self.beside = LineEditor()
        self.note = Button(words("aftermath.note"), "plain", "plus")
        self.said = Wrapped(words("aftermath.at_hint"), "small", "soft")
        self._lay()
        self.note.clicked.connect(lambda _=False: self._note())
        for line in (self.at.line, self.beside.line):
            line.returnPressed.connect(self._note)
        for part, editor in self._parts.items():
            editor.edited.connect(partial(self._begin, part))
        self.live()

    def show_events(self, events: Sequence[Event]) -> None:
        """Show what is noted, oldest first; what is being typed stays."""
        if events == self._events:
            return
        self._events = events
        empty(self.rows)
        for each in events:
            if each.kind in {kind.value for kind in Happening}:
                self.rows.addWidget(self._row(each))
        set_reading_order(self)

    def show_begun(self, begun: Iterable[tuple[str, str]]) -> None:
        """Put into the line what was typed there and never noted."""
        kept = dict(begun)
        for part, editor in self._parts.items():
            editor.show_value(kept.get(_LINE + part, ""))

    def retell(self) -> None:
        for part, editor in self._parts.items():
            editor.set_accessible(pick(words(f"aftermath.{part}")), "")
        self.at.show_placeholder(pick(words("aftermath.now")))

    @property
    def _parts(self) -> dict[str, ChoiceEditor | LineEditor]:
        """The parts of the line, from above."""
        return {"kind": self.kind, "at": self.at, "beside": self.beside}

    def _lay(self) -> None:
        self.body.addWidget(Anchor())  # the rows are made anew
        self.body.addLayout(named(words("aftermath.happened")))
        self.body.addLayout(self.rows)
        grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (part, editor) in enumerate(self._parts.items()):
            grid.addWidget(Label(words(f"aftermath.{part}"), "label"), row, 0)
            grid.addWidget(editor, row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.said)
        self.body.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, event: Event) -> NotedRow:
        row = NotedRow(event)
        row.taken.connect(partial(self._take, event))
        return row

    def _note(self) -> None:
        typed = self.at.value().strip()
        at = read_moment(typed) if typed else datetime.now().replace(second=0, microsecond=0)
        if not self.kind.value():
            self._say(words("aftermath.kind_missing"), self.kind)
        elif at is None:
            self._say(words("aftermath.at_unread"), self.at)
        else:
            kind, beside = self.kind.value(), self.beside.value().strip()
            event = Event(at.astimezone(), kind, beside, objections=self._objections(kind))
            self._fill("", "", "")
            self.noted.emit(event)

    def _say(self, trouble: Text, editor: ChoiceEditor | LineEditor) -> None:
        self.said.show_words(trouble)
        self.said.show_tone("stop")
        editor.setFocus()

    def _take(self, event: Event) -> None:
        """Put a note back into the line, unless something else is being typed there."""
        if any(editor.value() for editor in self._parts.values()):
            self._say(words("aftermath.line_full"), self.kind)
            return
        self._taken = event
        self._fill(event.kind, f"{event.at.astimezone():{FORM}}", event.note)
        if event.entry is not None:
            self.said.show_words(words("second_try.entry_gone"))
        self.taken.emit(event)

    def _objections(self, kind: str) -> tuple[Objection, ...]:
        """What was objected to by the note taken back, if the same is noted again."""
        taken, self._taken = self._taken, None
        return taken.objections if taken is not None and taken.kind == kind else ()

    def _begin(self, part: str, text: object) -> None:
        self.begun.emit(_LINE + part, str(text))

    def _fill(self, *texts: str) -> None:
        for (part, editor), text in zip(self._parts.items(), texts, strict=True):
            editor.show_value(text)
            self._begin(part, text)
        self.said.show_words(words("aftermath.at_hint"))
        self.said.show_tone("soft")
