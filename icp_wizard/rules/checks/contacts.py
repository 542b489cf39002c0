"""Answers which may not stand twice: phones and addresses of people, codes, licences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from icp_wizard.model.text import Text
from icp_wizard.rules.case import Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.homes import home_of


class _Given(NamedTuple):
    item: str
    address: str
    value: str
    words: Text


def distinct(case: Case, keys: Sequence[str], among: str = "all") -> Verdict:
    """The answers to these fields differ, over all items below the one looked at.

    The later of two equal answers carries the strike; the earlier is named beside it. Capitals
    make no difference. *among* narrows it to each item's ``own`` answers, or to those of
    ``others``.
    """
    seen: dict[str, _Given] = {}
    strikes: list[Strike] = []
    for given in _given(case, keys):
        first = seen.setdefault(given.value.casefold(), given)
        reason = "own" if first.item == given.item else "other"
        if first is not given and among.startswith(("all", reason)):
            strikes.append(_strike(case, given, first, reason))
    return tuple(strikes) if strikes or seen else None


def _strike(case: Case, given: _Given, first: _Given, reason: str) -> Strike:
    blanks = {"value": given.words, "name": case.name(first.item)}
    return Strike(given.address, reason, blanks, also=(first.address,))


def _given(case: Case, keys: Sequence[str]) -> Iterator[_Given]:
    outlook = case.outlook
    for item in outlook.items(home_of(keys[0].partition(".")[0])):
        for key in keys if item.startswith(case.item) else ():
            value = outlook.words(key, item)
            if value:
                address = outlook.address(key, item) or item
                yield _Given(item, address, value, case.option(key, value))


KINDS = {
    "distinct": Kind(
        distinct,
        reasons("own", "other", fills="value name"),
        ("keys",),
        everywhere=True,
        choices={"among": ("all", "own", "others")},
    )
}
