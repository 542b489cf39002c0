"""A section: one group of questions with its heading, bound to one item."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.field import Kind
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.columns import WIDE, Columns
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.forms.heading import GroupHead
from icp_wizard.ui.forms.linked import question
from icp_wizard.ui.forms.pen import Pen
from icp_wizard.ui.forms.plan import Block, Row, locks_early
from icp_wizard.ui.forms.question import Question
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.row import BAR

_WIDE_KINDS = frozenset({Kind.LONG_TEXT, Kind.CHOICES, Kind.REGION, Kind.NAMES})


class Section(QWidget):
    """The questions of a block; rows are made when they are first asked and then kept.

    *dense* sets labels above the fields, in columns. *skipped* fields stand elsewhere.
    """

    def __init__(
        self,
        pen: Pen,
        block: Block,
        *,
        dense: bool = False,
        headed: bool = True,
        skipped: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.pen, self.block, self.dense, self.item = pen, block, dense, ""
        self._rows = [row for row in block.rows if row[0].key not in skipped]
        self._aside = list(block.aside)
        self._made: dict[str, Question] = {}
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16 if dense else 20)
        if headed:
            locks = locks_early(pen.catalogue, block)
            stack.addWidget(GroupHead(block, indent=0 if dense else BAR, locks=locks))
        self._lines, lines = _lines(dense)
        stack.addWidget(lines)
        self._fold = Fold(self._fold_words, 0 if dense else BAR)
        self._fold_lines, fold_lines = _lines(dense)
        self._fold.body.addWidget(fold_lines)
        stack.addWidget(self._fold)

    @property
    def questions(self) -> Iterator[Question]:
        """The questions made so far, in order."""
        keys = (row[0].key for row in (*self._rows, *self._aside))
        return (self._made[key] for key in keys if key in self._made)

    def bind(self, item: str) -> None:
        """Show the answers of another item."""
        self.item = item
        for each in self.questions:
            each.bind(item)
        self._fold.unfold(False)

    def refresh(self, outlook: Outlook) -> bool:
        """Show what is asked now, as it stands; gives whether anything is."""
        asked = self._refresh_rows(outlook, self._rows, self._lines)
        aside = self._refresh_rows(outlook, self._aside, self._fold_lines)
        self._fold.setVisible(bool(aside))
        if any(each.is_answered() for each in aside) and not self._fold.is_open:
            self._fold.unfold()
        self.setVisible(bool(asked or aside))
        return bool(asked or aside)

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now."""
        for each in self.questions:
            each.show_judgement()
            if each.row.findings and each.fields in self._aside:
                self._fold.unfold()

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address, unfolded if need be."""
        for each in self.questions:
            if address in each.addresses:
                if each.fields in self._aside:
                    self._fold.unfold()
                return each
        return None

    def _refresh_rows(
        self, outlook: Outlook, rows: list[Row], lines: Flow | QVBoxLayout
    ) -> list[Question]:
        asked: list[Question] = []
        place = 0
        for row in rows:
            wanted = any(outlook.asked(field, self.item) for field in row)
            if wanted and row[0].key not in self._made:
                self._make(row, lines, place)
            made = self._made.get(row[0].key)
            if made is None:
                continue
            place += 1
            if wanted:
                made.refresh(outlook)
                asked.append(made)
            if made.row.isHidden() is wanted:
                made.row.setVisible(wanted)
        return asked

    def _make(self, row: Row, lines: Flow | QVBoxLayout, place: int) -> None:
        made = question(self.pen, row, "dense" if self.dense else "row")
        made.setParent(self)
        made.bind(self.item)
        made.row.setProperty(WIDE, len(row) > 1 or row[0].kind in _WIDE_KINDS)
        self._made[row[0].key] = made
        if isinstance(lines, Flow):
            lines.insert_widget(place, made.row)
        else:
            lines.insertWidget(place, made.row)

    def _fold_words(self) -> str:
        return self.tr("Only if the official page shows it")


def _lines(dense: bool) -> tuple[Flow | QVBoxLayout, QWidget]:
    ground = QWidget()
    if dense:
        return Columns(ground), ground
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(20)
    return stack, ground
