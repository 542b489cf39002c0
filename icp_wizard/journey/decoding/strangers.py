"""A noun no list of ours knows, directly beside the words of a phrase, makes them speak of it.

“The telephone does not answer” is a reason; “the courier's telephone does not answer” is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeGuard

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.pattern import Hit, vocabulary
from icp_wizard.journey.decoding.script import folded

_LEAST = 2
"""So many characters make a noun."""
_BREAK = re.compile(r"[,:;/()、]")
_HEAD = re.compile(r"^[一-鿿]+")
_TAIL = re.compile(r"[一-鿿]+$")
_NAMED = ("负责人", "法人", "法定代表人", "网站", "名称", "域名", "app")
"""Behind these a name of its own may stand, which no list can know."""
_KNOWN = "|"


def is_strangers(sentence: str, hit: Hit) -> bool:
    """Whether the word directly before a hit is neither known nor a name.

    Where words in one piece are all there is of it, the word directly behind counts as well.
    """
    before = _BREAK.split(sentence[: hit.start])[-1]
    tail = _TAIL.search(_words().sub(_KNOWN, before))
    if _is_noun(tail) and not before[: -len(tail[0])].endswith(_NAMED):
        return True
    behind = _BREAK.split(sentence[hit.end :])[0]
    return len(hit.parts) == 1 and _is_noun(_HEAD.search(_words().sub(_KNOWN, behind)))


def _is_noun(found: re.Match[str] | None) -> TypeGuard[re.Match[str]]:
    return found is not None and len(found[0]) >= _LEAST


@cache
def _words() -> re.Pattern[str]:
    """Every word of ours, the longest first."""
    ours = parlance()
    lists = (ours.courtesies, ours.requests, ours.fillers, ours.heads, ours.compounds)
    slots = (word for words in ours.slots.values() for word in words)
    said = {folded(word) for words in (*lists, slots) for word in words}
    known = sorted(said | vocabulary(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))
