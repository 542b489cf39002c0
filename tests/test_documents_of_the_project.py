"""The documents of the project say what is there."""

from __future__ import annotations

import re
from pathlib import Path

import icp_wizard

ROOT = Path(__file__).resolve().parent.parent
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_floor_stands_in_the_architecture():
    package = Path(icp_wizard.__file__).parent
    floors = [each.parent.name for each in package.glob("*/__init__.py")]

    assert [floor for floor in floors if f"`icp_wizard/{floor}/`" not in ARCHITECTURE] == []


def test_the_architecture_names_no_folder_that_is_not_there():
    named = re.findall(r"`((?:icp_wizard|resources|translations|tests)/[a-z_/]*)`", ARCHITECTURE)

    assert [folder for folder in named if not (ROOT / folder).is_dir()] == []


def test_every_resource_folder_stands_in_the_architecture():
    folders = [each.name for each in (ROOT / "resources").iterdir() if each.is_dir()]

    assert [folder for folder in folders if f"`{folder}/`" not in ARCHITECTURE] == []


def test_the_readme_names_every_chore_of_the_makefile():
    chores = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [chore for chore in chores if chore not in readme] == []
