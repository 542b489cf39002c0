"""The copy desk on a second try: only the lines which differ from what was entered last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.journey.draft import Entry
from icp_wizard.journey.second_try import last_entry
from icp_wizard.model.words import words
from icp_wizard.ui import messages
from icp_wizard.ui.background import Latest
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.work.second_try import changed_now


class Narrowing(QObject):
    """Which lines differ, read beside the interface's thread while it is turned on."""

    changed = Signal()
    """Other lines are to be shown."""

    def __init__(self, live: LiveDraft) -> None:
        super().__init__()
        self._live = live
        self._is_on = False
        self._lines: frozenset[str] | None = None
        self._entry: Entry | None = None
        self.note = NarrowNote()
        self._reading = Latest(parent=self)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._tell_failed)
        live.judged.connect(self._ask)
        live.marked.connect(self._follow_entry)

    @property
    def is_known(self) -> bool:
        """Whether what was entered is known."""
        return last_entry(self._live.draft.events) is not None

    @property
    def only(self) -> frozenset[str] | None:
        """The lines to be shown; None for all, also where nothing differs."""
        return (self._lines or None) if self._is_on else None

    def turn(self, is_on: bool) -> None:
        """Show only what differs, or everything."""
        self._is_on = is_on
        self._show_all()
        self._ask()

    def _show_all(self) -> None:
        self._lines = None
        self.note.hide()
        self.changed.emit()

    def _follow_entry(self) -> None:
        """An entry was noted or taken back: other lines differ from it."""
        entry = last_entry(self._live.draft.events)
        if self._is_on and entry is not self._entry:
            self._show_all()
            self._ask()

    def _ask(self) -> None:
        self._entry, judgement = last_entry(self._live.draft.events), self._live.judgement
        if self._is_on and self._entry is not None and judgement is not None:
            work = partial(changed_now, self._live.library, self._entry, judgement)
            self._reading.ask_now(work)

    def _take(self, lines: frozenset[str]) -> None:
        if self._is_on and self._entry is not None:
            self._lines = lines
            self.note.show_count(len(lines))
            self.note.show()
            self.changed.emit()

    def _tell_failed(self, trouble: Exception) -> None:
        """Say why the lines are not left out."""
        self._show_all()
        self.note.said.show_words(lambda: messages.told(trouble))
        self.note.show()


class NarrowNote(QWidget):
    """Says that lines are left out, and how to see them."""

    def __init__(self) -> None:
        super().__init__()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 6, 16, 6)
        stack.setSpacing(2)
        self.said = Wrapped("", "small", "soft")
        self.every = Button(words("second_try.every_line"), "link")
        stack.addWidget(self.said)
        stack.addWidget(self.every)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many lines are shown."""
        key = "narrowed" if count else "nothing_differs"
        self.said.show_words(words(f"second_try.{key}", count=count))
