"""Each operation asks for its own sections, as fields.json lists them; the table is a fixture."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.model.filing import Filing
from icp_wizard.rules.engine import Judgement, judge
from icp_wizard.rules.pack import shipped

Filled = Callable[..., Filing]
SECTIONS: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("sections.json").read_text("utf-8")
)
ANSWERS: dict[str, dict[str, Any]] = {
    "first_filing": {},
    "new_service_no_entity": {"order.entity_has_number": "yes"},
    "new_service_with_entity": {
        "order.entity_has_number": "yes",
        "order.entity_in_this_account": "yes",
    },
    "add_access": {"order.service_has_number": "yes"},
    "modify_entity": {"order.purpose": "change", "change.targets": ["mailing_address"]},
    "modify_service": {"order.purpose": "change", "change.targets": ["service_name"]},
    "modify_all": {
        "order.purpose": "change",
        "change.targets": ["mailing_address", "service_name"],
    },
    "cancel_entity": {"order.purpose": "cancel", "cancel.scope": "entity"},
    "cancel_service": {"order.purpose": "cancel", "cancel.scope": "service"},
    "cancel_access": {"order.purpose": "cancel", "cancel.scope": "access"},
    "claim": {"order.purpose": "claim"},
    "transfer_account": {"order.purpose": "transfer"},
    "migrate_service": {"order.purpose": "migrate"},
}
TOLD_BY = {
    "entity": "entity.mailing_address",
    "website": "website.name",
    "app": "app.name",
    "app_platform": "platform.package_name",
    "access": "access.resource_kind",
    "domain": "domain.holder_name",
    "existing_record": "record.entity_number",
    "change": "change.targets",
    "cancel": "cancel.scope",
}
"""A field which stands in one section alone, and so tells whether the section is asked."""

OF_KIND = {"website": ("app", "app_platform"), "app": ("website",)}
"""The sections which a service of the other kind has."""

EACH = list(product(ANSWERS, ("company", "individual", "app")))


def judged(filled: Filled, operation: str, base: str) -> Judgement:
    judgement = judge(filled(base, ANSWERS[operation]), {}, shipped(), date(2026, 11, 22))
    assert judgement.outlook.words("operation", "") == operation
    return judgement


@pytest.mark.parametrize(("operation", "base"), EACH)
def test_an_operation_asks_the_sections_that_the_facts_give_it(
    filled: Filled, operation: str, base: str
) -> None:
    asked = {field.key for field, _, _ in judged(filled, operation, base).outlook.asked_fields()}
    other = OF_KIND["app" if base == "app" else "website"]
    expected = {each for each in TOLD_BY if each in SECTIONS[operation] and each not in other}
    assert {section for section, key in TOLD_BY.items() if key in asked} == expected


@pytest.mark.parametrize("operation", ANSWERS)
def test_people_are_asked_for_where_the_form_names_them(filled: Filled, operation: str) -> None:
    asked = {
        field.key for field, _, _ in judged(filled, operation, "company").outlook.asked_fields()
    }
    named = {"entity_principal", "service_principal"} & {*SECTIONS[operation]}
    assert ("person.mobile" in asked) == bool(named)


@pytest.mark.parametrize(("operation", "base"), EACH)
def test_papers_are_wanted_only_where_materials_are_uploaded(
    filled: Filled, operation: str, base: str
) -> None:
    slots = judged(filled, operation, base).slots
    assert "materials" in SECTIONS[operation] or not slots


def test_of_a_change_only_the_papers_of_what_changes_are_wanted(filled: Filled) -> None:
    named = {"order.purpose": "change", "change.targets": ["entity_name"]}
    renamed = judge(filled("company", named), {}, shipped(), date(2026, 11, 22))
    assert not judged(filled, "modify_entity", "company").slots
    assert "business_license" in {slot.paper.key for slot in renamed.slots}


def test_a_change_needs_the_answers_that_change_and_no_others(filled: Filled) -> None:
    changes = {"order.purpose": "change", "change.targets": ["contact"], "entity.name": ""}
    judgement = judge(
        filled("company", {**changes, "people[p1].email": ""}), {}, shipped(), date(2026, 11, 22)
    )
    needed = {each.address for each in judgement.findings if each.rule == "required"}
    assert "people[p1].email" in needed
    assert "entity.name" not in needed


def test_what_the_official_page_showed_decides(filled: Filled) -> None:
    seen = {"order.purpose": "change", "order.operation_seen": "cancel_access"}
    judgement = judge(filled("company", seen), {}, shipped(), date(2026, 11, 22))
    assert judgement.outlook.words("operation", "") == "cancel_access"
