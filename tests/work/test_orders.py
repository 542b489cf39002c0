"""A further order is a copy of a draft whose answers are taken as the record."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.model.filed import differs, filed
from icp_wizard.model.reading import read_filing, write_filing
from icp_wizard.rules.engine import judge
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped
from icp_wizard.storage.trouble import Trouble
from icp_wizard.work.exchange import begin, sample
from icp_wizard.work.orders import begin_further, further


def test_a_change_keeps_every_answer_and_the_record_as_it_stood():
    filing = sample()
    change = further(filing, "change")
    assert change.entity == filing.entity
    assert filed(change, "entity.name") == (filing.entity.name,)
    assert not differs(change, "entity.name")


def test_numbers_of_the_approval_become_those_of_the_record():
    filing = sample()
    result = filing.result.model_copy(update={"entity_number": "浙ICP备2026000000号"})
    cancel = further(filing.model_copy(update={"result": result}), "cancel")
    assert cancel.record.entity_number == "浙ICP备2026000000号"
    assert cancel.result.entity_number == ""


def test_another_filing_of_an_approved_entity_is_a_new_service_of_this_account():
    filing = sample()
    result = filing.result.model_copy(update={"entity_number": "浙ICP备2026000000号"})
    another = further(filing.model_copy(update={"result": result}), "file")
    outlook = Outlook(another, catalogue(), date(2026, 11, 22))
    assert (another.entity, another.services) == (filing.entity, ())
    assert outlook.words("operation", "") == "new_service_with_entity"


def test_the_snapshot_survives_a_file():
    change = further(sample(), "change")
    assert read_filing(write_filing(change).encode()) == change


def test_another_province_than_on_record_stops_a_change():
    change = further(sample(), "change")
    entity = change.entity.model_copy(update={"region_province": "440000"})
    moved = change.model_copy(update={"entity": entity})
    found = judge(moved, {}, shipped(), date(2026, 11, 22)).findings
    assert "change.province-fixed" in {each.rule for each in found if each.level == "stop"}


def test_a_further_order_is_a_draft_of_its_own_in_the_library(library):
    first = begin(library, sample())
    second = begin_further(library, first.id, "change")

    kept = library.load(second.id)[0].filing
    assert kept == second.filing == further(sample(), "change")
    assert {row.id for row in library.rows()} == {first.id, second.id}


def test_the_draft_a_further_order_is_begun_from_stays_as_it_is(library):
    first = begin(library, sample())
    before = library.load(first.id)[0]
    begin_further(library, first.id, "cancel")

    assert library.load(first.id)[0] == before


def test_a_further_order_of_a_draft_which_is_gone_is_trouble(library):
    with pytest.raises(Trouble):
        begin_further(library, "gone", "change")
