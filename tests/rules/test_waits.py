"""How long each step takes, and which rule says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.sections import having
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.rules.waits import read_waits, waits

TABLE = shipped_holidays()
ONE = {
    "key": "one",
    "rule": "process.sms-24h",
    "least": 0,
    "most": 1,
    "unit": "days",
    "sections": ["domain"],
}
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
kinds = st.sampled_from(list(waits().values()))


def test_every_wait_stands_in_a_rule_of_the_pack_with_a_dated_source():
    for wait in waits().values():
        assert any(source.date for source in shipped().statements[wait.rule].sources)


def test_the_waits_are_those_of_the_sources():
    told = {key: (each.least, each.most, each.working) for key, each in waits().items()}

    assert told["provider"] == (1, 2, True)
    assert told["regulator"] == (1, 20, True)
    assert told["sms"] == (0, 1, False)
    assert told["order"] == (45, 45, False)
    assert told["police"] == (30, 30, False)
    assert told["verification"] == (3, 5, True)


@given(kinds, days)
def test_a_quick_wait_is_never_longer(wait, day):
    assert wait.over(TABLE, day, quick=True) <= wait.over(TABLE, day)


@given(kinds, days, st.booleans())
def test_who_starts_on_the_day_named_is_there_in_time(wait, end, quick):
    assert wait.over(TABLE, wait.start(TABLE, end, quick=quick), quick=quick) <= end


@pytest.mark.parametrize(
    ("changed", "cure"),
    [
        ({"unit": "weeks"}, "'unit' must be one of"),
        ({"least": 2}, "'least' no more than 'most'"),
        ({"most": "1"}, "whole number"),
        ({"mots": 1}, "remove or rename 'mots'"),
    ],
)
def test_a_faulty_wait_is_refused_by_entry_and_cure(changed, cure):
    with pytest.raises(FaultyCatalogue) as refused:
        read_waits("waits.json", [ONE | changed])
    assert "one" in refused.value.entry
    assert cure in refused.value.cure


def test_the_text_message_belongs_to_the_orders_which_have_one():
    kinds = catalogue().options["filing_operation"]
    told = {each.key for each in kinds.options if each.attributes.get("sms")}

    assert set(having(kinds, waits()["sms"].sections)) == told
