"""Organisation code 组织机构代码 (GB 11714), superseded, yet part of every social credit code."""

from __future__ import annotations

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import DIGITS, LETTERS_AND_DIGITS, shape_fault

_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = DIGITS + "X"
_LENGTH = 9


def check_character(eight: str) -> str:
    """The ninth character, from the eight digits and capitals before it."""
    values = (LETTERS_AND_DIGITS.index(character) for character in eight)
    total = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True))
    return {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


def org_code(value: str) -> Fault | None:
    """Eight characters and a check character, with or without the printed hyphen between them."""
    bare = value.replace("-", "")
    fault = shape_fault(bare, (_LENGTH,), LETTERS_AND_DIGITS, last=_CHECK_CHARACTERS)
    return fault or _check_fault(value, bare)


def _check_fault(value: str, bare: str) -> Fault | None:
    expected = check_character(bare[:-1])
    if bare[-1] == expected:
        return None
    blanks = {"last": bare[-1], "expected": expected}
    return Fault("check digit", blanks, value[:-1] + expected)
