"""Checks over postal addresses."""

from __future__ import annotations

import re

from icp_wizard.catalogue.region import name as region_name
from icp_wizard.rules.case import FINE, Case, Strike, Verdict

_DOOR = re.compile(
    r"[0-9０-９零〇一二三四五六七八九十百]+(?:号|室|幢|栋|楼|层|单元|座|弄|院|组|队)|[0-9]{2,}"
)


def address_match(case: Case, region: str, address: str) -> Verdict:
    """The address begins with the region chosen, or with a part of it, or names no other one."""
    code, written = case.text(region), case.text(address)
    if not code or not written:
        return None
    wanted = region_name(code)
    other = _other_province(written, code) if wanted else ""
    blanks = {"value": other, "other": wanted.zh if wanted else ""}
    strike = Strike(case.address(address), "", blanks, also=(case.address(region),))
    return (strike,) if other else FINE


def address_detail(case: Case, key: str) -> Verdict:
    """The address goes down to a door, and does not repeat the region of the drop-downs."""
    written = case.text(key)
    if not written:
        return None
    repeated = _repeated(case, written)
    if repeated:
        return (Strike(case.address(key), "repeats", {"value": repeated}),)
    return FINE if _DOOR.search(written) else (Strike(case.address(key), "door"),)


def _other_province(written: str, code: str) -> str:
    from icp_wizard.catalogue.region import children

    for province in children():
        short = re.sub("(省|市|自治区|壮族|回族|维吾尔)", "", province.text.zh)
        begins = written.startswith((province.text.zh, short))
        if begins and province.code != code[:2] + "0000":
            return province.text.zh
    return ""


def _repeated(case: Case, written: str) -> str:
    for key in ("entity.region_province", "entity.region_city", "entity.region_district"):
        name = region_name(case.text(key))
        if name and len(name.zh) > 1 and written.startswith(name.zh):
            return name.zh
    return ""
