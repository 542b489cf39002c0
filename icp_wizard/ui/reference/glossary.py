"""The page Glossary: the words of the Chinese system, found however they are typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from icp_wizard.catalogue.glossary import Term, find, glossary
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Label, Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.frame import LookUpField, ReferenceWindow
from icp_wizard.ui.reference.grouped import GroupedView, both
from icp_wizard.ui.reference.lines import Found, Line, LineList

NAME = Text("Glossary", "术语表")
_SIGNS = {
    "notion": "book",
    "role": "person",
    "paper": "document",
    "button": "grip",
    "state": "waiting",
    "field": "pencil",
}
translate = QCoreApplication.translate


class GlossaryWindow(ReferenceWindow):
    """Chinese terms with pinyin, English and meaning; wide open from the first moment."""

    rule_wanted = Signal(str)
    """A rule is to be read among all of them, by its id."""
    field_wanted = Signal(str)
    """A field is to be shown in the open draft, by its key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(NAME, parent)
        self.search = LookUpField(lambda: self.tr("Chinese, pinyin with or without tones, English"))
        self.sorts = Segments(
            [
                ("", lambda: self.tr("All")),
                ("notion", lambda: self.tr("Terms")),
                ("role", lambda: self.tr("People")),
                ("paper", lambda: self.tr("Papers")),
                ("button", lambda: self.tr("Buttons")),
                ("state", lambda: self.tr("States")),
                ("field", lambda: self.tr("Labels")),
            ],
            "",
        )
        self.count = Label("", "small", "soft")
        self.list, self.detail = LineList(lambda: self.tr("Terms found")), TermView()
        self._lay()
        self.search.textChanged.connect(self._search)
        self.sorts.chosen.connect(self._search)
        self.list.chosen.connect(self._show)
        self.detail.rule_wanted.connect(self.rule_wanted)
        self.detail.field_wanted.connect(self.field_wanted)
        self.about.show_words(self._head)
        self._search()
        self.search.setFocus()
        self.live()

    def show_pack(self, pack: Pack) -> None:
        """Name the rules of a pack which say more."""
        self.detail.show_pack(pack)

    def show_term(self, zh: str) -> None:
        """Read one term, whatever was searched for."""
        self.search.clear()
        self.sorts.show_key("")
        self._search()
        self.list.stand_on(zh)

    def retell(self) -> None:
        super().retell()
        self.sorts.setAccessibleName(self.tr("Which words"))

    def _lay(self) -> None:
        self._found = Found(self.list, lambda: self.tr("No term fits this search."))
        self.lay_search(self.search, self.sorts, self.count, self._found, self.detail)

    def _search(self) -> None:
        sort = self.sorts.key()
        found = [each for each in find(self.search.text()) if sort in ("", each.sort)]
        told, total = len(found), len(glossary())
        self.count.show_words(lambda: self.tr("{0} of {1} words").format(told, total))
        self._found.show_lines([_line(each) for each in found])
        if self.search.text() and found:
            self.list.stand_on(found[0].zh)

    def _show(self, zh: str) -> None:
        self.detail.show_term(glossary().get(zh))

    def _head(self) -> str:
        return self.tr("The words of the Chinese pages, in our own explanation.")


class TermView(GroupedView):
    """One term: how it is read, what it means, what else it is called, and the rules on it."""

    rule_wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.term: Term | None = None
        self._pack: Pack | None = None

    def show_pack(self, pack: Pack) -> None:
        """Name the rules of a pack from now on."""
        self._pack = pack
        self.show_term(self.term)

    def show_term(self, term: Term | None) -> None:
        """Show a term, or nothing."""
        self.term = term
        empty(self.stack)
        if term is None:
            return
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Wrapped(term.zh, "display", selectable=True))
        head.addWidget(Wrapped(term.pinyin, "body", "soft", selectable=True))
        head.addWidget(Wrapped(term.en, "title", selectable=True))
        self.stack.addLayout(head)
        self.stack.addWidget(both(term.meaning))
        if term.aliases:
            self.add_group(_aliases_title, Wrapped("\n".join(term.aliases), selectable=True))
        self.add_group(_rules_title, *filter(None, map(self._rule, term.rules)))
        self.add_group(_fields_title, *map(self._field, term.fields))

    def _rule(self, id_: str) -> QWidget | None:
        statement = self._pack.statements.get(id_) if self._pack else None
        if statement is None:
            return None
        part = QWidget()
        stack = QVBoxLayout(part)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        link = WrappedLink(statement.statement)
        link.clicked.connect(partial(self.rule_wanted.emit, id_))
        stack.addWidget(link)
        source = max(statement.sources, key=lambda each: str(each.day or ""))
        cited = words("route.source", title=source.title, date=source.date)
        stack.addWidget(Wrapped(cited, "small", "soft"))
        return part

    def _field(self, key: str) -> QWidget:
        field = catalogue().fields[key]
        step = next(each.label for each in catalogue().steps if each.key == field.step)
        link = WrappedLink(words("guide.asked_at", step=step, field=field.label))
        link.clicked.connect(partial(self.field_wanted.emit, key))
        return link


def _line(term: Term) -> Line:
    read = f"{term.zh}   {term.pinyin}"
    return Line(term.zh, Text(read, read), Text(term.en, term.en), (_SIGNS[term.sort], "text-soft"))


def _aliases_title() -> str:
    return translate("Glossary", "Also called")


def _rules_title() -> str:
    return translate("Glossary", "The rules say")


def _fields_title() -> str:
    return translate("Glossary", "Asked in a draft")
