"""Fills the blanks of letters from a draft, exactly as they are entered in the Chinese system."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.catalogue.blank import BLANK, NUMBER, Blank, blanks, named
from icp_wizard.catalogue.field import Field
from icp_wizard.journey.shown import shown
from icp_wizard.model.address import item_address
from icp_wizard.model.filed import filed
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.outlook import LISTS, Outlook, home_of

_ROLES = {
    "legal_representative": "entity.legal_representative",
    "entity_principal": "entity.principal",
    "service_principal": "service.principal",
}


class Pen:
    """Fills texts as seen from one item of a filing, and remembers what it had to leave open."""

    def __init__(self, outlook: Outlook, item: str, found: str = "") -> None:
        self.outlook, self.item = outlook, item
        self._found, self._number = found, 0
        self._open: dict[str, None] = {}

    @property
    def gaps(self) -> tuple[Text, ...]:
        """What was left open so far, in words, each once."""
        return tuple(dict.fromkeys(self._label(blanks()[name]) for name in self._open))

    def at(self, item: str, number: int) -> Pen:
        """The same pen at another item, the so-manieth of its kind."""
        pen = Pen(self.outlook, item, self._found)
        pen._number, pen._open = number, self._open
        return pen

    def filled(self, text: Text) -> Text:
        """A text with every blank filled, or drawn as a line to write on."""
        given = {name: self.value(name, self.item) for name in named(text)}
        self._open |= dict.fromkeys(name for name, value in given.items() if value is None)
        said = {name: value or _line_for(name) for name, value in given.items()}
        return Text(
            BLANK.sub(lambda blank: said[blank[1]].en, text.en),
            BLANK.sub(lambda blank: said[blank[1]].zh, text.zh),
        )

    def value(self, name: str, item: str) -> Text | None:
        """What fills a blank, seen from an item; None if the draft does not say."""
        if name == NUMBER:
            return Text(str(self._number), str(self._number))
        blank = blanks()[name]
        if blank.individual and self.outlook.words("entity.nature", "") == "individual":
            return self.value(blank.individual, item)
        if blank.text:
            return blank.text
        found = [self._found] if blank.found else []
        values = [Text(each, each) for each in found if each] or list(self._answers(blank, item))
        if not values:
            return None
        return Text(", ".join(x.en for x in values), "、".join(x.zh for x in values))

    def _answers(self, blank: Blank, item: str) -> Iterator[Text]:
        for key in blank.fields:
            field = self.outlook.catalogue.fields[key]
            for seen in self._seen_from(blank, field, item):
                said = self._answer(blank, field, seen)
                if said:
                    yield said

    def _seen_from(self, blank: Blank, field: Field, item: str) -> tuple[str, ...]:
        """The items whose answers fill a blank."""
        entity = self.outlook.filing.entity
        if blank.all:
            home = home_of(field.home)
            inside = self.outlook.children(LISTS[home], item) if item else ()
            return inside or (() if item else self.outlook.items(home))
        if blank.of == "legal_representative":
            return (f"people[{entity.legal_representative}]",)
        if blank.of == "entity_principal":
            return (f"people[{entity.principal}]",)
        if blank.of == "service_principal" and not item:
            return self.outlook.items("service")[:1]
        return (item,)

    def _answer(self, blank: Blank, field: Field, item: str) -> Text | None:
        address = self.outlook.address(field.key, item)
        if address is None or not self._counts(blank, field, address):
            return None
        if blank.filed:
            kept = "、".join(filed(self.outlook.filing, address))
            return Text(kept, kept) if kept else None
        said = shown(self.outlook, field, address)
        text = Text(said.gloss.en if said.gloss else said.value, said.value)
        if blank.brief:
            text = Text(text.en.partition(" (")[0], text.zh.partition("（")[0])
        if blank.last:
            text = Text(text.en[-blank.last :], text.zh[-blank.last :])
        return text if said.value else None

    def _counts(self, blank: Blank, field: Field, address: str) -> bool:
        """Of several fields only the one which is asked counts: a website's or an app's name."""
        asked = self.outlook.asked(field, item_address(address))
        return len(blank.fields) == 1 or asked is not False

    def _label(self, blank: Blank) -> Text:
        if blank.label:
            return blank.label
        fields = self.outlook.catalogue.fields
        label = fields[blank.fields[0]].label
        role = fields[_ROLES[blank.of]].label if blank.of else None
        return words("letters.of_role", role=role, field=label) if role else label


def _line_for(name: str) -> Text:
    """The line to write on where a blank stays open."""
    return words("letters.open_wide") if blanks()[name].wide else words("letters.open")
