"""Working days of the mainland, held against a library that reads the same notices."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.model.address import replace
from icp_wizard.model.resources import read_json
from icp_wizard.rules.engine import judge
from icp_wizard.rules.holidays import FILE, Known, read_holidays, shipped_holidays
from icp_wizard.rules.pack import shipped
from icp_wizard.work.exchange import sample

TABLE = shipped_holidays()
PUBLISHED = [number for number, year in TABLE.years.items() if year.known is Known.PUBLISHED]
days = st.dates(date(2024, 6, 1), date(2028, 12, 31))
counts = st.integers(0, 40)


@pytest.mark.parametrize("number", PUBLISHED)
def test_each_day_of_a_published_year_is_what_the_library_says(number):
    day = date(number, 1, 1)
    while day.year == number:
        assert TABLE.works(day) is chinese_calendar.is_workday(day), day
        day += timedelta(1)


def test_every_year_names_where_it_comes_from():
    assert all(year.source and year.source.day for year in TABLE.years.values())


def test_a_year_not_yet_published_holds_the_days_fixed_by_law():
    year = TABLE.year(2027)

    assert year.known is Known.BY_LAW
    assert {date(2027, 1, 1), date(2027, 2, 6), date(2027, 10, 1)} <= year.closed
    assert not TABLE.works(date(2027, 2, 9))


def test_a_year_beyond_the_table_knows_week_ends_only():
    assert TABLE.works(date(2031, 10, 1))
    assert not TABLE.works(date(2031, 10, 4))
    assert list(TABLE.guessed(date(2026, 12, 1), date(2028, 1, 5))) == [
        (2027, Known.BY_LAW),
        (2028, Known.WEEKENDS),
    ]


def test_a_saturday_worked_for_a_holiday_counts():
    assert TABLE.after(date(2026, 2, 13), 1) == date(2026, 2, 14)
    assert TABLE.after(date(2026, 2, 14), 1) == date(2026, 2, 24)


def test_the_wait_after_verification_counts_holidays_as_the_plan_does():
    filing = replace(sample(), "services[s1].domains[d1].real_name_on", "2026-09-30")
    found = judge(filing, {}, shipped(), date(2026, 10, 9)).findings

    (fresh,) = [each for each in found if each.rule == "domain.wait-three-days"]
    assert "2026-10-10" in fresh.message.en + fresh.fix.en


@given(days, counts)
def test_counting_back_gives_the_latest_day_that_still_arrives_in_time(day, count):
    latest = TABLE.before(day, count)

    assert TABLE.after(latest, count) <= day
    assert TABLE.after(latest + timedelta(1), count) > day


@given(days, counts, counts)
def test_two_waits_in_a_row_are_one_of_their_sum(day, one, other):
    assert TABLE.after(TABLE.after(day, one), other) == TABLE.after(day, one + other)
    assert TABLE.before(TABLE.before(day, one), other) == TABLE.before(day, one + other)


@pytest.mark.parametrize(
    ("changed", "cure"),
    [
        ({"2026": {"closed": [["2026-02-30", "2026-03-01"]]}}, "write '2026-02-30' as"),
        ({"2026": {"closed": ["2026-02-01"]}}, "[first day, last day]"),
        ({"2026": {"worked": ["2027-01-09"]}}, "lies in another year"),
        ({"2026": {"source": "gossip"}}, "'source' must be one of"),
        ({"soon": {}}, "four digits"),
    ],
)
def test_a_faulty_table_is_refused_by_entry_and_cure(changed, cure):
    written = read_json(FILE)
    years = {key: written["years"]["2026"] | value for key, value in changed.items()}

    with pytest.raises(FaultyCatalogue) as refused:
        read_holidays(FILE, {**written, "years": years})
    assert refused.value.entry in changed
    assert cure in refused.value.cure
