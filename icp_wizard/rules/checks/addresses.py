"""Checks over postal addresses and over the provinces people come from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from icp_wizard.catalogue.region import name as region_name
from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.checks.regions import SHARED, region_in, without_region

_DOOR = re.compile(
    "[0-9０-９零〇一二三四五六七八九十百]+ *(?:号|室|幢|栋|楼|层|单元|座|弄|院|组|队|户|铺|社|村)"
    "|[0-9０-９]{2,}|[A-Za-z][0-9]+"
)
_CHAIN = re.compile("[0-9０-９A-Za-z]+(?:[-－—–][0-9０-９A-Za-z]+){2,}")
_PRECISE = "最详细"
_DISTRICT = "entity.region_district"
_GROUP = "市辖区"


def address_match(case: Case, region: str, address: str, level: str = "province") -> Verdict:
    """The address lies in the region chosen, as far as it names one of this *level*."""
    chosen, written = case.text(region), case.text(address)
    if not chosen or not written:
        return None
    found = region_in(written, level)
    wanted = chosen[: SHARED[level]]
    if not found or found.startswith(wanted):
        return FINE
    blanks = {"value": region_name(found), "other": region_name(wanted.ljust(6, "0")) or chosen}
    return (Strike(case.address(address), "", blanks, also=(case.address(region),)),)


def address_detail(
    case: Case,
    key: str,
    remarks: str,
    *,
    dashes: bool = False,
    districts: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Verdict:
    """The address goes down to a door and does not repeat the region of the drop-downs.

    Where there is no door, the remarks may say that the address is the most precise one.
    *dashes* refuses doors written 1-2-3; *districts* names for a word in the address the
    districts it can lie in.
    """
    written = case.text(key)
    if not written:
        return None
    if dashes and _CHAIN.search(written):
        return (Strike(case.address(key), "dashes", {"value": written}),)
    strayed = _strayed(case, written, districts)
    if strayed:
        return (Strike(case.address(_DISTRICT), "district", {"value": strayed}),)
    rest = without_region(written, _regions(case))
    if rest != written:
        return (Strike(case.address(key), "repeats", {"value": written}, rest or None),)
    if _GROUP in written:
        return (Strike(case.address(key), "group", {"value": _GROUP}),)
    precise = _DOOR.search(written) or _PRECISE in written or _PRECISE in case.text(remarks)
    return FINE if precise else (Strike(case.address(key), "door", {"value": written}),)


def id_region_prefix(case: Case, region: str) -> Verdict:
    """The identity card is from the province of the filing.

    What is printed on the card counts; its number only hints at where the person was registered
    first, which is told as another reason.
    """
    home, chosen = case.text("home_province"), case.text(region)
    if not home or not chosen:
        return None
    if home == chosen:
        return FINE
    printed = bool(case.text("person.card_province"))
    here = "person.card_province" if printed else "person.document_number"
    blanks = {"value": region_name(home), "other": region_name(chosen), "name": case.name()}
    reason = "card" if printed else "number"
    return (Strike(case.address(here), reason, blanks, also=(case.address(region),)),)


def _strayed(case: Case, written: str, districts: Mapping[str, Sequence[str]]) -> str:
    """The first word whose districts are not the one chosen."""
    chosen = case.text(_DISTRICT)
    found = (word for word, codes in districts.items() if word in written and chosen not in codes)
    return next(found, "") if chosen else ""


def _regions(case: Case) -> list[str]:
    levels = ("province", "city", "district")
    return [case.text(f"entity.region_{level}") for level in levels]


KINDS = {
    "address_match": Kind(
        address_match,
        reasons(fills="value other"),
        ("region", "address"),
        choices={"level": tuple(SHARED)},
    ),
    "address_detail": Kind(
        address_detail,
        reasons("repeats", "group", "door", "dashes", "district", fills="value"),
        ("key", "remarks"),
        judged=True,
        only_with={"dashes": "dashes", "district": "districts"},
    ),
    "id_region_prefix": Kind(
        id_region_prefix,
        reasons("card", "number", fills="value other name"),
        ("region",),
        judged=True,
    ),
}
