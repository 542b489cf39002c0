"""The line each service has to show, to be copied in three forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from icp_wizard.journey.footer import Footer, Form
from icp_wizard.journey.guidance import newest
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.statement import Statement
from icp_wizard.ui.forms.order import Anchor, set_reading_order
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.card import Card
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.flow import Flow
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.line import named
from icp_wizard.ui.parts.segments import Segments

_LEFT = Qt.AlignmentFlag.AlignLeft


class FooterCard(Card):
    """``copied`` carries what was put on the clipboard."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=20, spacing=12)
        self._footers: Sequence[Footer] | None = None
        self.body.addWidget(Anchor())  # the lines are made anew
        self.body.addLayout(named(words("aftermath.footer")))
        self.hint = Wrapped("", "small", "soft")
        self.body.addWidget(self.hint)
        self.doubts = Wrapped("", "body", "risk", selectable=True)
        self.doubts.hide()
        self.body.addWidget(self.doubts)
        forms = [(each.value, words(f"aftermath.form_{each}")) for each in Form]
        self.form = Segments(forms, Form.HTML)
        self.form.chosen.connect(self._show)
        row = Flow()
        row.addWidget(self.form)
        self.body.addLayout(row)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(16)
        self.body.addLayout(self.lines)

    def show_footers(self, footers: Sequence[Footer]) -> None:
        """Show the lines there are."""
        if footers != self._footers:
            self._footers = footers
            self._show()

    def show_doubts(self, doubts: Sequence[Text]) -> None:
        """Say what is odd about the numbers."""
        said = Text(*("\n".join(each) for each in zip(*doubts, strict=True))) if doubts else ""
        self.doubts.show_words(said)
        self.doubts.setVisible(bool(doubts))

    def _show(self, _: str = "") -> None:
        found = self._footers or ()
        empty(self.lines)
        self.form.setVisible(bool(found))
        self.hint.show_words(words("aftermath.footer_hint" if found else "aftermath.footer_none"))
        for each in found:
            self.lines.addLayout(self._line(each))
        set_reading_order(self)

    def _line(self, footer: Footer) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        said = footer.written(Form(self.form.key()))
        column.addWidget(Label(footer.name, "label"))
        column.addWidget(Wrapped(said, "small", selectable=True))
        copy = Button(words("aftermath.copy"), "plain", "copy", size="small")
        copy.setAccessibleDescription(said)
        copy.clicked.connect(partial(self._copy, copy, said))
        column.addWidget(copy, 0, _LEFT)
        for each in footer.statements:
            column.addWidget(Wrapped(quoted(each), "small", "soft", selectable=True))
            if each.note:
                column.addWidget(Wrapped(each.note, "small", "risk"))
        return column

    def _copy(self, button: Button, said: str, _: bool = False) -> None:
        QGuiApplication.clipboard().setText(said)
        button.show_words(words("aftermath.copied"))
        self.copied.emit(said)


def quoted(statement: Statement) -> Text:
    """What a rule says, with its newest source and the date of that."""
    source = newest(statement.sources)
    if source is None:
        return statement.statement
    return words("plan.quoted", why=statement.statement, title=source.title, date=source.date)
