"""One old answer as it is read: what was said, what holds today, since when, and where it acts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.seeds import SeedAnswer, Shown
from icp_wizard.model.finding import Source
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.cited import statement
from icp_wizard.rules.pack import Pack
from icp_wizard.ui.language import Words, pick
from icp_wizard.ui.parts.emptied import empty
from icp_wizard.ui.parts.label import Wrapped
from icp_wizard.ui.parts.link import WrappedLink
from icp_wizard.ui.reference.grouped import GroupedView, both
from icp_wizard.ui.reference.topics import joined

SIGNS = {
    "yes": ("ready", "ready"),
    "no": ("history", "risk"),
    "partly": ("half", "risk"),
    "unknown": ("question", "text-soft"),
}
"""The drawing and the ink for how far an old answer still holds."""

translate = QCoreApplication.translate


class SayingView(GroupedView):
    """Shows one answer; its links ask for a rule, for the route, or for a field."""

    rule_wanted = Signal(str)
    way_wanted = Signal(str)
    field_wanted = Signal(str)

    def show_answer(self, answer: SeedAnswer | None, pack: Pack) -> None:
        """Show an answer with the rules of a pack, or nothing."""
        empty(self.stack)
        if answer is None:
            return
        self.stack.addWidget(both(answer.asked, "title", "body"))
        self.add_group(_today_title, both(answer.today), Wrapped(answer.verdict, "small", "strong"))
        origin = joined(answer.document.title, answer.document.dated)
        self.add_group(_then_title, both(answer.statement), Wrapped(origin, "small", "soft"))
        self.add_group(_sources_title, *map(_cited, answer.newer))
        rules = [Shown("rule", rule) for rule in answer.rules]
        places = [each for each in answer.shows if each.kind != "rule"]
        self.add_group(_rules_title, *(self._link(each, pack) for each in rules))
        self.add_group(_places_title, *(self._link(each, pack) for each in places))

    def _link(self, shown: Shown, pack: Pack) -> QWidget:
        wanted = {"rule": self.rule_wanted, "field": self.field_wanted}
        key = statement(pack, shown.key).id if shown.kind == "rule" else shown.key
        link = WrappedLink(_place(shown, pack))
        link.clicked.connect(partial(wanted.get(shown.kind, self.way_wanted).emit, key))
        return link


def _place(shown: Shown, pack: Pack) -> Words:
    """What a link leads to, in words."""
    match shown.kind:
        case "rule":
            return statement(pack, shown.key).statement
        case "outcome":
            title = route().outcomes[shown.key].title
            return lambda: translate("Saying", "Outcome in Decide: {0}").format(pick(title))
        case "question":
            text = route().questions[shown.key].text
            return lambda: translate("Saying", "Question in Decide: {0}").format(pick(text))
        case _:
            return _field_place(shown.key)


def _field_place(key: str) -> Words:
    field = catalogue().fields[key]
    step = next(each.label for each in catalogue().steps if each.key == field.step)
    said = Text(f"{step.en}: {field.label.en}", f"{step.zh}：{field.label.zh}")
    return lambda: translate("Saying", "Field on the page {0}").format(pick(said))


def _cited(source: Source) -> QWidget:
    said = words("route.source", title=source.title, date=source.date)
    return Wrapped(said, "small", "soft", selectable=True)


def _today_title() -> str:
    return translate("Saying", "What holds today")


def _then_title() -> str:
    return translate("Saying", "What was said")


def _sources_title() -> str:
    return translate("Saying", "Sources of today's answer")


def _rules_title() -> str:
    return translate("Saying", "Rules behind it")


def _places_title() -> str:
    return translate("Saying", "Where it shows in the program")
