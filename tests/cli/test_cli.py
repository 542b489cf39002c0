"""The command line: files in, findings out, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp_wizard.cli.main import main
from icp_wizard.model.filing import Filing
from icp_wizard.model.reading import filing_schema, read_filing, write_filing
from icp_wizard.work.exchange import sample


def written(folder: Path, content: object) -> str:
    file = folder / "filing.json"
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_an_empty_filing_is_told_what_is_missing(tmp_path, capsys):
    assert main(["check", written(tmp_path, {}), "--lang", "en"]) == 1

    assert "Add the website or app to be filed." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["enterprise", "individual"])
def test_each_sample_is_ready(name, tmp_path, capsys):
    file = written(tmp_path, write_filing(sample(name)))

    assert main(["check", file, "--on", "2026-11-22", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["ready"] is True


def test_the_json_answer_has_the_published_shape(tmp_path, capsys):
    main(["check", written(tmp_path, {"entity": {"nature": "enterprise"}}), "--format", "json"])

    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"ready", "operation", "rules_version", "rules_as_of", "findings"}
    for finding in answer["findings"]:
        assert set(finding) == {"rule", "level", "address", "message", "fix", "old", "source"}
        assert set(finding["message"]) == set(finding["fix"]) == {"en", "zh"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "line 1"),
        ("[]", "curly"),
        ({"entity": {"nmae": "x"}}, "name"),
        ({"people": "nobody"}, "people"),
        ({"entity": {"document_number": 91}}, "quotes"),
        ({"format": 99}, "format"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_place_and_cure(content, said, tmp_path, capsys):
    assert main(["check", written(tmp_path, content), "--lang", "en"]) == 2

    assert said in capsys.readouterr().err


def test_a_file_of_fifty_megabytes_is_refused(tmp_path, capsys):
    assert main(["check", written(tmp_path, '{"a":"' + "x" * 50_000_000 + '"}')]) == 2

    assert "MB" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_refused(tmp_path, capsys):
    assert main(["check", str(tmp_path / "nowhere.json"), "--lang", "en"]) == 2

    assert "nowhere.json" in capsys.readouterr().err


def test_wrong_arguments_leave_with_two(capsys):
    with pytest.raises(SystemExit) as left:
        main(["check", "x.json", "--on", "yesterday"])

    assert left.value.code == 2
    assert "yesterday" in capsys.readouterr().err


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    items: Any = ()
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
    return found + [place for key, inner in items for place in places(inner, (*path, key))]


SAMPLE = json.loads(write_filing(sample()))
PLACES = places(SAMPLE)


@given(st.sampled_from(PLACES), json_values)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_wrong_type_in_any_place_is_a_finding_or_a_refusal(tmp_path, capsys, place, value):
    content = json.loads(json.dumps(SAMPLE))
    target = content
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value

    assert main(["check", written(tmp_path, content)]) in (0, 1, 2)
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err + captured.out


def test_the_schema_names_every_part_of_a_filing():
    assert set(filing_schema()["properties"]) == set(Filing.model_fields)


@pytest.mark.parametrize("name", ["list.pdf", "list.html"])
def test_a_checklist_is_written(name, tmp_path):
    file = written(tmp_path, write_filing(sample("individual")))

    assert main(["checklist", file, "--out", str(tmp_path / name), "--on", "2026-11-22"]) == 0
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize(("masked", "count"), [((), 1), (("--masked",), 0)])
def test_pictures_stand_on_the_checklist_where_they_are_wanted(masked, count, tmp_path, capsys):
    assert main(["demo", "--no-window", "--out", str(tmp_path)]) == 0
    library, listed = tmp_path / "library.sqlite", tmp_path / "list.html"
    wanted = ["--pictures", "--library", str(library), "--out", str(listed), *masked]

    main(["checklist", str(tmp_path / "filing.json"), *wanted])
    assert listed.read_text(encoding="utf-8").count("<img ") == count
    main(["checklist", str(tmp_path / "filing.json"), "--out", str(listed)])
    assert "<img " not in listed.read_text(encoding="utf-8")


def test_a_checklist_into_a_folder_that_is_not_there_is_refused(tmp_path, capsys):
    file = written(tmp_path, write_filing(sample("individual")))

    assert main(["checklist", file, "--out", str(tmp_path / "no" / "list.pdf")]) == 2
    assert "list.pdf" in capsys.readouterr().err


def test_a_draft_travels_between_two_libraries(tmp_path, capsys):
    file = written(tmp_path, write_filing(sample("individual")))
    first, second = str(tmp_path / "a" / "l.sqlite"), str(tmp_path / "b" / "l.sqlite")

    main(["drafts", "import", file, "--library", first])
    draft = capsys.readouterr().out.strip()
    package = str(tmp_path / "client.icpdraft")
    assert main(["drafts", "export", draft, package, "--library", first]) == 0
    capsys.readouterr()
    assert main(["drafts", "import", package, "--library", second]) == 0
    arrived = capsys.readouterr().out.strip()
    main(["drafts", "export", arrived, str(tmp_path / "back.json"), "--library", second])

    assert read_filing((tmp_path / "back.json").read_bytes()) == sample("individual")


def test_each_draft_is_listed_in_a_line_with_its_id_first(tmp_path, capsys):
    file = written(tmp_path, write_filing(sample("individual")))
    library = str(tmp_path / "l.sqlite")
    main(["drafts", "import", file, "--library", library])
    draft = capsys.readouterr().out.strip()

    assert main(["drafts", "list", "--library", library, "--lang", "en"]) == 0
    assert capsys.readouterr().out.split("\t")[:3] == [draft, "陈示例", "Ready to copy"]


def test_the_demo_leaves_five_files_and_a_photographed_paper(tmp_path, capsys):
    assert main(["demo", "--no-window", "--out", str(tmp_path), "--lang", "en"]) == 0

    expected = {"filing.json", "checklist.pdf", "checklist.html", "library.sqlite", "phone-qr.png"}
    assert expected <= {file.name for file in tmp_path.iterdir()}
    papers = read_filing((tmp_path / "filing.json").read_bytes()).papers
    assert [len(slot.photos) for slot in papers] == [1]


def test_the_route_asks_its_first_question(capsys):
    assert main(["route", "--lang", "en"]) == 0

    assert "q_service=website" in capsys.readouterr().out


def test_the_route_tells_an_outcome_with_rules_sources_and_next_steps(tmp_path, capsys):
    answers = {"q_service": "platform_shop", "q_shop_domain": "no"}

    assert main(["route", "--answers", written(tmp_path, answers), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["outcome"]
    assert told["key"] == "out_no_filing_platform_shop"
    assert told["next"]
    assert told["rules"][0]["rule"] == "eligibility.platform-shop-no-domain"
    assert told["rules"][0]["sources"]


def test_the_route_reads_the_answers_of_a_filing(tmp_path, capsys):
    file = written(tmp_path, write_filing(sample("individual")))

    assert main(["route", "--answers", file, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["outcome"]
    assert told["can_file"] is True
    assert set(told) >= {"carries", "once", "note", "alternatives"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"q_servise": "website"}, "q_service"),
        ({"q_service": "webseite"}, "website"),
        (["website"], "object"),
        ({"q_service": 1}, "object"),
        ("{", "line 1"),
    ],
)
def test_answers_that_cannot_be_used_are_refused_with_the_cure(content, said, tmp_path, capsys):
    assert main(["route", "--answers", written(tmp_path, content), "--lang", "en"]) == 2

    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", ["outcome.pdf", "outcome.html"])
def test_an_outcome_is_written_as_a_page(name, tmp_path, capsys):
    file = written(tmp_path, {"q_service": "domain_only"})

    assert main(["route", "--answers", file, "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize("purpose", ["claim", "transfer", "migrate"])
def test_the_steps_of_an_order_without_a_form_are_told(purpose, tmp_path, capsys):
    main(["check", written(tmp_path, {"order": {"purpose": purpose}}), "--lang", "en"])

    said = capsys.readouterr().out
    assert "nothing to copy. Do these steps in the official system:\n  1. " in said
