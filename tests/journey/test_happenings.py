"""What comes next after what was noted, and its last day."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.journey.draft import Event
from icp_wizard.journey.happenings import Happening, course
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import read_filing
from icp_wizard.model.resources import root
from icp_wizard.rules.holidays import shipped_holidays
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.pack import shipped

SAMPLE = read_filing((root() / "samples" / "enterprise.json").read_text(encoding="utf-8"))
DAY = date(2026, 11, 2)


def after(*events: tuple[int, str], filing: Filing = SAMPLE):
    noted = tuple(Event(datetime(2026, 11, day, 14, 3).astimezone(), kind) for day, kind in events)
    return course(noted, Outlook(filing, catalogue(), DAY), shipped(), shipped_holidays())


def test_before_anything_was_entered_nothing_is_said():
    assert after() is None


def test_a_message_counts_for_twenty_four_hours_to_the_minute():
    ahead = after((2, "entered"), (3, "sms"))

    assert ahead.until == datetime(2026, 11, 4, 14, 3).astimezone()
    assert ahead.is_timed
    assert not ahead.is_late(datetime(2026, 11, 4, 14, 3).astimezone())
    assert ahead.is_late(datetime(2026, 11, 4, 14, 4).astimezone())


@pytest.mark.parametrize(
    ("kind", "last"),
    [
        ("entered", date(2026, 11, 4)),
        ("verified", date(2026, 11, 3)),
        ("forwarded", date(2026, 11, 30)),
        ("approved", date(2026, 12, 2)),
        ("opened", date(2026, 12, 2)),
        ("police", date(2027, 11, 2)),
    ],
)
def test_each_happening_begins_a_wait_with_its_last_day(kind, last):
    assert after((2, kind)).day == last


def test_a_call_changes_nothing_of_what_comes_next():
    assert after((2, "entered"), (3, "called")) == after((2, "entered"))


def test_a_refusal_names_no_day_and_a_second_try_begins_anew():
    assert after((2, "entered"), (3, "refused")).until is None
    assert after((3, "refused"), (4, "entered")).last is Happening.ENTERED


def test_the_day_of_approval_among_the_results_is_as_good_as_a_note():
    filing = replace(SAMPLE, "result.approved_on", "2026-11-02")

    assert after((1, "entered"), filing=filing).day == date(2026, 12, 2)


def test_with_the_number_of_the_police_nothing_is_due_for_a_year():
    filing = replace(SAMPLE, "result.public_security_number", "浙公网安备33010600000000号")

    assert after((2, "opened"), filing=filing).day == date(2027, 11, 2)


def test_everything_that_can_be_noted_is_told_in_both_languages():
    assert all(each.told.en and each.told.zh for each in Happening)
