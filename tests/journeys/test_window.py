"""Whole ways by keys and clicks, from New filing to the saved PDF, and back after a restart."""

from __future__ import annotations

import re

import pytest
from pypdfium2 import PdfDocument

from icp_wizard.catalogue.field import Kind
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.address import item_address, leaves
from icp_wizard.ui.editors.choice import ChoiceEditor
from icp_wizard.ui.editors.choices import ChoicesEditor
from icp_wizard.ui.editors.dates import DateWithLongTerm
from icp_wizard.ui.editors.line import LineEditor
from icp_wizard.ui.editors.longtext import LongTextEditor
from icp_wizard.ui.editors.region import RegionEditor
from icp_wizard.ui.editors.yesno import YesNoEditor
from icp_wizard.ui.forms.cards import CardsEditor
from icp_wizard.ui.forms.fold import Fold
from icp_wizard.ui.forms.repeating import RepeatingGroup
from icp_wizard.work.exchange import sample

STEPS = ("decide", "account", "entity", "people", "services", "hosting")
LISTS = {"people": ("people",), "hosting": ("instances",)}
IN_A_SERVICE = ("services[].domains", "services[].app.platforms", "services[].app.sdks")
REGIONS = ("region_province", "region_city", "region_district")


class Copying:
    """Brings a filing from paper into the window, page by page, as far as the window asks for it.

    What is added in the window gets ids of its own; *ids* leads to them from those on paper.
    """

    def __init__(self, person, filing) -> None:
        self.person, self.ids, self.confirmed = person, dict[str, str](), dict[str, object]()
        self.services = {each.id: each.kind for each in filing.services}
        self.way = dict(filing.decide)
        self.paper = {at: value for at, value in leaves(filing) if value}

    @property
    def page(self):
        return self.person.page

    def copy_all(self) -> None:
        """Fill every page in turn, then those on which a later answer asked for more."""
        self.decide()
        for step in STEPS:
            assert self.person.view.step == step
            self.copy_page(step)
            self.person.go_on()
        for step in ("people", "hosting"):
            self.person.go_to(step)
            self.copy_page(step)

    def copied(self) -> dict[str, object]:
        """What is on paper, at the addresses of the window, and what Decide confirmed beside."""
        return self.confirmed | {self.here(at): self.wanted(at) for at in self.paper}

    def decide(self) -> None:
        """Walk the route to its outcome, and begin the filing with what that gives."""
        for option in self.way.values():
            self.person.press(self.page.route.question.cards[option])
            self.person.press(self.person.view.foot.on_button)
        self.person.press(self.page.route.outcome.carrying.button)
        self.person.settle()
        given = entered(self.person)
        self.confirmed = {at: given[at] for at in given if at.startswith("confirmed[")}
        added = self.person.live.filing
        self.ids |= dict(zip(self.services, (each.id for each in added.services), strict=False))
        people = self.items("people", "")
        self.ids |= dict(zip(people, (each.id for each in added.people), strict=False))

    def copy_page(self, step: str) -> None:
        if step != "services":
            self.copy_answers(step, LISTS.get(step, ()))
        for service, kind in self.services.items() if step == "services" else ():
            self.add_service(service, kind)
            self.copy_answers(step, IN_A_SERVICE, f"services[{service}]")

    def copy_answers(self, step: str, lists=(), within: str = "") -> None:
        """Answer what is asked, until no answer asks for more."""
        done: set[str] = set()
        while True:
            for pattern in lists:
                self.add_items(pattern, within)
            for fold in self.page.findChildren(Fold):
                if fold.isVisible() and not fold.is_open:
                    self.person.press(fold.button)
            found = [each for each in self.open_answers(step, within) if each not in done]
            if not found:
                return
            for address in found:
                self.copy(address)
            done.update(found)
            self.person.settle()

    def add_service(self, service: str, kind: str) -> None:
        if service in self.ids:
            return
        adders = self.page.list if self.page.item else self.page.empty
        button = adders.add_website if kind == "website" else adders.add_app
        self.person.press(button)
        self.person.settle()
        self.ids[service] = last_id(self.page.item)

    def add_items(self, pattern: str, within: str) -> None:
        """Add as many items as there are on paper, by the button of their group."""
        group = self.group(pattern)
        for number, item in enumerate(self.items(pattern, within) if group else ()):
            if number == len(shown_items(group)):
                first = number == 0
                self.person.press(group.empty.button if first else group.add_button)
                self.person.settle()
            self.ids[item] = last_id(shown_items(group)[number])

    def items(self, pattern: str, within: str) -> list[str]:
        """The ids which a list has on paper."""
        prefix = f"{pattern.replace('services[]', within)}["
        inside = [at for at in self.paper if at.startswith(prefix)]
        return list(dict.fromkeys(at[len(prefix) :].partition("]")[0] for at in inside))

    def group(self, pattern: str) -> RepeatingGroup | None:
        groups = self.page.form.findChildren(RepeatingGroup)
        found = (each for each in groups if each.listing.pattern == pattern)
        return next((each for each in found if each.isVisible()), None)

    def open_answers(self, step: str, within: str) -> list[str]:
        """Where the page asks for something on paper which is not entered yet."""
        known = catalogue()
        here = [at for at in self.paper if at.startswith(within)]
        on_page = [at for at in here if (field := known.field_at(at)) and field.step == step]
        return [at for at in on_page if self.is_asked(at) and not self.is_entered(at)]

    def is_asked(self, address: str) -> bool:
        question = self.question(address)
        return question is not None and question.row.isVisible()

    def is_entered(self, address: str) -> bool:
        entered = dict(leaves(self.person.live.filing)).get(self.here(address))
        return entered == self.wanted(address)

    def question(self, address: str):
        return self.page.form.question_at(self.here(address))

    def here(self, address: str) -> str:
        return re.sub(r"\[(\w+)\]", lambda m: f"[{self.ids.get(m[1], m[1])}]", address)

    def wanted(self, address: str):
        field = catalogue().field_at(address)
        value = self.paper[address]
        return self.ids[value] if field and field.kind is Kind.REFERENCE else value

    def copy(self, address: str) -> None:
        if not self.is_entered(address):  # a province with one city answers for it
            value, editor = self.wanted(address), self.question(address).editor
            way = next(way for kind, way in WAYS.items() if isinstance(editor, kind))
            way(self.person, editor, value, address.rpartition(".")[2])


