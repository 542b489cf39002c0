"""The steps ahead of an order that was entered."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.draft import Event
from icp_wizard.journey.remaining import remaining
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped

SAMPLE = read_filing((root() / "samples" / "enterprise.json").read_text(encoding="utf-8"))


def after(*kinds: str) -> dict[str, date]:
    events = tuple(
        Event(datetime(2026, 11, day, 14, 3).astimezone(), kind)
        for day, kind in enumerate(kinds, 2)
    )
    outlook = Outlook(SAMPLE, catalogue(), date(2026, 11, 2))
    steps = remaining(events, outlook, shipped(), shipped_holidays())
    return {step.key: step.last for step in steps}


def waited(found: dict[str, date]) -> list[str]:
    return [key for key in found if not key.startswith("renewal/")]


def test_after_the_entry_every_wait_follows_the_one_before_at_its_longest():
    found = after("entered")

    assert waited(found) == ["provider", "sms", "forward", "regulator", "police", "look"]
    assert found["provider"] == date(2026, 11, 4)
    assert found["sms"] == date(2026, 11, 5)


@pytest.mark.parametrize(
    ("kind", "first"), [("sms", "sms"), ("forwarded", "regulator"), ("opened", "police")]
)
def test_what_lies_behind_is_left_out(kind, first):
    assert waited(after("entered", kind))[0] == first


def test_what_ends_is_there_whatever_was_noted():
    kept = after()

    assert waited(kept) == []
    assert any(".expires_on" in key for key in kept)
