"""What only the person can confirm, each question with its yes and no."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.address import read_answer
from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import Question
from icp_wizard.ui.check.card import RowsCard
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.alive import Alive
from icp_wizard.ui.parts.label import Label, Wrapped


class Questions(Alive, QWidget):
    """The questions of the rules under one heading."""

    answered = Signal(str, str)

    def __init__(self, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self._questions = questions
        self.editors: dict[str, YesNoEditor] = {}
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 0, 0, 0)
        stack.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(lambda: self.tr("Only you can confirm"), "strong"))
        self._count = Label(self._said, "small", "soft")
        head.addWidget(self._count, 1)
        stack.addLayout(head)
        card = RowsCard()
        for question in questions:
            card.add_row(self._row(question))
        stack.addWidget(card)
        self.live()

    def show_answers(self, filing: Filing) -> None:
        """Show what was confirmed."""
        for address, editor in self.editors.items():
            editor.show_value(read_answer(filing, address))
        self._count.retell()

    def retell(self) -> None:
        for question in self._questions:
            self.editors[question.address].set_accessible(pick(question.text), "")

    def _row(self, question: Question) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Wrapped(question.text, "body"))
        words.addWidget(Wrapped(question.text, "small", "soft", other=True))
        across.addLayout(words, 1)
        editor = YesNoEditor()
        editor.edited.connect(partial(self.answered.emit, question.address))
        self.editors[question.address] = editor
        across.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _said(self) -> str:
        done = sum(bool(editor.value()) for editor in self.editors.values())
        return self.tr("{0} of {1} answered").format(done, len(self.editors))
