"""How a printed value falls into pieces which the eye takes at once; nothing is left out."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from icp_wizard.catalogue.field import Field, Kind

_CARDS = frozenset(
    {
        *("resident_id_card", "hk_mo_residence_permit", "tw_residence_permit", "foreign_pr_card"),
        *("sfz", "gajzz", "twjzz", "gwsfz"),
    }
)
_CARD = (6, 8, 4)  # region, birthday, order and check digit
_DAY = re.compile(r"(\d{4})(\D?\d\d)(\D?\d\d)")
_PERMIT = re.compile(r"([A-Za-z]{1,3})(\d{5,})")
_WORDS = re.compile(r"\S+\s*|\s+")
_LABELS = re.compile(r"[^.]+|\.[^.]*")


def grouped(value: str, field: Field, document_type: str = "") -> tuple[str, ...]:
    """The pieces of a value, in order; joined they are the value.

    An identity card's number is taken as 6, 8 and 4, a permit's behind its letter, a date by year,
    month and day, words and labels of a domain each for itself, all else by fours.
    """
    if field.kind is Kind.DATE and (day := _DAY.fullmatch(value)):
        return day.groups()
    if field.kind is Kind.DOMAIN:
        return tuple(_LABELS.findall(value))
    if document_type in _CARDS and len(value) == sum(_CARD):
        ends = (0, *accumulate(_CARD))
        return tuple(value[start:end] for start, end in pairwise(ends))
    if permit := _PERMIT.fullmatch(value):
        return permit[1], *_fours(permit[2])
    if " " in value.strip():
        return tuple(_WORDS.findall(value))
    return _fours(value)


def _fours(value: str) -> tuple[str, ...]:
    return tuple(value[at : at + 4] for at in range(0, len(value), 4))
