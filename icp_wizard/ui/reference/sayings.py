"""The page What people ask: old answers, what holds today, and when that changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from icp_wizard.catalogue.seeds import SeedAnswer, seed_answers
from icp_wizard.model.text import Text
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.parts.label import Label
from icp_wizard.ui.parts.segments import Segments
from icp_wizard.ui.reference.frame import LookUpField, ReferenceWindow
from icp_wizard.ui.reference.lines import Found, Line, LineList
from icp_wizard.ui.reference.saying import SIGNS, SayingView

NAME = Text("What people ask", "大家常问")
_KINDS: dict[str, Callable[[SeedAnswer], bool]] = {
    "all": lambda _: True,
    "changed": lambda each: each.changed is not None,
    "holds": lambda each: each.holds == "yes",
    "unknown": lambda each: each.holds == "unknown",
}


class SayingsWindow(ReferenceWindow):
    """Questions of two older documents, each with its answer then and now."""

    rule_wanted = Signal(str)
    """A rule is to be read among all of them, by its id."""
    way_wanted = Signal(str)
    """The route is to be shown as far as this question or outcome."""
    field_wanted = Signal(str)
    """A field is to be shown in the open draft, by its key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(NAME, parent)
        self._pack: Pack | None = None
        self._answers = {each.key: each for each in seed_answers()}
        self.search = LookUpField(lambda: self.tr("Search questions and answers"))
        self.kinds = Segments(
            [
                ("all", lambda: self.tr("All")),
                ("changed", lambda: self.tr("Changed")),
                ("holds", lambda: self.tr("Still true")),
                ("unknown", lambda: self.tr("Unconfirmed")),
            ],
            "all",
        )
        self.count = Label("", "small", "soft")
        self.list = LineList(lambda: self.tr("Questions found"))
        self.detail = SayingView()
        self._lay()
        self._listen()
        self.about.show_words(self._head)
        self.search.setFocus()
        self.live()

    def show_pack(self, pack: Pack) -> None:
        """Say what holds today by the rules of a pack."""
        self._pack = pack
        self._search()

    def show_answer(self, key: str) -> None:
        """Read one answer, whatever was searched for."""
        self.search.clear()
        self.kinds.show_key("all")
        self._search()
        self.list.stand_on(key)

    def retell(self) -> None:
        super().retell()
        self.kinds.setAccessibleName(self.tr("Which answers"))

    def _lay(self) -> None:
        self._found = Found(self.list, lambda: self.tr("No question fits this search."))
        self.lay_search(self.search, self.kinds, self.count, self._found, self.detail)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._search)
        self.kinds.chosen.connect(self._search)
        self.list.chosen.connect(self._show)
        self.detail.rule_wanted.connect(self.rule_wanted)
        self.detail.way_wanted.connect(self.way_wanted)
        self.detail.field_wanted.connect(self.field_wanted)

    def _search(self) -> None:
        if self._pack is None:
            return
        fits, typed = _KINDS[self.kinds.key()], self.search.text()
        found = [each for each in self._answers.values() if fits(each) and _finds(each, typed)]
        told, total = len(found), len(self._answers)
        self.count.show_words(lambda: self.tr("{0} of {1} questions").format(told, total))
        self._found.show_lines([_line(each) for each in found])

    def _show(self, key: str) -> None:
        if self._pack is not None:
            self.detail.show_answer(self._answers.get(key), self._pack)

    def _head(self) -> str:
        said = self.tr("{0} questions from two older documents: the answer then and today.")
        return said.format(len(self._answers))


def _line(answer: SeedAnswer) -> Line:
    return Line(answer.key, answer.asked, answer.verdict, SIGNS[answer.holds])


def _finds(answer: SeedAnswer, typed: str) -> bool:
    said = (answer.key, *answer.asked, *answer.statement, *answer.today, *answer.rules)
    known = "\n".join(said).casefold()
    return all(part in known for part in typed.casefold().split())
