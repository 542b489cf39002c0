"""The page Rules: every statement of the pack in force, searched, filtered and read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.rules.statement import Statement, age_mark
from icp_wizard.ui.language import pick
from icp_wizard.ui.parts.button import Button
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.reference.filters import Filters
from icp_wizard.ui.reference.frame import Reading, ReferenceWindow, halved
from icp_wizard.ui.reference.lines import Found, Line, LineList
from icp_wizard.ui.reference.statement import StatementView
from icp_wizard.ui.reference.topics import AREAS, joined, newest_date, place, said_kind, sign

NAME = Text("Rules", "规则")


class RulesWindow(ReferenceWindow):
    """The rules; what is done with the pack is told, not done here."""

    exporting = Signal()
    importing = Signal()
    reverting = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(NAME, parent)
        self._pack: Pack | None = None
        self._day, self._is_imported = date.today(), False
        self._wanted = ""
        self.filters = Filters()
        self.list, self.detail = LineList(lambda: self.tr("Rules found")), StatementView()
        self.count = Label("", "small", "soft")
        self._make_buttons()
        self._lay()
        self._listen()
        self.filters.search.setFocus()
        self.live()

    @property
    def pack(self) -> Pack | None:
        """The pack shown, None until it is read."""
        return self._pack

    def show_pack(self, pack: Pack, day: date, *, is_imported: bool) -> None:
        """Show the rules of a pack as they stand on a day."""
        self._pack, self._day, self._is_imported = pack, day, is_imported
        self.export_button.setEnabled(True)
        self.import_button.setEnabled(True)
        self.revert_button.setVisible(is_imported)
        self.about.show_words(self._head)
        self.filters.show_pack(pack)
        self._search()
        if self._wanted:
            self.show_statement(self._wanted)

    def show_statement(self, id_: str) -> None:
        """Read one statement, whatever was searched for, as soon as there is a pack."""
        self._wanted = id_ if self._pack is None else ""
        if self.list.lines.place(id_) < 0:
            self.filters.clear()
        self.list.stand_on(id_)
        self.list.setFocus()

    def _make_buttons(self) -> None:
        self.revert_button = Button(lambda: self.tr("Back to the program's own"), "quiet", "undo")
        self.import_button = Button(lambda: self.tr("Import…"), "plain", "import")
        self.export_button = Button(lambda: self.tr("Export…"), "plain", "export")
        for button in (self.revert_button, self.import_button, self.export_button):
            self.across.addWidget(button)
            button.setEnabled(button is self.revert_button)
        self.revert_button.hide()

    def _lay(self) -> None:
        self.body.addWidget(self.filters)
        counted = QHBoxLayout()
        counted.setContentsMargins(24, 0, 24, 0)
        self.all_button = Button(lambda: self.tr("Show all"), "link")
        counted.addWidget(self.count, 1)
        counted.addWidget(self.all_button)
        self.body.addLayout(counted)
        page = Reading()
        page.body.addWidget(self.detail)
        self._found = Found(self.list, lambda: self.tr("No rule fits this search."))
        self.body.addLayout(halved(self._found, page), 1)

    def _listen(self) -> None:
        self.export_button.clicked.connect(self.exporting)
        self.import_button.clicked.connect(self.importing)
        self.revert_button.clicked.connect(self.reverting)
        self.all_button.clicked.connect(self.filters.clear)
        self.filters.changed.connect(self._search)
        self.list.chosen.connect(self._show)
        self.detail.wanted.connect(self.show_statement)

    def _search(self) -> None:
        if self._pack is None:
            return
        wanted = self.filters.wanted
        found = [each for each in self._pack.statements.values() if wanted.fits(each, self._day)]
        told, total = len(found), len(self._pack.statements)
        self.count.show_words(lambda: self.tr("{0} of {1} rules").format(told, total))
        self.all_button.setVisible(told < total)
        pack = self._pack
        self._found.show_lines([self._line(pack, each) for each in found])

    def _line(self, pack: Pack, statement: Statement) -> Line:
        parts = (said_kind(statement), place(pack, statement), AREAS[statement.area])
        beneath = joined(*parts, newest_date(statement))
        warning = age_mark(statement.sources, self._day) if statement.day else None
        return Line(statement.id, statement.statement, beneath, sign(statement), warning)

    def _show(self, id_: str) -> None:
        if self._pack is not None:
            self.detail.show_statement(self._pack, self._pack.statements.get(id_), self._day)

    def _head(self) -> str:
        if self._pack is None:
            return ""
        pack = self._pack
        head = words("packs.head", version=pack.version, day=pack.as_of, count=len(pack.statements))
        from_file = self.tr("imported from a file")
        own = self.tr("came with the program")
        return f"{pick(head)} · {from_file if self._is_imported else own}"
