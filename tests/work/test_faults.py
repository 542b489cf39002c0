"""Faults of a rule pack, told in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from icp_wizard.catalogue import entry
from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.rules import arguments, reading
from icp_wizard.work.faults import cure


def sentences() -> Iterator[str]:
    """The words of every fault which reading a pack can raise, with X in each blank."""
    for module in (entry, reading, arguments):
        tree = ast.parse(Path(module.__file__).read_text("utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "fault":
                yield "".join(map(part, getattr(call.args[0], "values", [call.args[0]])))


def part(value: ast.expr) -> str:
    return value.value if isinstance(value, ast.Constant) else "X"


@pytest.mark.parametrize("sentence", sorted(set(sentences())))
def test_every_fault_of_a_pack_is_told_in_chinese(sentence: str) -> None:
    told = cure(FaultyCatalogue("rules.icprules", "an entry", sentence))

    assert told.en == sentence
    assert any("\u4e00" <= letter <= "\u9fff" for letter in told.zh)
    assert told.zh.count("X") == sentence.count("X")


def test_what_stands_in_the_blanks_is_kept() -> None:
    fault = FaultyCatalogue("rules.icprules", "zj-leader", "give 'words' for 'a', 'b', or for ''")

    assert cure(fault).zh == "缺少针对 'a', 'b' 的提示文字（words）"
