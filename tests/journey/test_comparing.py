from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.paper import papers
from icp_wizard.journey.comparing import compared, printed, sheets
from icp_wizard.journey.draft import Marks
from icp_wizard.journey.grouping import grouped
from icp_wizard.model.address import read, replace
from icp_wizard.model.filing import Filing, PaperSlot
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import judged

DAY = date(2026, 7, 31)
FRONT, NUMBER = "id_card_mainland/p1/front", "people[p1].document_number"
FIELDS = catalogue().fields


def with_pictures(*names: str, slot: str = FRONT) -> Filing:
    return replace(sample(), "papers", (PaperSlot(id=slot, photos=names),))


def seen(filing: Filing) -> Outlook:
    return Outlook(filing, catalogue(), DAY, {})


def marked(filing: Filing, picture: str = "sha256:a") -> Marks:
    return Marks().with_compared(NUMBER, str(read(filing, NUMBER)), picture)


def test_a_licence_is_compared_in_the_order_in_which_it_is_printed():
    lines = printed(seen(sample()), "business_license/entity")
    assert [each.address for each in lines][:3] == [
        "entity.document_number",
        "entity.name",
        "people[p1].name",
    ]
    assert lines[2].label.zh == "法定代表人"


def test_a_value_that_was_not_typed_is_not_compared():
    bare = replace(sample(), NUMBER, "")
    assert [each.address for each in printed(seen(bare), FRONT)] == ["people[p1].name"]


def test_the_papers_of_domains_and_of_persons_in_charge_lead_to_their_answers():
    filing = sample()
    domain = filing.services[0].domains[0]
    shown = printed(seen(filing), f"domain_certificate/{domain.id}")
    assert shown[0].value == domain.name
    letter = printed(
        seen(filing), f"service_principal_authorisation_letter/{filing.services[0].id}"
    )
    assert letter[0].address == "entity.name"
    assert letter[1].address.startswith("people[")


@pytest.mark.parametrize("slot", ["business_license/entity/x", "id_card_mainland/gone/front", ""])
def test_nothing_stands_on_a_paper_that_is_not_there(slot):
    assert printed(seen(sample()), slot) == ()


def test_every_answer_named_on_a_paper_is_one_the_catalogue_knows():
    homes = {"person": "people[]", "domain": "services[].domains[]", "service": "services[]"}
    homes["pre_approval"] = "services[].pre_approvals[]"
    known = {field.pattern for field in FIELDS.values()}
    for paper in papers().values():
        for each in (each for side in paper.sides for each in side.prints):
            home = homes.get(paper.per, paper.per)
            names = each.field.split(".")
            pattern = f"{home}.{each.field}"
            if names[0] == "entity":
                pattern = each.field
            elif len(names) == 2:
                assert f"{home}.{names[0]}" in known
                pattern = f"people[].{names[1]}"
            assert pattern in known, (paper.key, each.field)


def test_a_mark_holds_while_value_and_picture_stay():
    filing = with_pictures("sha256:a")
    assert compared(filing, marked(filing)) == {NUMBER}


def test_a_mark_falls_with_another_value_and_comes_back_with_the_old_one():
    filing = with_pictures("sha256:a")
    marks = marked(filing)
    assert not compared(replace(filing, NUMBER, "1"), marks)
    assert compared(filing, marks)


@pytest.mark.parametrize("photos", [(), ("sha256:b",)])
def test_a_mark_falls_where_its_picture_was_removed_or_replaced(photos):
    filing = with_pictures(*photos)
    assert not compared(filing, marked(filing))


def test_a_mark_does_not_hold_for_a_picture_moved_to_another_paper():
    filing = with_pictures("sha256:a", slot="business_license/entity")
    assert not compared(filing, marked(filing))


def test_a_mark_goes_with_its_person():
    filing = with_pictures("sha256:a")
    marks = marked(filing)
    assert not compared(filing.model_copy(update={"people": ()}), marks)
    assert not compared(filing, marks.without_compared(NUMBER))


def test_sheets_tell_which_papers_have_a_picture():
    shown = sheets(judged(with_pictures("sha256:a"), shipped(), DAY))
    assert {each.slot: each.pictures for each in shown}[FRONT] == ("sha256:a",)
    assert any(not each.pictures for each in shown)
    assert len({(each.name, each.side) for each in shown}) == len(shown)


@pytest.mark.parametrize(
    ("value", "key", "document", "pieces"),
    [
        ("91330106QX00004721", "entity.document_number", "business_licence", [4, 4, 4, 4, 2]),
        ("330106199001010019", "person.document_number", "resident_id_card", [6, 8, 4]),
        ("830000199001010019", "person.document_number", "tw_residence_permit", [6, 8, 4]),
        ("H12345678", "person.document_number", "hk_mo_travel_permit", [1, 4, 4]),
        ("12345678", "person.document_number", "tw_travel_permit", [4, 4]),
        ("2040-01-01", "person.document_valid_to", "", [4, 3, 3]),
        ("www.example.com", "domain.name", "", [3, 8, 4]),
        ("MÜLLER ANNA MARIA", "person.name", "", [7, 5, 5]),
        ("杭州云帆示例科技有限公司", "entity.name", "", [4, 4, 4]),
    ],
)
def test_a_value_falls_into_the_groups_in_which_it_is_read(value, key, document, pieces):
    assert [len(each) for each in grouped(value, FIELDS[key], document)] == pieces


@given(st.text(), st.sampled_from(sorted(FIELDS)), st.sampled_from(["", "resident_id_card"]))
def test_groups_never_add_or_lose_a_character(value, key, document):
    assert "".join(grouped(value, FIELDS[key], document)) == value
