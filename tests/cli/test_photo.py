"""``icp-wizard photo``: the coach by the other door."""

import json

import pytest
from PIL import Image

from icp_wizard.cli.answer import FINE, UNUSABLE
from icp_wizard.cli.main import main


@pytest.fixture
def grey(tmp_path):
    file = tmp_path / "photo.jpg"
    Image.effect_noise((1200, 900), 60).save(file)
    return str(file)


def test_the_coach_speaks_in_the_language_asked_for(grey, capsys):
    assert main(["photo", grey, "--paper", "business_license", "--lang", "zh"]) == FINE
    said = capsys.readouterr().out
    assert "营业执照" in said
    assert "1500 × 1100" in said
    assert "没有颜色" in said


def test_programs_are_told_each_flaw_by_its_key(grey, capsys):
    assert main(["photo", grey, "--paper", "id_card_mainland/front", "--format", "json"]) == FINE
    told = json.loads(capsys.readouterr().out)
    assert "grey" in [each["key"] for each in told["flaws"]]
    assert told["stops"] is False
    assert told["codes"] == []


def test_a_paper_nobody_knows_is_named(grey, capsys):
    assert main(["photo", grey, "--paper", "library_card"]) == UNUSABLE
    assert "library_card" in capsys.readouterr().err


def test_a_file_that_is_no_picture_is_refused_in_words(tmp_path, capsys):
    file = tmp_path / "note.txt"
    file.write_text("hello")
    assert main(["photo", str(file), "--paper", "passport"]) == UNUSABLE
    assert "not a picture" in capsys.readouterr().err
