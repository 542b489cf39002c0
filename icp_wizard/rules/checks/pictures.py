"""Checks over the pictures of papers, as far as their size tells something."""

from __future__ import annotations

from collections.abc import Iterator

from icp_wizard.catalogue.paper import Limits, paper_of_slot
from icp_wizard.rules.case import Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons

_KILOBYTE = 1000


def photo(case: Case, aspect: str) -> Verdict:
    """Every picture is as large as its paper asks for, in pixels or in bytes."""
    return tuple(_strikes(case, aspect))


def _strikes(case: Case, aspect: str) -> Iterator[Strike]:
    for slot in case.outlook.filing.papers:
        found = paper_of_slot(slot.id)
        limits = found[0].limits if found else None
        for name in slot.photos if limits else ():
            facts = case.outlook.photos.get(name, {})
            sizes = sorted(int(facts.get(side, 0)) for side in ("width", "height"))
            count = int(facts.get("byte_count", 0))
            if facts and limits and _is_wrong(aspect, sizes, count, limits):
                blanks = {
                    "long": sizes[1],
                    "short": sizes[0],
                    "size": max(1, round(count / _KILOBYTE)),
                    "most": limits.max_bytes // _KILOBYTE,
                }
                yield Strike(f"papers[{slot.id}].photos", "", blanks)


def _is_wrong(aspect: str, sizes: list[int], count: int, limits: Limits) -> bool:
    if aspect == "bytes":
        return 0 < limits.max_bytes < count
    return sizes[1] < limits.min_long_px or sizes[0] < limits.min_short_px


KINDS = {
    "photo": Kind(
        photo,
        reasons(fills="long short size most"),
        judged=True,
        choices={"aspect": ("pixels", "bytes")},
    )
}
