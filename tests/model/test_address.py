from __future__ import annotations

import pytest

from icp_wizard.model.address import (
    UnknownAddress,
    at,
    ids,
    item_address,
    leaves,
    pattern,
    read,
    read_answer,
    replace,
)
from icp_wizard.model.filing import Domain, Filing, PaperSlot, Person, Service

FILING = Filing(
    decide={"q_who": "company"},
    people=(Person(id="p1", name="张示例"), Person(id="p2")),
    services=(
        Service(id="s1", domains=(Domain(id="d1", name="yunfan.cn"), Domain(id="d2"))),
        Service(id="s2"),
    ),
    papers=(PaperSlot(id="id_card_mainland/p1/front", photos=("sha256:00",)),),
)
EVERY_LEAF = dict(leaves(FILING))


@pytest.mark.parametrize("address", EVERY_LEAF)
def test_every_answer_is_read_and_replaced_at_its_own_address_alone(address: str) -> None:
    before = EVERY_LEAF[address]
    other = "changed" if isinstance(before, str) else ("changed",)
    changed = replace(FILING, address, other)
    assert dict(leaves(changed)) == EVERY_LEAF | {address: other}
    assert replace(changed, address, before) == FILING


def test_an_address_survives_the_removal_of_a_neighbour() -> None:
    fewer = replace(FILING, "people", (FILING.people[1],))
    assert read_answer(fewer, "people[p2].name") == ""
    assert replace(fewer, "people[p2].name", "李示范").people[0].name == "李示范"


def test_an_id_may_hold_slashes_and_dots() -> None:
    slot = "papers[id_card_mainland/p1/front].photos"
    assert read(FILING, slot) == ("sha256:00",)
    assert ids(slot) == ("id_card_mainland/p1/front",)
    assert pattern("papers[a.b/c].photos") == "papers[].photos"


def test_a_pattern_and_its_ids_make_the_address_again() -> None:
    address = "services[s1].domains[d1].name"
    assert at(pattern(address), ids(address)) == address
    assert item_address(address) == "services[s1].domains[d1]"
    assert item_address("entity.name") == ""


def test_an_option_of_the_route_is_taken_away_by_an_empty_answer() -> None:
    assert read_answer(FILING, "decide.q_who") == "company"
    assert replace(FILING, "decide.q_who", "").decide == {}


@pytest.mark.parametrize(
    "address",
    ["", "nothing", "entity.nothing", "people[p9].name", "entity[p1].name", "people..name", "A.b"],
)
def test_an_address_of_nothing_is_told_from_an_empty_answer(address: str) -> None:
    with pytest.raises(UnknownAddress):
        read(FILING, address)
    with pytest.raises(UnknownAddress):
        replace(FILING, address, "x")


def test_the_answer_of_an_item_that_was_removed_reads_as_unanswered() -> None:
    assert read_answer(FILING, "people[p9].name") == ""


def test_an_empty_list_of_items_is_no_leaf():
    addresses = [address for address, _ in leaves(Filing(services=(Service(id="s1"),)))]

    assert "services[s1].domains" not in addresses
    assert "services[s1].website.languages" in addresses
