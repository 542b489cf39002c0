"""A section: one group of questions with its heading, bound to one item."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.field import Kind
from icp_wizard.catalogue.load import Catalogue
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

_WIDE_KINDS = frozenset(
    {Kind.LONG_TEXT, Kind.CHOICES, Kind.REGION, Kind.NAMES, Kind.UUID, Kind.HEX}
)
_LONG_OPTION = 32  # characters of an English option which half a line no longer shows


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
        self._is_new = True
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16 if dense else 20)
        if headed:
            locks = locks_early(pen.catalogue, block)
            group, indent = block.group, 0 if dense else BAR
            stack.addWidget(GroupHead(group.label, group.sentence, indent=indent, locks=locks))
        self._lines, lines = _lines(dense)
        stack.addWidget(lines)
        self._fold = Fold(self._fold_words, 0 if dense else BAR)
        self._fold.opened.connect(self._fill_fold)
        self._fold_lines, fold_lines = _lines(dense)
        self._fold.body.addWidget(fold_lines)
        stack.addWidget(self._fold)

    @property
    def questions(self) -> Iterator[Question]:
        """The questions made so far, in order."""
        keys = (row[0].key for row in (*self._rows, *self._aside))
        return (self._made[key] for key in keys if key in self._made)

    def bind(self, item: str) -> None:
        """Show the answers of another item; what stands aside is unfolded if it is answered."""
        self.item, self._is_new = item, True
        for each in self.questions:
            each.bind(item)

    def refresh(self, outlook: Outlook) -> bool:
        """Show what is asked now, as it stands; gives whether anything is."""
        asked = self._refresh_rows(outlook, self._rows, self._lines)
        aside = self._refresh_aside(outlook)
        self.setVisible(asked or aside)
        return asked or aside

    def show_judgement(self) -> None:
        """Show the findings that are to be shown now."""
        for each in self.questions:
            each.show_judgement()
            if each.row.findings and each.fields in self._aside:
                self._fold.unfold()

    def question_at(self, address: str) -> Question | None:
        """The question which answers at an address, unfolded if need be."""
        if address in self._addresses(self.pen.outlook, self._aside):
            self._fold.unfold()
        return next((each for each in self.questions if address in each.addresses), None)

    def _refresh_aside(self, outlook: Outlook) -> bool:
        asked = any(outlook.asked(field, self.item) for row in self._aside for field in row)
        if asked and self._is_new:
            read = self.pen.read
            self._fold.unfold(any(map(read, self._addresses(outlook, self._aside))))
            self._is_new = False
        if self._fold.is_open:
            self._refresh_rows(outlook, self._aside, self._fold_lines)
        self._fold.setVisible(asked)
        return asked

    def _addresses(self, outlook: Outlook, rows: list[Row]) -> list[str]:
        found = (outlook.address(field.key, self.item) for row in rows for field in row)
        return [address for address in found if address is not None]

    def _refresh_rows(self, outlook: Outlook, rows: list[Row], lines: Flow | QVBoxLayout) -> bool:
        any_asked, place = False, 0
        for row in rows:
            asked = any(outlook.asked(field, self.item) for field in row)
            any_asked = any_asked or asked
            if asked and row[0].key not in self._made and self.pen.may_make():
                self._make(row, lines, place)
            made = self._made.get(row[0].key)
            if made is None:
                continue
            place += 1
            if asked:
                made.refresh(outlook)
            if made.row.isHidden() is asked:
                made.row.setVisible(asked)
        return any_asked

    def _make(self, row: Row, lines: Flow | QVBoxLayout, place: int) -> None:
        made = question(self.pen, row, "dense" if self.dense else "row")
        made.setParent(self)
        made.bind(self.item)
        made.row.setProperty(WIDE, _is_wide(self.pen.catalogue, row))
        self._made[row[0].key] = made
        self.pen.made += 1
        if isinstance(lines, Flow):
            lines.insert_widget(place, made.row)
        else:
            lines.insertWidget(place, made.row)

    def _fill_fold(self) -> None:
        if not self._is_new:  # else it is filled as the other rows are
            self.pen.take_time()
            self._refresh_rows(self.pen.outlook, self._aside, self._fold_lines)

    def _fold_words(self) -> str:
        return self.tr("Only if the official page shows it")


def _is_wide(catalogue: Catalogue, row: Row) -> bool:
    """Whether a row needs a whole line in a dense section."""
    field = row[0]
    known = catalogue.options.get(field.options.name) if field.options else None
    options = known.options if known and field.kind is Kind.CHOICE else ()
    allowed = field.options.allowed if field.options else ()
    fitting = [option for option in options if not allowed or option.key in allowed]
    is_long = len(fitting) <= 4 and any(len(each.text.en) > _LONG_OPTION for each in fitting)
    return len(row) == 2 or field.kind in _WIDE_KINDS or is_long


def _lines(dense: bool) -> tuple[Flow | QVBoxLayout, QWidget]:
    ground = QWidget()
    if dense:
        return Columns(ground), ground
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(20)
    return stack, ground