def copy_region(person, editor: RegionEditor, value: str, name: str) -> None:
    person.pick(editor.choices[REGIONS.index(name)], value)


def copy_validity(person, editor: DateWithLongTerm, value: str, name: str) -> None:
    if name.endswith("valid_to"):
        person.type(value, editor.date.line)
    elif value == "yes":
        person.press(editor.long_term.tick)


WAYS = {
    RegionEditor: copy_region,
    DateWithLongTerm: copy_validity,
    CardsEditor: lambda person, editor, value, _: person.press(editor.cards[value]),
    YesNoEditor: lambda person, editor, value, _: person.press(editor.buttons[value]),
    ChoicesEditor: lambda person, editor, value, _: person.pick(editor, *value),
    ChoiceEditor: lambda person, editor, value, _: person.pick(editor, value),
    LineEditor: lambda person, editor, value, _: person.type(value, editor.line),
    LongTextEditor: lambda person, editor, value, _: person.type(value, editor.page),
}


def last_id(address: str) -> str:
    return item_address(address).rpartition("[")[2].rstrip("]")


def shown_items(group: RepeatingGroup) -> list[str]:
    return [card.item for card in group.cards if not card.isHidden()]


def entered(person) -> dict[str, object]:
    return {address: value for address, value in leaves(person.live.filing) if value}


def printed(file) -> str:
    with PdfDocument(file) as document:
        words = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(words.split())


@pytest.mark.parametrize("spoken", ["en", "zh"])
@pytest.mark.parametrize("name", ["individual", "enterprise"])
def test_a_filing_is_typed_saved_as_pdf_and_there_again_after_a_restart(
    person, qtbot, tmp_path, name, spoken
):
    person.speak(spoken)
    person.begin()
    copying = Copying(person, sample(name))
    copying.copy_all()
    typed = entered(person)
    assert typed == copying.copied()

    person.go_to("check")
    assert person.live.judgement.ready
    person.go_to("handover")
    file = tmp_path / "checklist.pdf"
    with qtbot.waitSignal(person.page.checklist.writing.ended, timeout=60_000):
        person.save_as(person.page.checklist.pdf, file)
    assert all(service.website.name in printed(file) for service in sample(name).services)

    person.leave()
    person.start()
    person.open_first()
    assert person.view.step == "handover"
    assert entered(person) == typed
