"""A real library in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from icp_wizard.model.reading import read_filing
from icp_wizard.storage.library import Library

FILING = """{
  "entity": {"name": "示例科技（浙江）有限公司", "document_number": "91330000QX00001309"},
  "people": [{"id": "p1", "name": "张示例𠮷", "mobile": "13000000000"}],
  "services": [{"id": "s1", "domains": [{"id": "d1", "name": "example.com.cn"}]}]
}"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ICP Wizard" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened


@pytest.fixture
def filing():
    return read_filing(FILING)
