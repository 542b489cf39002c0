"""Where the program's own data files are."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def root() -> Path:
    """The folder ``resources/``: beside the package in a wheel, at the top of a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def translations() -> Path:
    """The folder of compiled interface translations."""
    installed = _PACKAGE / "translations"
    return installed if installed.is_dir() else _PACKAGE.parent / "translations"


def read_json(name: str) -> Any:
    """The parsed content of one resource, named by its path below ``resources/``."""
    return json.loads((root() / name).read_text(encoding="utf-8"))
