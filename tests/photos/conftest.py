"""The synthetic papers and hostile files of tests/tools."""

import importlib.util
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[1] / "tools"


@pytest.fixture(scope="session")
def documents():
    _tool("papers")
    _tool("surfaces")
    return _tool("documents")


@pytest.fixture(scope="session")
def hostile():
    return _tool("hostile")


def _tool(name):
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    sys.modules[name] = tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool
