"""Region codes of GB/T 2260: the 31 mainland provinces in which a filing can be made."""

from __future__ import annotations

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import DIGITS, shape_fault

PROVINCE_LETTERS = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙",
    "21": "辽", "22": "吉", "23": "黑",
    "31": "沪", "32": "苏", "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁",
    "41": "豫", "42": "鄂", "43": "湘", "44": "粤", "45": "桂", "46": "琼",
    "50": "渝", "51": "蜀", "52": "黔", "53": "滇", "54": "藏",
    "61": "陕", "62": "陇", "63": "青", "64": "宁", "65": "新",
}  # fmt: skip
"""First two digits of a region code → the letter which filing numbers begin with there."""


def region_fault(value: str) -> Fault | None:
    """A value that is not the six-digit code of a mainland province, prefecture or county."""
    return shape_fault(value, (6,), DIGITS) or _outside(value)


def province_code(two_digits: str) -> str | None:
    """The six-digit code of a mainland province, None for any other pair of digits."""
    return f"{two_digits}0000" if two_digits in PROVINCE_LETTERS else None


def _outside(value: str) -> Fault | None:
    known = value[:2] in PROVINCE_LETTERS
    return None if known else Fault("prefix", {"first": value[:2]})
