"""Model and catalogue agree, every question has its one page, and faulty data is named."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import get_args

import pytest

from icp_wizard.catalogue.entry import Entry
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.field import read_field
from icp_wizard.catalogue.listing import read_listing
from icp_wizard.catalogue.load import STEPS_WITH_FIELDS, catalogue, check_condition
from icp_wizard.catalogue.place import read_place
from icp_wizard.model.condition import parse
from icp_wizard.model.filing import Filing, Part
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import read_json
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.forms.plan import blocks

DAY = date(2026, 11, 22)
NO_QUESTIONS = {"format", "decide", "papers", "confirmed", "filed"}
"""What a filing holds besides answers to fields: route, pictures, confirmations, the record."""
PLACES_OF_THE_SYSTEM = 135

OPERATIONS = {
    "first_filing": {"entity_has_number": "no", "service_has_number": "no"},
    "new_service_no_entity": {
        "entity_has_number": "yes",
        "entity_in_this_account": "no",
        "service_has_number": "no",
    },
    "new_service_with_entity": {
        "entity_has_number": "yes",
        "entity_in_this_account": "yes",
        "service_has_number": "no",
    },
    "add_access": {
        "entity_has_number": "yes",
        "entity_in_this_account": "yes",
        "service_has_number": "yes",
    },
}
NATURES = [option.key for option in catalogue().options["entity_nature"].options]
COMBINATIONS = list(product(NATURES, OPERATIONS, ("website", "app")))


def leaf_patterns(part: type[Part], prefix: str = "") -> Iterator[str]:
    for name, field in part.model_fields.items():
        here = f"{prefix}.{name}" if prefix else name
        inner = [each for each in (field.annotation, *get_args(field.annotation)) if is_part(each)]
        if (not prefix and name in NO_QUESTIONS) or name == "id":
            continue
        if not inner:
            yield here
        elif field.annotation is inner[0]:
            yield from leaf_patterns(inner[0], here)
        else:
            yield from leaf_patterns(inner[0], f"{here}[]")


def is_part(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)


def filing_of(nature: str, operation: str, kind: str) -> Filing:
    service = {
        "id": "s1",
        "kind": kind,
        "principal": "p1",
        "access": {"resource_kind": "instance", "instance": "i1"},
        "website": {"involves_pre_approval": "yes"},
        "app": {
            "involves_pre_approval": "yes",
            "uses_third_party_sdk": "yes",
            "platforms": [{"id": "a1"}],
            "sdks": [{"id": "k1"}],
        },
        "pre_approvals": [{"id": "l1"}],
        "domains": [{"id": "d1"}],
    }
    return Filing.model_validate(
        {
            "order": OPERATIONS[operation],
            "entity": {"nature": nature, "principal": "p1", "legal_representative": "p1"},
            "people": ({"id": "p1", "document_long_term": "no"},),
            "instances": ({"id": "i1", "billing": "subscription"},),
            "services": (service,),
        },
        strict=False,
    )


def required_now(outlook: Outlook) -> list[tuple[str, str]]:
    return [
        (field.key, address)
        for field, item, address in outlook.asked_fields()
        if outlook.holds(field.required, item)
    ]


def pages_of(key: str) -> list[str]:
    return [
        step
        for step in STEPS_WITH_FIELDS
        for block in blocks(catalogue(), step)
        for field in block.fields
        if field.key == key
    ]


def test_every_leaf_of_the_model_is_one_field_and_every_field_one_leaf():
    assert sorted(leaf_patterns(Filing)) == sorted(catalogue().by_pattern)
    assert len(catalogue().by_pattern) == len(catalogue().fields)


def test_every_line_of_the_chinese_system_is_a_place_or_an_exception_with_its_reason():
    keys = [place.key for place in catalogue().places]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set(catalogue().exceptions)
    assert len(keys) + len(catalogue().exceptions) == PLACES_OF_THE_SYSTEM
    assert all(catalogue().exceptions.values())


def test_every_field_is_on_exactly_one_page_and_that_is_its_own():
    for key, field in catalogue().fields.items():
        assert pages_of(key) == [field.step]


@pytest.mark.parametrize(("nature", "operation", "kind"), COMBINATIONS)
def test_whoever_files_whatever_how_each_needed_answer_has_its_page(nature, operation, kind):
    outlook = Outlook(filing_of(nature, operation, kind), catalogue(), DAY)

    assert outlook.words("operation", "") == operation
    needed = required_now(outlook)
    assert all(len(pages_of(key)) == 1 for key, _ in needed)
    assert len({address for _, address in needed}) == len(needed)
    steps = {catalogue().fields[key].step for key, _ in needed}
    assert steps >= {"decide", "account", "entity", "people", "services", "hosting"}


def test_every_answer_that_can_be_needed_is_needed_by_somebody():
    seen: set[str] = set()
    for nature, operation, kind in COMBINATIONS:
        seen |= {
            key
            for key, _ in required_now(
                Outlook(filing_of(nature, operation, kind), catalogue(), DAY)
            )
        }
    code = read_filing('{"services": [{"id": "s1", "access": {"resource_kind": "service_code"}}]}')
    seen |= {key for key, _ in required_now(Outlook(code, catalogue(), DAY))}
    for purpose in ("change", "cancel"):
        other = read_filing(f'{{"order": {{"purpose": "{purpose}"}}}}')
        seen |= {key for key, _ in required_now(Outlook(other, catalogue(), DAY))}
    needed = {key for key, field in catalogue().fields.items() if field.required.text != "False"}
    assert needed <= seen


def test_an_individual_is_asked_no_certificate_of_an_organisation():
    outlook = Outlook(filing_of("individual", "first_filing", "website"), catalogue(), DAY)
    asked = {field.key for field, _, _ in outlook.asked_fields()}
    assert not asked & {"entity.document_type", "entity.name", "entity.legal_representative"}
    assert {"person.document_type", "person.name", "entity.principal"} <= asked


def field_entry(**changed: object) -> Entry:
    raw = copy.deepcopy(read_json("catalogue/fields/entity.json")[0])
    for name, value in changed.items():
        if value is None:
            del raw[name]
        else:
            raw[name] = value
    return Entry("fields/entity.json", str(raw.get("key", "?")), raw)


@pytest.mark.parametrize(
    ("changed", "cure"),
    [
        ({"kind": "txt"}, "'kind' must be one of"),
        ({"label": {"en": "Type"}}, "give 'zh' as text"),
        ({"lable": "Type"}, "remove or rename 'lable'"),
        ({"pattern": None}, "give 'pattern' as text"),
        ({"when": "entity.nature =="}, "mend the condition 'when'"),
        ({"sources": ["S999"]}, "source 'S999' is not in"),
        ({"sources": []}, "name at least one source"),
        ({"confidence": "sure"}, "'confidence' must be one of"),
    ],
)
def test_a_faulty_field_is_refused_by_file_entry_and_cure(changed, cure):
    with pytest.raises(FaultyCatalogue) as refused:
        read_field(field_entry(**changed))
    assert refused.value.file == "fields/entity.json"
    assert refused.value.entry.startswith("entity.document_type")
    assert cure in refused.value.cure


@pytest.mark.parametrize(
    ("condition", "cure"),
    [
        ("entity.natur == 'enterprise'", "'entity.natur' in its condition is no field or fact"),
        ("entity.nature == 'enterprize'", "'entity.nature' in its condition has no 'enterprize'"),
    ],
)
def test_a_condition_about_nothing_is_refused(condition, cure):
    with pytest.raises(FaultyCatalogue) as refused:
        check_condition(catalogue(), "fields/entity.json", "entity.name", parse(condition))
    assert (refused.value.file, refused.value.entry) == ("fields/entity.json", "entity.name")
    assert cure in refused.value.cure


def test_a_listing_without_words_is_refused():
    raw = {"key": "people", "pattern": "people", "step": "people", "home": "person"}
    with pytest.raises(FaultyCatalogue, match=r"people\.label: make it an object"):
        read_listing(Entry("lists.json", "people", raw))


def test_a_place_with_an_unknown_act_is_refused():
    raw = copy.deepcopy(read_json("catalogue/places.json")["places"][0]) | {"how": "shout"}
    with pytest.raises(FaultyCatalogue, match="'how' must be one of"):
        read_place(Entry("places.json", raw["key"], raw))
