"""What is said only as a condition, as a threat, of something else, or as not the matter."""

from __future__ import annotations

import re
from functools import cache

from icp_wizard.catalogue.phrase import parlance
from icp_wizard.journey.decoding.nearness import TURNING
from icp_wizard.journey.decoding.pattern import Hit
from icp_wizard.journey.decoding.script import COMMA, folded

_BEFORE, _BEHIND = 5, 10
"""How near a denial stands before the words it denies, and what settles them behind."""
_HALF = re.compile(r"[与和跟同][^,]{0,2}$")
_DIFFERS = re.compile(r"(?:不一致|不一样|不相同|不相符|不符|不匹配|不吻合|对不上)$")
"""What needs both things compared: behind “with …” the first of them stands farther ahead."""
_FOREIGN = re.compile(r"(?<![a-z0-9./:@-])[a-z]{2,}$")
_OURS = frozenset({"app", "icp", "ecs", "ip", "whois"})
"""Latin words before a noun which leave it the thing we know; others, as DNS, do not."""
_WHOEVER = re.compile(
    r"^[^,]{0,6}的(?:话|情[况形]|,[^,]*(?:将|会被|予以|不予|视为|[请应须需]|退回))"
)
_POSITIVE = "(?<![不未没非])"
_PERMITTED = "(?<![不未没非只仅才])"


def is_hedged(sentence: str, hit: Hit) -> bool:
    """Whether what was found is no reason: conditional, only possible, denied, or settled."""
    begin, end = _clause(sentence, hit)
    before = sentence[max(begin, hit.start - _BEFORE) : hit.start]
    return (
        before[-1:] in TURNING
        or bool(_denials().search(before))
        or bool(_openers().search(sentence[: hit.start]))
        or bool(_outlooks().search(sentence[begin:end]))
        or bool(_settled().match(sentence[hit.end : hit.end + _BEHIND]))
        or bool(_WHOEVER.match(sentence[hit.end :]))
        or bool(_followers().match(sentence[hit.end :]))
        or bool(_verdicts().search(sentence, hit.end))
        or bool(_allowances().search(sentence, begin, hit.end))
        or _is_of_another(sentence, hit)
    )


def _is_of_another(sentence: str, hit: Hit) -> bool:
    """Whether what stands before belongs to it: half a comparison, or a foreign word's noun."""
    before = sentence[: hit.start]
    foreign = _FOREIGN.search(before)
    is_half = _HALF.search(before) and _DIFFERS.search(sentence[: hit.end])
    return bool(is_half) or bool(foreign and foreign[0] not in _OURS)


def _clause(sentence: str, hit: Hit) -> tuple[int, int]:
    """The clause or clauses in which a hit stands."""
    end = sentence.find(COMMA, hit.end)
    return sentence.rfind(COMMA, 0, hit.start) + 1, end if end >= 0 else len(sentence)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[,:])(?:{'|'.join(parlance().openers)})")


@cache
def _outlooks() -> re.Pattern[str]:
    return re.compile(_either(parlance().outlooks))


@cache
def _verdicts() -> re.Pattern[str]:
    return re.compile(rf"{_POSITIVE}(?:{_either(parlance().verdicts)})")


@cache
def _allowances() -> re.Pattern[str]:
    return re.compile(rf"{_PERMITTED}(?:{_either(parlance().allowances)})")


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either(parlance().denials)})[^,]{{0,2}}$")


@cache
def _followers() -> re.Pattern[str]:
    return re.compile(_either(parlance().followers))


@cache
def _settled() -> re.Pattern[str]:
    return re.compile(rf"[^,]{{0,4}}?[的之]?(?:问题|情况|一事)?(?:{_either(parlance().settled)})")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(folded(each)) for each in words)
