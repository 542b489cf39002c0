"""The command which writes the call cards."""

from __future__ import annotations

import pypdfium2
import pytest

from icp_wizard.cli.main import main
from icp_wizard.model.resources import root

SAMPLE = str(root() / "samples" / "enterprise.json")


def test_the_cards_of_a_filing_are_written_as_pdf(tmp_path, capsys):
    out = tmp_path / "calls.pdf"
    assert main(["calls", SAMPLE, "--out", str(out), "--lang", "zh"]) == 0

    assert str(out) in capsys.readouterr().out
    with pypdfium2.PdfDocument(out) as document:
        assert "云帆" in "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("folder", ["calls", "other"])
def test_a_file_that_cannot_be_written_is_said_without_a_traceback(tmp_path, capsys, folder):
    (tmp_path / "calls").mkdir()

    out = str(tmp_path / "calls") if folder == "calls" else str(tmp_path / folder / "c.pdf")
    assert main(["calls", SAMPLE, "--out", out, "--lang", "en"]) == 2
    assert folder in capsys.readouterr().err
