"""Draws the copy list from filing, catalogue and places, in the order of the Chinese system."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.catalogue.place import Place, PlaceSection
from icp_wizard.journey.alteration import is_edited
from icp_wizard.journey.copylist import CopyGroup, CopyLine, CopyScreen
from icp_wizard.journey.naming import item_name
from icp_wizard.journey.shown import YES_NO, Shown, shown
from icp_wizard.model.address import pattern
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.engine import Judgement
from icp_wizard.rules.outlook import LISTS, home_of
from icp_wizard.rules.papers import WantedSlot

SCREENS = ("1", "2", "3", "4", "5", "MIIT")
_FIRST_SERVICE_SCREENS = frozenset({"1"})


def copy_screens(judgement: Judgement) -> tuple[CopyScreen, ...]:
    """Every screen of the Chinese system; each service of an individual is an order of its own."""
    services = judgement.outlook.items("service")
    individual = judgement.outlook.value("entity_kind", "") == "individual"
    orders = [(service,) for service in services] if individual and services else [services]
    return tuple(screen for order in orders for screen in _order(judgement, order, len(orders) > 1))


def _order(judgement: Judgement, services: tuple[str, ...], several: bool) -> Iterator[CopyScreen]:
    for number in SCREENS:
        groups = tuple(_groups(judgement, number, services))
        if groups:
            yield CopyScreen(number, _title(judgement, number, services, several), groups)


def _title(judgement: Judgement, number: str, services: tuple[str, ...], several: bool) -> Text:
    title = words(f"journey.screen_{number}")
    if not several:
        return title
    return words(
        "journey.of_order", screen=title, service=item_name(judgement.outlook, services[0])
    )


def _groups(judgement: Judgement, number: str, services: tuple[str, ...]) -> Iterator[CopyGroup]:
    sections = [each for each in _sections(judgement) if _on_screen(judgement, each, number)]
    per_service = [each for each in sections if _is_per_service(each)]
    for section in sections:
        if section not in per_service:
            first = services[:1] if number in _FIRST_SERVICE_SCREENS else services
            yield from _group(judgement, section, number, "", first)
    for index, service in enumerate(services):
        if per_service and index:
            yield from _further(judgement, number, service)
        for section in per_service:
            for item in _items(judgement, section.of, service):
                yield from _group(judgement, section, number, item, (service,))


def _further(judgement: Judgement, number: str, service: str) -> Iterator[CopyGroup]:
    """What screen 1 asked of the first service stands on screen 3 for each further one."""
    if number == "3":
        section = judgement.outlook.catalogue.sections["precheck"]
        places = [p for p in _places(judgement, section, "1") if p.of in ("service", "domain")]
        lines = tuple(_lines(judgement, places, service, (service,)))
        if lines and judgement.outlook.holds(section.when, service) is not False:
            yield CopyGroup(_group_title(judgement, section, service), lines)


def _group(
    judgement: Judgement,
    section: PlaceSection,
    number: str,
    item: str,
    services: tuple[str, ...],
) -> Iterator[CopyGroup]:
    if judgement.outlook.holds(section.when, item) is False:
        return
    places = _places(judgement, section, number)
    lines = tuple(_lines(judgement, places, item, services))
    if lines:
        yield CopyGroup(_group_title(judgement, section, item), lines)


def _lines(
    judgement: Judgement, places: list[Place], item: str, services: tuple[str, ...]
) -> Iterator[CopyLine]:
    for place in places:
        for each, seen_from in _whose(judgement, place, item, services):
            if judgement.outlook.holds(place.when, seen_from):
                yield from _line(judgement, place, each)


def _line(judgement: Judgement, place: Place, item: str) -> Iterator[CopyLine]:
    if place.paper or place.how == "upload":
        yield from _uploads(judgement, place, item)
        return
    address, said = _said(judgement, place, item)
    if address and not is_edited(judgement.outlook, place.section, address):
        return
    is_due = place.how == "captcha" or (place.asked == "yes" and place.how != "auto")
    if said.value or is_due:
        note = place.note or _help(judgement, place)
        line_id = f"{place.key}@{item}"
        gloss = said.gloss or _whose_it_is(judgement, place, item)
        yield CopyLine(line_id, place.label, place.how, said.value, gloss, address, note)


def _said(judgement: Judgement, place: Place, item: str) -> tuple[str, Shown]:
    outlook = judgement.outlook
    if place.individual and outlook.value("entity_kind", "") == "individual":
        principals = _items(judgement, "entity_principal", "")
        return (
            _answer(judgement, place.individual, principals[0]) if principals else ("", Shown(""))
        )
    if place.field:
        return _answer(judgement, place.field, item)
    value = outlook.value(place.value, item) if place.value else None
    text = YES_NO.get(str(value)) or _operation(judgement, place, value)
    return "", Shown(text.zh, text) if text else Shown(str(value or ""))


def _answer(judgement: Judgement, key: str, item: str) -> tuple[str, Shown]:
    outlook = judgement.outlook
    address = outlook.address(key, item)
    field = outlook.catalogue.fields[key]
    return (address, shown(outlook, field, address)) if address else ("", Shown(""))


def _whose_it_is(judgement: Judgement, place: Place, item: str) -> Text | None:
    return item_name(judgement.outlook, item) if place.of == "contact" else None


def _operation(judgement: Judgement, place: Place, value: object) -> Text | None:
    if place.value != "operation":
        return None
    option = judgement.outlook.catalogue.options["filing_operation"].get(str(value))
    return option.text if option else None


def _uploads(judgement: Judgement, place: Place, item: str) -> Iterator[CopyLine]:
    if place.how == "action":
        yield CopyLine(f"{place.key}@{item}", place.label, place.how, "", None, "", place.note)
    for slot in judgement.slots:
        if _is_for(place, slot, item):
            label = words("journey.slot", label=place.label, side=slot.side)
            gloss = slot.paper.label
            line_id = f"{place.key}@{slot.id}"
            yield CopyLine(line_id, label, "upload", "", gloss, slot.address, place.note)


def _is_for(place: Place, slot: WantedSlot, item: str) -> bool:
    kind, _, side = place.paper.partition("/")
    if kind == "@person":
        last = slot.id.rpartition("/")[2]
        right_side = last == side or (side == "front" and last not in ("front", "back"))
        return (
            slot.paper.per == "person" and slot.item == item and right_side and _is_identity(slot)
        )
    if kind == "@entity_certificate":
        return slot.paper.per == "entity" and slot.rule.id.startswith("material.org-certificate")
    return slot.paper.key == place.paper and (not item or slot.item in ("", item))


def _is_identity(slot: WantedSlot) -> bool:
    return slot.rule.id.startswith("material.identity-document")


def _whose(
    judgement: Judgement, place: Place, item: str, services: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Each item a place speaks of, and the item its condition is seen from."""
    if home_of(place.of) == "" and place.of not in _PEOPLE:
        yield item, item
        return
    seen: set[str] = set()
    for origin in (item,) if item else services or ("",):
        for each in _items(judgement, place.of, origin):
            if each not in seen:
                seen.add(each)
                yield each, origin if place.of == "service_principal" else each


