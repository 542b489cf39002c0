"""Whether two words of a pattern stand near enough to speak of the same thing."""

from __future__ import annotations

import re
from functools import cache

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.courtesy import is_filling
from icp_wizard.journey.decoding.script import COMMA, folded

NEAR, FAR = 8, 30
"""The most characters between two parts; a run of Latin letters and digits counts as one."""
TURNING = frozenset("未不无没非勿否")
"""What turns the meaning of the word behind it round."""
_PARTING = TURNING | {COMMA, "或", "将"}
"""What makes two words near each other speak of different things, or of what may come."""
_NAMES = ("名称", "姓名")
"""Behind these a name may stand, which no list of ours can know."""
_ASIDE = re.compile(r"\([^()]*\)")
_RUN = re.compile(r"[a-z0-9@:/._%+-]+")


def is_near(sentence: str, said: tuple[int, int], start: int, gap: int) -> bool:
    """Whether a part may stand at *start* behind what was *said*, at most a gap away.

    Nothing but fillers may stand between near parts, and what is compared once more.
    """
    begin, end = said
    if not end <= start <= end + 4 * FAR:
        return False
    between = _ASIDE.sub("", sentence[end:start])
    if len(_RUN.sub("x", between)) > gap:
        return False
    if gap == FAR:
        return not _heads().match(between)
    between = _without_again(between, sentence[begin:end])
    is_named = sentence[:end].endswith(_NAMES)
    is_parted = _PARTING.intersection(between) or _heads().search(between)
    return not is_parted and (is_named or is_filling(between))


def _without_again(between: str, said: str) -> str:
    """What stands between, without the thing spoken of: “X differs from the card's X”."""
    for head in _heads().findall(between):
        if head in said:
            between = between.replace(head, "", 1)
    return between


@cache
def _heads() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, map(folded, parlance().heads))))
