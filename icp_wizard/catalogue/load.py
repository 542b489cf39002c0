"""The catalogue as one value, read from resources/catalogue and checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from icp_wizard.catalogue.entry import Entry, entries, listed
from icp_wizard.catalogue.fact import Fact, read_fact
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.field import Field, read_field
from icp_wizard.catalogue.listing import Listing, read_listing
from icp_wizard.catalogue.option import OptionList, option_lists
from icp_wizard.catalogue.paper import Paper, papers
from icp_wizard.catalogue.place import Place, PlaceSection, read_place, read_section
from icp_wizard.catalogue.sections import asked_within, needed_within, shown_within, typed_within
from icp_wizard.catalogue.step import Group, Step, read_group, read_step
from icp_wizard.model.address import pattern
from icp_wizard.model.condition import Condition
from icp_wizard.model.resources import read_json

STEPS_WITH_FIELDS = ("decide", "account", "entity", "people", "services", "hosting", "afterwards")
REFERENCES = ("people", "instances")

Lists = Mapping[str, OptionList]


@dataclass(frozen=True)
class Catalogue:
    """Everything that is asked, in the order it is asked."""

    steps: tuple[Step, ...]
    groups: Mapping[str, Group]
    fields: Mapping[str, Field]
    listings: Mapping[str, Listing]
    sections: Mapping[str, PlaceSection]
    places: tuple[Place, ...]
    exceptions: Mapping[str, str]
    options: Mapping[str, OptionList]
    papers: Mapping[str, Paper]
    facts: Mapping[str, Fact]
    by_pattern: Mapping[str, Field]

    def field_at(self, address: str) -> Field | None:
        """The field whose answer stands at an address, if any."""
        return self.by_pattern.get(pattern(address))

    def on_step(self, step: str) -> tuple[Field, ...]:
        """The fields of one page, in order."""
        return tuple(field for field in self.fields.values() if field.step == step)


@cache
def catalogue() -> Catalogue:
    """The program's catalogue. Raises FaultyCatalogue."""
    options = option_lists()
    groups = _groups()
    fields = {each.key: _fitted(each, groups, options) for each in _fields().values()}
    written = read_json("catalogue/places.json")
    found = Catalogue(
        steps=tuple(read_step(entry) for entry in _entries("steps.json")),
        groups=groups,
        fields=fields,
        listings={
            each.key: _fitted_list(each, options)
            for each in map(read_listing, _entries("lists.json"))
        },
        sections={
            section.key: _fitted_section(section, options)
            for section in map(read_section, listed("places.json", written["sections"]))
        },
        places=tuple(map(read_place, listed("places.json", written["places"]))),
        exceptions=written["exceptions"],
        options=options,
        papers=papers(),
        facts={fact.name: fact for fact in map(read_fact, _entries("facts.json"))},
        by_pattern={field.pattern: field for field in fields.values()},
    )
    _check(found)
    return found


def _entries(file: str) -> list[Entry]:
    return list(listed(file, read_json(f"catalogue/{file}")))


def _fields() -> dict[str, Field]:
    found: dict[str, Field] = {}
    for step in STEPS_WITH_FIELDS:
        for entry in _entries(f"fields/{step}.json"):
            field = read_field(entry)
            if field.key in found:
                raise entry.fault("give each field once; this key stands twice")
            found[field.key] = field
    return found


def _fitted(field: Field, groups: Mapping[str, Group], options: Lists) -> Field:
    """A field which is asked only by operations that have its section."""
    group = groups.get(f"{field.step}.{field.group}")
    own = field.sections if field.sections is not None else group.sections if group else ()
    operations = options["filing_operation"]
    changing = tuple(
        target.key
        for target in options["change_target"].options
        if target.attributes["editable"]
        and field.key in cast("tuple[str, ...]", target.attributes["fields"])
    )
    return replace(
        field,
        sections=own,
        when=asked_within(field.when, operations, own),
        required=needed_within(field.required, operations, own, changing),
    )


def _fitted_list(listing: Listing, options: Lists) -> Listing:
    operations, own = options["filing_operation"], listing.sections
    return replace(
        listing,
        when=asked_within(listing.when, operations, own),
        needed=typed_within(listing.when, operations, own),
    )


def _fitted_section(section: PlaceSection, options: Lists) -> PlaceSection:
    operations = options["filing_operation"]
    return replace(section, when=shown_within(section.when, operations, section.key))


def _groups() -> dict[str, Group]:
    written = read_json("catalogue/groups.json")
    return {key: read_group(entry) for key, entry in entries("groups.json", written)}


def _check(found: Catalogue) -> None:
    for field in found.fields.values():
        file = f"fields/{field.step}.json"
        check_condition(found, file, field.key, field.when)
        check_condition(found, file, field.key, field.required)
        _check_references(found, file, field)
    for place in found.places:
        check_condition(found, "places.json", place.key, place.when)
        _check_place(found, place)
    for listing in found.listings.values():
        check_condition(found, "lists.json", listing.key, listing.when)


def _check_references(found: Catalogue, file: str, field: Field) -> None:
    if f"{field.step}.{field.group}" not in found.groups:
        raise FaultyCatalogue(file, field.key, f"add its group {field.group!r} to groups.json")
    source = field.options
    if source and source.name not in (*found.options, *REFERENCES):
        raise FaultyCatalogue(file, field.key, f"add the options {source.name!r} to options.json")


def _check_place(found: Catalogue, place: Place) -> None:
    if place.section not in found.sections:
        raise FaultyCatalogue("places.json", place.key, f"add the section {place.section!r}")
    if place.field and place.field not in found.fields:
        raise FaultyCatalogue("places.json", place.key, f"name a field; {place.field!r} is none")


def check_condition(found: Catalogue, file: str, entry: str, condition: Condition) -> None:
    """Refuse a condition with a name or an option that does not exist. Raises FaultyCatalogue."""
    for name in condition.names():
        if name not in found.fields and name not in found.facts:
            raise FaultyCatalogue(file, entry, f"{name!r} in its condition is no field or fact")
    for name, option in condition.options():
        if not _can_be(found, name, option):
            raise FaultyCatalogue(file, entry, f"{name!r} in its condition has no {option!r}")


def _can_be(found: Catalogue, name: str, option: str) -> bool:
    """Whether a field or fact can have this value; a fact in free text can have any."""
    if name in found.facts and found.facts[name].kind == "text":
        return True
    return option in _options_of(found, name)


def _options_of(found: Catalogue, name: str) -> frozenset[str]:
    if name in found.facts:
        return found.facts[name].options
    field = found.fields[name]
    if field.kind == "yes_no":
        return frozenset({"yes", "no"})
    if field.options is None or field.options.name not in found.options:
        return frozenset()
    return frozenset(option.key for option in found.options[field.options.name].options)
