"""The rule pack in and out of files, and which one is in force."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from icp_wizard.catalogue.load import catalogue
from icp_wizard.cli.main import main
from icp_wizard.rules.pack import read_pack, shipped, written
from icp_wizard.storage.library import Library
from icp_wizard.work import packs
from icp_wizard.work.exchange import sample, write_file
from icp_wizard.work.judging import judged
from icp_wizard.work.packs import UnusablePack
from icp_wizard.work.trouble import said

TOMORROW = (shipped().as_of + timedelta(1)).isoformat()
YESTERDAY = (shipped().as_of - timedelta(1)).isoformat()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


def newer(**changes: Any) -> dict[str, Any]:
    return deepcopy(written()) | {"as_of": TOMORROW, "version": "next"} | changes


def kept(folder: Path, content: object) -> Path:
    file = folder / "rules.icprules"
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
    return file


def refusal(folder: Path, content: object) -> str:
    with pytest.raises(UnusablePack) as refused:
        packs.read_file(kept(folder, content), shipped())
    assert refused.value.words.zh != refused.value.words.en
    assert said(refused.value) == (refused.value.words,)
    return refused.value.words.en


def test_without_an_import_the_programs_own_pack_is_in_force(library: Library):
    assert packs.in_force(library) is shipped()
    assert not packs.is_imported(library)


def test_a_newer_pack_is_taken_kept_and_given_up_again(library: Library, tmp_path: Path):
    pack = packs.read_file(kept(tmp_path, newer()), shipped())
    packs.take(library, pack)

    assert packs.in_force(library) == pack
    assert packs.is_imported(library)

    packs.revert(library)
    assert packs.in_force(library) is shipped()


def test_an_imported_pack_survives_closing_the_library(tmp_path: Path):
    pack = packs.read_file(kept(tmp_path, newer()), shipped())
    with Library.open(tmp_path / "kept.sqlite") as library:
        packs.take(library, pack)
    with Library.open(tmp_path / "kept.sqlite") as library:
        assert packs.in_force(library) == pack


def test_a_pack_written_to_a_file_is_the_same_when_read(tmp_path: Path):
    packs.write_file(shipped(), tmp_path / "out.icprules")
    content = json.loads((tmp_path / "out.icprules").read_text(encoding="utf-8"))

    assert read_pack("out", content, catalogue()) == shipped()


def test_the_pack_in_force_is_not_taken_twice(tmp_path: Path):
    assert "in force already" in refusal(tmp_path, written())


def test_an_older_pack_is_refused_with_both_days(tmp_path: Path):
    words = refusal(tmp_path, newer(as_of=YESTERDAY))

    assert YESTERDAY in words
    assert shipped().as_of.isoformat() in words


def test_a_pack_without_what_the_route_leads_to_is_refused_by_name(tmp_path: Path):
    lost = "eligibility.hk-region-no-filing"
    content = newer()
    content["explanations"] = [each for each in content["explanations"] if each["key"] != lost]

    assert lost in refusal(tmp_path, content)


@pytest.mark.parametrize("lost", ["process.sms-24h", "after.psb-30-days"])
def test_a_pack_without_what_follows_an_entry_is_refused_by_name(tmp_path: Path, lost: str):
    content = newer()
    for part in ("rules", "explanations"):
        content[part] = [each for each in content[part] if each["key"] != lost]

    assert lost in refusal(tmp_path, content)


def changed(part: str, **changes: Any) -> dict[str, Any]:
    content = newer()
    content[part][-1] |= changes
    return content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("no rules here", "no rule pack", id="text"),
        pytest.param("[" * 100_000, "no rule pack", id="a deep nest"),
        pytest.param([], "the pack", id="a list"),
        pytest.param({}, "check 'form'", id="nothing"),
        pytest.param(newer(as_of="soon"), "YYYY-MM-DD", id="no day"),
        pytest.param(newer(rules={}), "a list", id="rules which are no list"),
        pytest.param(
            changed("rules", check={"kind": "guess"}), "known check", id="a strange check"
        ),
        pytest.param(
            changed("rules", when="entity.colour"), "no field or fact", id="a strange field"
        ),
        pytest.param(changed("rules", colour="red"), "'colour'", id="a strange attribute"),
        pytest.param(changed("rules", area="weather"), "'area'", id="a strange area"),
        pytest.param(changed("explanations", act="shout"), "'act'", id="a strange act"),
        pytest.param(changed("explanations", step="kitchen"), "'step'", id="a strange step"),
        pytest.param(
            changed("explanations", by=["no.rule"]), "no.rule", id="a rule that is not there"
        ),
        pytest.param(changed("provinces", characters=[1]), "must be text", id="a number for text"),
        pytest.param(changed("provinces", rules=[{}]), "'key'", id="an empty rule"),
    ],
)
def test_a_faulty_pack_is_refused_with_entry_and_reason(
    tmp_path: Path, content: object, reason: str
):
    assert reason in refusal(tmp_path, content)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path):
    assert "20 MB" in refusal(tmp_path, " " * 20_000_001)


def test_a_pack_that_no_longer_fits_yields_to_the_programs_own(library: Library):
    library.set_setting(packs.SETTING, newer(rules=[]))
    assert packs.in_force(library) is shipped()


def test_a_pack_the_program_has_overtaken_yields_to_its_own(library: Library):
    library.set_setting(packs.SETTING, newer(as_of=YESTERDAY))
    assert packs.in_force(library) is shipped()


def judged_in(library: Library) -> set[str]:
    """The rules which find something in the sample by the pack in force."""
    found = judged(sample(), packs.in_force(library), shipped().as_of).findings
    return {each.rule for each in found}


def test_the_pack_is_read_once_and_again_after_a_backup_is_restored(
    library: Library, tmp_path: Path
):
    before = library.back_up("regular")
    packs.take(library, packs.read_file(kept(tmp_path, newer()), shipped()))
    assert packs.in_force(library) is packs.in_force(library)

    library.restore(before.path)
    assert packs.in_force(library) is shipped()


def test_an_imported_pack_judges(library: Library, tmp_path: Path):
    wanted = {"key": "services_total", "most": 0, "at": "services"}
    strict = newer()
    (limit,) = [each for each in strict["provinces"][3]["rules"] if each["key"] == "sx-order-limit"]
    limit |= {"key": "strict.services", "check": {"kind": "max_count", "args": wanted}}
    strict["rules"].append(limit | {"subject": ""})
    strict["provinces"][3]["rules"].remove(limit)
    assert "strict.services" not in judged_in(library)

    packs.take(library, packs.read_file(kept(tmp_path, strict), shipped()))

    assert "strict.services" in judged_in(library)


def test_the_library_named_on_the_command_line_lends_its_rules(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    packs.take(library, packs.read_file(kept(tmp_path, newer()), shipped()))
    filing, place = tmp_path / "filing.json", str(library.path)
    write_file(sample(), filing)
    submitted = ("--submit-on", (shipped().as_of + timedelta(60)).isoformat())
    for command in (("check", str(filing)), ("plan", str(filing), *submitted), ("rules",)):
        main([*command, "--library", place, "--format", "json"])
        told = json.loads(capsys.readouterr().out)
        assert told.get("rules_version", told.get("version")) == "next"

        main([*command, "--format", "json"])
        told = json.loads(capsys.readouterr().out)
        assert told.get("rules_version", told.get("version")) == shipped().version


def test_a_library_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    nowhere = tmp_path / "nowhere.sqlite"

    assert main(["rules", "--library", str(nowhere)]) == 2
    assert str(nowhere) in capsys.readouterr().err
    assert not nowhere.exists()
