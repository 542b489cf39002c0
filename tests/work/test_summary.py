"""What the start page says of a draft."""

from __future__ import annotations

from datetime import date, datetime

from icp_wizard.journey.draft import Draft, Event, Marks
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample
from icp_wizard.work.summary import summary

DAY = date(2026, 11, 22)


def test_a_sound_draft_is_ready_to_copy():
    said = summary(Draft("d", sample()), shipped(), DAY)

    assert (said.state, said.state_words.en) == ("ready", "Ready to copy")
    assert said.operation_words.zh == "首次备案"
    assert said.province_words.en == "Zhejiang"


def test_an_empty_draft_says_how_much_is_open():
    said = summary(Draft("d", Filing()), shipped(), DAY)

    assert said.state == "started"
    assert said.missing > 0


def test_a_fault_at_a_field_left_is_to_mend():
    address = "people[p1].mobile"
    draft = Draft("d", replace(sample(), address, "123"), marks=Marks(left=frozenset({address})))

    assert summary(draft, shipped(), DAY).to_mend == 1


def test_a_draft_is_found_by_its_people_and_domains():
    said = summary(Draft("d", sample()), shipped(), DAY)

    assert "李示例" in said.search
    assert "yunfan-example.cn" in said.search


def test_what_was_noted_gives_the_next_thing_and_its_last_day():
    message = Event(datetime(2026, 11, 22, 10, 30).astimezone(), "sms")
    said = summary(Draft("d", sample(), events=(message,)), shipped(), DAY)

    assert said.next_thing.en == "Enter the code of the ministry's message"
    assert said.deadline == "2026-11-23"
