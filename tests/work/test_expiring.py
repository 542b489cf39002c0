"""What ends inside the planned span is a finding of the draft, at its field, with a cure."""

from __future__ import annotations

from datetime import date

import pytest

from icp_wizard.model.address import replace
from icp_wizard.model.finding import Level
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.judging import judged

DAY = date(2026, 11, 22)
ENDS = {
    "domain": "services[s1].domains[d1].expires_on",
    "instance": "instances[i1].expires_on",
    "identity card": "people[p1].document_valid_to",
    "licence": "entity.document_valid_to",
}


def found_at(address, **answers):
    filing = sample()
    for leaf, value in {"order.open_on": "2028-03-10", address: "2028-03-01", **answers}.items():
        filing = replace(filing, leaf.replace("__", "."), value)
    if address.endswith("document_valid_to"):
        whole = address.replace("valid_to", "long_term")
        filing = replace(filing, whole, "no")
    return judged(filing, shipped(), DAY).at(address)


@pytest.mark.parametrize("address", ENDS.values(), ids=ENDS)
def test_what_ends_before_the_day_wished_is_one_risk_with_a_cure(address):
    (found,) = found_at(address)

    assert found.level is Level.RISK
    assert "2028-03-01" in found.message.zh
    assert "2028-03-10" in found.message.en
    assert "Renew it to" in found.fix.en
    assert found.sources


@pytest.mark.parametrize("address", ENDS.values(), ids=ENDS)
def test_without_that_wish_nothing_is_said_of_it(address):
    assert not found_at(address, order__open_on="")


def test_what_a_rule_says_already_today_is_not_said_twice():
    address = ENDS["domain"]
    filing = replace(sample(), address, "2026-12-10")

    assert len(judged(filing, shipped(), DAY).at(address)) == 1
