"""``icp-wizard plan``: the last safe days for people, for programs and for a calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from icp_wizard.cli.main import main
from icp_wizard.model.address import replace
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import write_filing
from icp_wizard.work.exchange import sample

ON = ("--on", "2026-11-22")
DATES = {"submit_by", "open_by", "first_submit", "first_open", "safe_open", "made_on", "day"}


def written(folder: Path, filing: Filing | None = None) -> str:
    file = folder / "filing.json"
    file.write_text(write_filing(filing or sample()), encoding="utf-8")
    return str(file)


def test_a_plan_in_time_leaves_with_nought(tmp_path, capsys):
    assert main(["plan", written(tmp_path), "--open-on", "2027-03-01", *ON, "--lang", "en"]) == 0

    said = capsys.readouterr().out
    assert "Submit the order" in said
    assert "Account plan" in said


@pytest.mark.parametrize(("leaf", "aim"), [("open_on", "open_on"), ("submit_on", "submit_on")])
def test_without_a_day_the_plan_is_for_the_one_the_filing_wishes(leaf, aim, tmp_path, capsys):
    filing = replace(sample(), f"order.{leaf}", "2027-03-01")
    assert main(["plan", written(tmp_path, filing), *ON, "--format", "json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert (answer["aim"], answer["day"]) == (aim, "2027-03-01")


def test_where_nothing_is_wished_the_plan_is_for_as_soon_as_possible(tmp_path, capsys):
    assert main(["plan", written(tmp_path), *ON, "--format", "json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["submit_by"] == answer["first_submit"]


def test_the_two_ways_to_fix_a_day_agree(tmp_path, capsys):
    file = written(tmp_path)
    main(["plan", file, "--open-on", "2027-03-01", *ON, "--format", "json"])
    opening = json.loads(capsys.readouterr().out)
    main(["plan", file, "--submit-on", opening["submit_by"], *ON, "--format", "json"])

    assert json.loads(capsys.readouterr().out)["open_by"] == opening["open_by"]


def test_a_day_that_cannot_be_kept_leaves_with_one_and_says_what_is_safe(tmp_path, capsys):
    assert main(["plan", written(tmp_path), "--open-on", "2026-12-01", *ON, "--lang", "zh"]) == 1

    assert "2026-12-25 开通" in capsys.readouterr().out


def test_what_expires_too_early_for_a_rule_that_stops_leaves_with_one(tmp_path, capsys):
    filing = replace(sample(), "people[p1].document_valid_to", "2027-03-01")

    assert main(["plan", written(tmp_path, filing), "--submit-on", "2027-01-04", *ON]) == 1
    assert "2027-03-01" in capsys.readouterr().out


def test_programs_get_each_step_with_its_rule_and_source(tmp_path, capsys):
    main(["plan", written(tmp_path), "--submit-on", "2026-12-01", *ON, "--format", "json"])

    answer = json.loads(capsys.readouterr().out)
    assert set(answer) >= DATES | {"steps", "notices", "findings", "gaps", "plan", "late"}
    for step in answer["steps"]:
        assert set(step["title"]) == set(step["why"]) == {"en", "zh"}
        assert step["rule"]
        assert step["source"]["date"]


def test_the_calendar_holds_the_steps_and_a_second_one_moves_them(tmp_path, capsys):
    file, first, second = written(tmp_path), tmp_path / "a.ics", tmp_path / "b.ics"
    main(["plan", file, "--open-on", "2027-03-01", "--ics", str(first), *ON])
    main(["plan", file, "--open-on", "2027-04-01", "--ics", str(second), *ON])
    capsys.readouterr()

    before, after = (Calendar.from_ical(each.read_bytes()).events for each in (first, second))
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert [event.start for event in before] < [event.start for event in after]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--open-on", "2027-01-01", "--submit-on", "2027-01-01"], "not allowed"),
        (["--open-on", "soon"], "soon"),
    ],
)
def test_two_days_or_none_that_is_one_are_refused(arguments, said, tmp_path, capsys):
    with pytest.raises(SystemExit) as left:
        main(["plan", written(tmp_path), *arguments])

    assert left.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--open-on", "9999-12-31"], "9999"),
        (["--open-on", "2027-03-01", "--ics", "no/plan.ics"], "plan.ics"),
    ],
)
def test_what_cannot_be_planned_or_written_is_refused(
    arguments, said, tmp_path, capsys, monkeypatch
):
    file = written(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert main(["plan", file, *arguments, *ON]) == 2
    assert said in capsys.readouterr().err
