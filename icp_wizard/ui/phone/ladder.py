"""The ladder of ways to try, shown by itself where no phone comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.phone.ladder import Passage, Rung, ladder, spoken
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.phone.copied import Copied

_LEFT = Qt.AlignmentFlag.AlignLeft


class LadderCard(Card):
    """Every rung in order; of firewalls the person's system first, the others on a press."""

    def __init__(self, port: int, system: str = "") -> None:
        super().__init__(padding=16, spacing=12)
        self.body.addWidget(Wrapped(spoken("title"), "strong"))
        for number, rung in enumerate(ladder(port, system), 1):
            self.body.addWidget(_Step(number, rung))


class _Step(QWidget):
    def __init__(self, number: int, rung: Rung) -> None:
        super().__init__()
        stack = _stack(self, 4)
        numbered = Text(f"{number}. {rung.title.en}", f"{number}. {rung.title.zh}")
        stack.addWidget(Wrapped(numbered, "label"))
        for line in rung.lines:
            stack.addWidget(Wrapped(line, "small", "soft"))
        for passage in rung.own:
            stack.addWidget(_Way(passage))
        if rung.others:
            self._fold(stack, rung.others)

    def _fold(self, stack: QVBoxLayout, passages: tuple[Passage, ...]) -> None:
        rest = QWidget()
        below = _stack(rest, 8)
        for passage in passages:
            below.addWidget(_Way(passage))
        more = Button(spoken("others"), "link")
        more.clicked.connect(rest.show)
        more.clicked.connect(more.hide)
        rest.hide()
        stack.addWidget(more, 0, _LEFT)
        stack.addWidget(rest)


class _Way(QWidget):
    def __init__(self, passage: Passage) -> None:
        super().__init__()
        stack = _stack(self, 4)
        stack.addWidget(Wrapped(passage.title, "caption"))
        for line in passage.lines:
            stack.addWidget(Wrapped(line, "small", "soft"))
        stack.addWidget(Copied(passage.command, role="small"))
        stack.addWidget(Copied(passage.undo, spoken("undo"), "small"))


def _stack(widget: QWidget, spacing: int) -> QVBoxLayout:
    stack = QVBoxLayout(widget)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(spacing)
    return stack
