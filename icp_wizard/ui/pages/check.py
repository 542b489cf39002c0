"""Check 核对: every finding and every answer on one page, each with a way back to its field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from icp_wizard.model.finding import Finding, Level
from icp_wizard.rules.engine import Judgement, Question
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.check.answers import Answers, answer_rows
from icp_wizard.ui.check.group import GroupView
from icp_wizard.ui.check.questions import Questions
from icp_wizard.ui.check.sorting import LevelGroup, groups
from icp_wizard.ui.check.table import AnswerTable
from icp_wizard.ui.language import current
from icp_wizard.ui.live import LiveDraft
from icp_wizard.ui.pages.page import Page
from icp_wizard.ui.parts.box import Box
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.picture import Lead, Picture


class CheckPage(Page):
    """Findings by level, what only the person can confirm, and all answers."""

    WIDE = True

    def __init__(self, live: LiveDraft, step: str) -> None:
        super().__init__(live, step)
        self._shown: tuple[LevelGroup, ...] | None = None
        self._asked: tuple[Question, ...] = ()
        self._is_folded, self._unknown = True, 0
        self._pack: Pack | None = None
        self.views: list[GroupView] = []
        self.questions: Questions | None = None
        self._compared = live.marks.compared
        self.answers = Answers()
        self.table = AnswerTable(self.answers)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(20)
        self._lay()
        self.live()
        self._show_all()

    def show_judgement(self, judgement: Judgement) -> None:
        self._unknown, self._pack = judgement.unknown, judgement.pack
        self._show_state(judgement)
        self._show_groups(groups(judgement))
        self.put_off()

    def show_rest(self) -> None:
        """Show what stands below the findings: it is long."""
        judgement = self.live_draft.judgement
        if judgement is not None:
            self._show_questions(judgement)
            self._compared = self.live_draft.marks.compared
            self.answers.show_rows(answer_rows(judgement, self.live_draft.marks))
            self._given.retell()
            self._all.show()

    def refresh(self) -> None:
        if self.questions is not None:
            self.questions.show_answers(self.live_draft.filing)
        if self._compared != self.live_draft.marks.compared:  # on Papers, since it was shown
            self.show_rest()

    def focus_address(self, address: str) -> bool:
        self.finish()
        editor = self.questions.editors.get(address) if self.questions else None
        if editor is not None:
            editor.focus_target().setFocus()
        return editor is not None

    def _lay(self) -> None:
        self._stack.addWidget(self._facts())
        self.ready = _inset(self._ready_box())
        self._found, self._confirm, self._all = QWidget(), QWidget(), self._all_answers()
        for part in (self._found, self._confirm):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(20)
        for part in (self.ready, self._found, self._confirm, self._all):
            self._stack.addWidget(part)
            part.hide()  # until the first judgement

    def _facts(self) -> QWidget:
        """Two small lines: how old the rules are, and what cannot be told yet."""
        lines = QWidget()
        stack = QVBoxLayout(lines)
        stack.setContentsMargins(20, 0, 0, 0)
        stack.setSpacing(4)
        self._rules = Wrapped(self._rules_words, "small", "soft")
        self._unknown_words = Wrapped(self._unknown_said, "small", "soft")
        stack.addWidget(_fact("waiting", self._rules))
        self._unknown_line = _fact("question", self._unknown_words)
        self._unknown_line.hide()
        stack.addWidget(self._unknown_line)
        return lines

    def _ready_box(self) -> Box:
        box = Box("ready")
        box.body.addWidget(Label(lambda: self.tr("Nothing stops you."), "strong", "ready"))
        box.body.addWidget(
            Wrapped(
                lambda: self.tr(
                    "Passing these checks is not approval: a reviewer decides. Read all answers"
                    " below once more, then hand over."
                ),
                "small",
                "soft",
            )
        )
        return box

    def _all_answers(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(20, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(lambda: self.tr("All answers"), "strong"))
        self._given = Label(self._given_said, "small", "soft")
        head.addWidget(self._given, 1)
        column.addLayout(head)
        card = Card(padding=1)
        card.body.addWidget(self.table)
        column.addWidget(card)
        self.table.wanted.connect(self.go_to)
        return part

    def _show_state(self, judgement: Judgement) -> None:
        self.ready.setVisible(judgement.ready)
        self._unknown_line.setVisible(judgement.unknown > 0)
        self._unknown_words.retell()
        self._rules.retell()

    def _show_groups(self, found: tuple[LevelGroup, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        column = _emptied(self._found)
        self.views = [GroupView(each, _folds(each, self._is_folded)) for each in found]
        for view in self.views:
            view.wanted.connect(self.go_to)
            view.repair.connect(self._repair)
            view.folded.connect(self._note_fold)
            column.addWidget(view)
        self._found.setVisible(bool(found))

    def _show_questions(self, judgement: Judgement) -> None:
        if judgement.questions != self._asked:
            self._asked = judgement.questions
            column = _emptied(self._confirm)
            self.questions = None
            if self._asked:
                self.questions = Questions(self._asked)
                self.questions.answered.connect(self._answer)
                column.addWidget(self.questions)
        self._confirm.setVisible(bool(self._asked))
        self.refresh()

    def _answer(self, address: str, value: str) -> None:
        self.live_draft.answer(address, value)
        self.live_draft.leave(address)

    def _repair(self, finding: Finding) -> None:
        if finding.repair is not None:
            self.live_draft.answer(finding.address, finding.repair.value)
            self.live_draft.leave(finding.address)

    def _note_fold(self, is_folded: bool) -> None:
        self._is_folded = is_folded

    def _rules_words(self) -> str:
        if self._pack is None:
            return ""
        said = self.tr("Rules {0}, as of {1}")
        return said.format(self._pack.version, _said_day(self._pack.as_of))

    def _unknown_said(self) -> str:
        return self.tr("Not yet known, waiting for an answer: {0}").format(self._unknown)

    def _given_said(self) -> str:
        return self.tr("{0} of {1} given").format(*self.answers.given)


def _fact(icon: str, words: Wrapped) -> QWidget:
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(Lead(Picture(icon, size=16), "small"), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(words, 1)
    return line


def _folds(group: LevelGroup, is_folded: bool) -> bool:
    return is_folded and group.level is Level.ADVICE


def _emptied(part: QWidget) -> QVBoxLayout:
    """The column of a part, without what stood in it."""
    column = part.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - set in _lay
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    return column


def _inset(part: QWidget) -> QWidget:
    """A part as far from the edge as the page's title."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(Page.INSET, 0, 0, 0)
    column.addWidget(part)
    return frame


def _said_day(day: date) -> str:
    if current() == "zh":
        return day.isoformat()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
