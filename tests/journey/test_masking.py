"""What is personal is hidden wherever it stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.masking import Mask
from icp_wizard.journey.preparation import Known, checklist
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.rules.engine import judge
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import SAMPLES, sample

DAY = date(2026, 11, 22)


def secrets(filing: Filing) -> list[str]:
    """Everything of a filing that may not stand in a masked document."""
    own = [filing.entity.document_address, filing.entity.mailing_address]
    for each in filing.people:
        number = each.document_number
        own += [each.name, number, number[-6:], each.mobile, each.emergency_phone, each.email]
    return [filing.entity.document_number, *own]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_part_of_a_masked_checklist_holds_anything_personal(name):
    filing = sample(name)
    said = repr(checklist(judge(filing, {}, shipped(), DAY), Known(), masked=True))
    assert [each for each in secrets(filing) if each and each in said] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_full_checklist_holds_everything(name):
    filing = sample(name)
    said = repr(checklist(judge(filing, {}, shipped(), DAY), Known(), masked=False))
    assert [each for each in secrets(filing) if each not in said] == []


def test_a_title_given_to_the_draft_hides_the_person_named_in_it():
    judgement = judge(sample("individual"), {}, shipped(), DAY)
    name = sample("individual").people[0].name
    made = checklist(judgement, Known(f"{name}的备案"), masked=True)
    assert made.title == f"{name[0]}••的备案"


def test_a_number_typed_with_spaces_is_hidden_as_it_was_typed():
    filing = replace(sample(), "people[p1].mobile", "130 0000 0000")
    mask = Mask(Outlook(filing, catalogue(), DAY))
    assert "0000 0000" not in mask.over(Text("call 130 0000 0000", "13000000000")).en


def test_a_short_number_is_hidden_but_for_its_end():
    filing = replace(sample(), "people[p1].document_number", "E123456")
    assert Mask(Outlook(filing, catalogue(), DAY)).over("E123456") == "•••••56"


@given(before=st.sampled_from("0A"), after=st.sampled_from("0A"))
def test_a_longer_number_that_holds_a_secret_is_another_one(before, after):
    number = f"{before}{sample().people[0].mobile}{after}"
    assert Mask(Outlook(sample(), catalogue(), DAY)).over(number) == number


def test_the_name_of_a_company_is_public_and_that_of_a_person_who_files_is_not():
    company, person = (Mask(Outlook(sample(name), catalogue(), DAY)) for name in SAMPLES)
    assert company.over(sample().entity.name) == sample().entity.name
    assert "•" in person.over(sample("individual").people[0].name)
