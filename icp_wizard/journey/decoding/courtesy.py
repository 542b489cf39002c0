"""What says nothing that is to be mended: greetings, thanks, and to mend what was named."""

from __future__ import annotations

import re
from functools import cache

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.script import folded

HAN = re.compile(r"[一-鿿]")
_REST = 1
"""So many characters may be left of a clause which otherwise says nothing."""
_GRAVE = re.compile("[未不无没非勿缺错误假违禁超]")
"""A rest with one of these may be a reason, however short."""
_FILED = re.compile(r"[一-鿿]icp备\d+号(?:-\d+[a-z]?)?")


def is_filling(words: str) -> bool:
    """Whether what stands between two words of a pattern says nothing of its own."""
    return not HAN.search(_fillers().sub("", words))


def is_courtesy(clause: str, *, behind_reason: bool) -> bool:
    """Whether a folded clause is only polite; behind a reason it may ask for what was named."""
    rest = _FILED.sub("", clause)
    if not _is_said(_courtesies().sub("", rest)):
        return True
    return behind_reason and not _is_said(_requests().sub("", rest))


def _is_said(rest: str) -> bool:
    return len(HAN.findall(rest)) > _REST or bool(_GRAVE.search(rest))


@cache
def _courtesies() -> re.Pattern[str]:
    return _any_of(parlance().courtesies)


@cache
def _requests() -> re.Pattern[str]:
    return _any_of((*parlance().courtesies, *parlance().requests))


@cache
def _fillers() -> re.Pattern[str]:
    known = parlance()
    return _any_of((*known.courtesies, *known.requests, *known.fillers))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    known = sorted(map(folded, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))
