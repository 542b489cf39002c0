"""Checks over the phones and mail addresses of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from icp_wizard.rules.case import Case, Strike, Verdict


def distinct(case: Case, keys: Sequence[str]) -> Verdict:
    """The answers to these fields differ, over all people who have a role.

    The later of two equal answers carries the strike; the earlier is named beside it.
    """
    answers = list(_answers(case, keys))
    seen: dict[str, tuple[str, str]] = {}
    strikes: list[Strike] = []
    for item, address, value in answers:
        if value in seen:
            strikes.append(_strike(item, address, value, seen[value]))
        else:
            seen[value] = (item, address)
    return tuple(strikes) if strikes or answers else None


def _strike(item: str, address: str, value: str, first: tuple[str, str]) -> Strike:
    reason = "own" if first[0] == item else "other"
    return Strike(address, reason, {"value": value}, also=(first[1],))


def _answers(case: Case, keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    outlook = case.outlook
    for item in outlook.items("person"):
        for key in keys:
            value = outlook.words(key, item)
            if value:
                yield item, outlook.address(key, item) or item, value
