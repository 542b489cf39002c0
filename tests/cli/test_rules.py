"""The rules on the command line."""

from __future__ import annotations

import json

import pytest

from icp_wizard.cli.main import main
from icp_wizard.rules.pack import shipped


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["rules", "--format", "json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_statement_is_listed_with_version_day_and_sources(capsys):
    told = listed(capsys)

    assert told["version"] == shipped().version
    assert told["as_of"] == shipped().as_of.isoformat()
    assert [each["id"] for each in told["rules"]] == list(shipped().statements)
    assert all(each["sources"] and each["statement"]["zh"] for each in told["rules"])


@pytest.mark.parametrize("named", ["530000", "Yunnan", "云南", "云南省"])
def test_a_province_is_found_by_its_code_and_by_its_names(capsys, named):
    told = listed(capsys, "--province", named)

    assert told["province"]["code"] == "530000"
    assert {each["province"] for each in told["rules"]} == {"530000"}


def test_what_is_not_known_of_a_province_is_said(capsys):
    main(["rules", "--province", "530000", "--lang", "en"])
    assert "No source newer than 2023 for Yunnan" in capsys.readouterr().out

    main(["rules", "--province", "530000", "--lang", "zh"])
    assert "云南没有 2023 年以后的资料" in capsys.readouterr().out


def test_what_was_true_once_names_what_took_its_place(capsys):
    main(["rules", "--area", "access", "--lang", "en"])

    assert "now replaced by access.ecs-min-three-months" in capsys.readouterr().out


@pytest.mark.parametrize("given", [["--province", "Atlantis"], ["--area", "weather"]])
def test_an_unknown_province_or_area_is_refused_with_a_cure(capsys, given):
    assert main(["rules", *given, "--lang", "en"]) == 2

    said = capsys.readouterr().err
    assert given[1] in said
    assert "330000" in said or "domain" in said
