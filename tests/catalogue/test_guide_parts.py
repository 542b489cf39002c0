"""Every field has all that the guide says of it, in both languages."""

from __future__ import annotations

import pytest

from icp_wizard.catalogue.drawing import document_of, drawing_of, drawings, whereabouts
from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.filing import Entity, Filing, Person
from icp_wizard.rules.pack import shipped
from icp_wizard.rules.refusals import refusals

FIELDS = catalogue().fields


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_every_field_has_all_parts_of_the_guide(field):
    parts = (field.label, field.help, field.why, whereabouts(field), field.bad.why)
    assert all(said for part in parts for said in part)
    assert field.good
    assert field.bad.text
    assert field.good != field.bad.text


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_refusals_come_from_the_rules_or_are_said_to_be_unknown(field):
    assert refusals(field, shipped()) or field.refusals == () or field.asked_by == "screen"
    assert set(field.refusals or ()) <= set(shipped().statements)


def test_a_drawing_names_only_fields_that_are_asked():
    named = {key for each in drawings().values() for line in each.lines for key in line.fields}
    assert named <= set(FIELDS)


def test_each_kind_of_document_of_a_person_is_drawn():
    known = catalogue().options["id_document"].options
    of_people = [each.key for each in known if each.attributes["holder"] == "person"]
    drawn = {key for each in drawings().values() for key in each.documents}
    assert set(of_people) <= drawn


@pytest.mark.parametrize(
    ("field", "document", "drawn"),
    [
        ("entity.name", "", "business_licence"),
        ("entity.name", "foundation_certificate", "entity_certificate"),
        ("person.document_valid_to", "resident_id_card", "id_card_back"),
        ("person.name", "hk_mo_travel_permit", "hk_macao_permit"),
        ("domain.holder_name", "", "domain_certificate"),
        ("entity.document_address", "resident_id_card", "id_card_front"),
    ],
)
def test_the_drawing_is_of_the_document_chosen(field, document, drawn):
    assert drawing_of(field, document).key == drawn


def test_an_individual_finds_the_address_on_the_card_of_the_person():
    person = Person(id="p1", document_type="resident_id_card")
    filing = Filing(entity=Entity(nature="individual", principal="p1"), people=(person,))
    assert document_of(filing, "entity.document_address") == "resident_id_card"
    assert document_of(filing, "people[p1].name") == "resident_id_card"
