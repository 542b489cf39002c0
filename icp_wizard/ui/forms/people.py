"""The people of a filing: each once, with the roles they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_wizard.model.address import ids
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.repeating import RepeatingGroup


class PeopleGroup(RepeatingGroup):
    """Cards of people, their roles as tags; the first one added is in charge of the entity."""

    def refresh(self, outlook: Outlook) -> bool:
        asked = super().refresh(outlook)
        if not outlook.items("person"):
            self.empty.button.retell()
        if self._is_individual():
            self.add_button.hide()
        return asked

    def tags(self, outlook: Outlook, item: str) -> Sequence[Text]:
        known = outlook.catalogue.options["person_role"]
        return [option.text for role in _roles(outlook, item) if (option := known.get(role))]

    def add_words(self) -> str:
        return self.tr("Add yourself") if self._is_individual() else super().add_words()

    def add_item(self) -> str:
        live = self.pen.live
        with live.session.together():
            person = live.add(self.list_address)
            if not live.filing.entity.principal:
                live.answer("entity.principal", person)
        return person

    def _is_individual(self) -> bool:
        return self.pen.live.filing.entity.nature == "individual"


def _roles(outlook: Outlook, item: str) -> Iterator[str]:
    person, filing = ids(item)[-1], outlook.filing
    if filing.entity.principal == person:
        yield "entity_principal"
    if filing.entity.nature == "individual":
        return
    if filing.entity.legal_representative == person:
        yield "legal_representative"
    if any(service.principal == person for service in filing.services):
        yield "service_principal"
