"""A few hundred of the requests of ``tests/tools/fuzz_link.py``, at a real window."""

import importlib.util
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[1] / "tools" / "fuzz_link.py"


@pytest.fixture
def tool(monkeypatch):
    found = importlib.util.spec_from_file_location("fuzz_link", TOOL)
    made = importlib.util.module_from_spec(found)
    monkeypatch.setitem(sys.modules, "fuzz_link", made)
    found.loader.exec_module(made)
    return made


def test_a_window_that_is_called_at_by_fifty_gives_refusals_and_goes_on(tool):
    outcome = tool.fuzz(300, 50, rest=0)
    assert outcome.counted.total() == 300
    assert outcome.is_good, "\n".join(outcome.told())
