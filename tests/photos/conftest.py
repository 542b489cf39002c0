"""The synthetic papers of tests/tools, which the bench measures by the hundred."""

import importlib.util
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[1] / "tools" / "documents.py"


@pytest.fixture(scope="session")
def documents():
    spec = importlib.util.spec_from_file_location("documents", TOOL)
    sys.modules["documents"] = tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool
