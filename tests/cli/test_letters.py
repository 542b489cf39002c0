"""The command which writes letters."""

from __future__ import annotations

from icp_wizard.cli.main import main
from icp_wizard.model.resources import root

SAMPLES = root() / "samples"


def test_the_letters_a_filing_needs_are_written_as_docx_and_pdf(tmp_path, capsys):
    assert main(["letters", str(SAMPLES / "enterprise.json"), "--out", str(tmp_path / "l")]) == 0

    names = {path.name for path in (tmp_path / "l").iterdir()}
    said = capsys.readouterr().out
    assert names == {f"互联网信息服务负责人授权书 云帆示例{end}" for end in (".docx", ".pdf")}
    assert all(name in said for name in names)


def test_a_filing_without_letters_says_so(tmp_path, capsys):
    (tmp_path / "empty.json").write_text("{}")

    out = str(tmp_path / "l")
    assert main(["letters", str(tmp_path / "empty.json"), "--out", out, "--lang", "zh"]) == 0
    assert "不需要文书" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_said_without_a_traceback(tmp_path, capsys):
    (tmp_path / "taken").write_text("")

    out = str(tmp_path / "taken" / "l")
    assert main(["letters", str(SAMPLES / "enterprise.json"), "--out", out, "--lang", "en"]) == 2
    assert "l" in capsys.readouterr().err