_PEOPLE = ("entity_principal", "legal_representative", "service_principal", "contact")


def _items(judgement: Judgement, of: str, item: str) -> tuple[str, ...]:
    """The items a place speaks of, seen from a service, or from the whole filing."""
    outlook = judgement.outlook
    if of in _PEOPLE:
        return _people(judgement, of, item)
    home = home_of(of)
    if (
        of == "instance"
        or home in ("", "service")
        or (item and pattern(item) == LISTS[home] + "[]")
    ):
        return (item,)
    return outlook.children(LISTS[home], item)


def _people(judgement: Judgement, of: str, item: str) -> tuple[str, ...]:
    outlook, entity = judgement.outlook, judgement.outlook.filing.entity
    if of == "contact":
        people = outlook.items("person")
        return tuple(each for each in people if outlook.value("person_is_contact", each) == "yes")
    if of == "service_principal":
        return _existing(judgement, str(outlook.value("service_principal", item) or ""))
    person = entity.principal if of == "entity_principal" else entity.legal_representative
    return _existing(judgement, person)


def _existing(judgement: Judgement, person: str) -> tuple[str, ...]:
    address = f"people[{person}]"
    return (address,) if person and address in judgement.outlook.items("person") else ()


def _sections(judgement: Judgement) -> list[PlaceSection]:
    return sorted(judgement.outlook.catalogue.sections.values(), key=lambda each: each.order)


def _on_screen(judgement: Judgement, section: PlaceSection, number: str) -> bool:
    return bool(_places(judgement, section, number))


def _places(judgement: Judgement, section: PlaceSection, number: str) -> list[Place]:
    found = judgement.outlook.catalogue.places
    here = (p for p in found if p.section == section.key and p.screen == number)
    return sorted((p for p in here if p.how != "none"), key=lambda place: place.order)


def _is_per_service(section: PlaceSection) -> bool:
    return section.of in (
        "service",
        "service_principal",
        "access",
        "website",
        "app",
        "platform",
        "sdk",
        "pre_approval",
        "domain",
    )


def _group_title(judgement: Judgement, section: PlaceSection, item: str) -> Text:
    if not item:
        return section.label
    return words(
        "journey.section_of", section=section.label, item=item_name(judgement.outlook, item)
    )


def _help(judgement: Judgement, place: Place) -> Text | None:
    return judgement.outlook.catalogue.fields[place.field].help if place.field else None
