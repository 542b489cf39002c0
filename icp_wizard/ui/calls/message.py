"""The text message of the ministry: when it came, until when its code counts, who gets one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.documents.calls import until
from icp_wizard.journey.calls import MessageCard, Receiver
from icp_wizard.model.words import words
from icp_wizard.ui import theme
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.moment import FORM, read_moment
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.exact import Exact
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.reference.grouped import both

_LINE = 220


class MessageView(Alive, QWidget):
    """``came`` tells when the message came, as the person says, or None."""

    came = Signal(object)
    begun = Signal(str)
    """What stands in the line and is no time yet, to be kept; ``""`` once it is one."""

    def __init__(self) -> None:
        super().__init__()
        self._card: MessageCard | None = None
        self.until = Wrapped("", "title", "risk", selectable=True)
        self.editor = LineEditor(digits=True)
        self.now = Button(words("calls.came_now"), "plain", "bell")
        self.hint = Wrapped(words("calls.came_hint"), "small", "soft")
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        self._lay()
        self.editor.edited.connect(self._read)
        self.editor.left.connect(self._judge)
        self.now.clicked.connect(lambda _=False: self._note(datetime.now()))
        self.live()

    def show_message(self, card: MessageCard) -> None:
        """Show the card; what is being typed stays as it is."""
        if card == self._card:
            return
        self._card = card
        self._say_until(card)
        typed = read_moment(self.editor.value())
        if card.came is not None and typed != card.came.replace(tzinfo=None):
            self.editor.show_value(f"{card.came:{FORM}}")
        empty(self._below)
        self._below.addWidget(Exact(card.site, "title"))
        for each in card.steps:
            self._below.addWidget(both(each))
        self._below.addSpacing(12)
        self._below.addWidget(Wrapped(words("calls.receivers"), "strong"))
        for each in card.receivers:
            self._below.addLayout(_row(each))
        for source in card.asked_by:
            self._below.addWidget(Wrapped(words("calls.source", source=source), "small", "soft"))

    def show_begun(self, typed: str) -> None:
        """Put into the line what was typed there and is no time yet."""
        if typed:
            self.editor.show_value(typed)
            self._judge()

    def restyle(self) -> None:
        self.editor.setMinimumWidth(theme.scaled(_LINE))

    def retell(self) -> None:
        self.editor.set_accessible(pick(words("calls.came")), pick(words("calls.came_hint")))

    def _lay(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(Label(words("calls.message"), "strong"))
        stack.addWidget(self.until)
        stack.addWidget(Label(words("calls.came"), "label"))
        row = Flow(gap=12)
        row.addWidget(self.editor)
        row.addWidget(self.now)
        stack.addLayout(row)
        stack.addWidget(self.hint)
        stack.addSpacing(8)
        stack.addLayout(self._below)

    def _say_until(self, card: MessageCard) -> None:
        self.until.show_words(until(card) if card.until else words("calls.until_unknown"))
        self.until.show_tone("risk" if card.until else "")

    def _read(self, typed: str) -> None:
        """Take what was typed as soon as it is a time; empty takes the note back."""
        at = read_moment(typed)
        if at is not None or not typed.strip():
            self.came.emit(at.astimezone() if at else None)
            self._judge()
        self.begun.emit("" if at else typed)

    def _judge(self) -> None:
        """Say what is wrong once the line is left."""
        typed = self.editor.value()
        is_wrong = bool(typed.strip()) and read_moment(typed) is None
        self.editor.show_level("stop" if is_wrong else None)
        self.hint.show_words(words("calls.came_unread" if is_wrong else "calls.came_hint"))
        self.hint.show_tone("stop" if is_wrong else "soft")

    def _note(self, at: datetime) -> None:
        self.editor.show_value(f"{at:{FORM}}")
        self._read(self.editor.value())


def _row(receiver: Receiver) -> QHBoxLayout:
    across = QHBoxLayout()
    across.setSpacing(16)
    for said in (receiver.name, receiver.mobile, receiver.last_six):
        across.addWidget(Label(said or "–", "title", digits=True))
    across.addStretch(1)
    return across
