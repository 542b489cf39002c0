"""Checks over the names of websites and apps and over remarks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from icp_wizard.rules.case import FINE, Case, Strike, Verdict

_HANZI = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff〇]")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_ALLOWED_SYMBOLS = frozenset("（）")


def hanzi(text: str) -> int:
    """How many Chinese characters a text has."""
    return len(_HANZI.findall(text))


def length(case: Case, key: str, least: int = 0, most: int | None = None) -> Verdict:
    """A text has so many characters."""
    text = case.text(key)
    if not text:
        return None
    blanks = {"value": text, "count": len(text), "least": least, "most": most}
    if len(text) < least:
        return (Strike(case.address(key), "short", blanks),)
    too_long = most is not None and len(text) > most
    return (Strike(case.address(key), "long", blanks),) if too_long else FINE


def remark_required(case: Case, key: str, least: int) -> Verdict:
    """A remark of at least so many characters is given; called where the rule asks for one."""
    text = case.text(key)
    blanks = {"count": len(text), "least": least}
    reason = "short" if text else "missing"
    return FINE if len(text) >= least else (Strike(case.address(key), reason, blanks),)


def name_rule(  # noqa: PLR0913 - the arguments of the data's own check kind
    case: Case,
    key: str,
    *,
    min_hanzi: int = 0,
    max_hanzi: int | None = None,
    only: bool = False,
    symbols: bool = False,
    domain: bool = False,
    prefixes: Sequence[str] = (),
    words: Sequence[str] = (),
) -> Verdict:
    """A name keeps to the rules given: how many characters, which symbols, which words."""
    name = case.text(key)
    if not name:
        return None
    reasons = (
        ("domain", name if domain and _DOMAIN.fullmatch(name) else ""),
        ("only", name if only and not hanzi(name) else ""),
        ("short", str(hanzi(name)) if hanzi(name) < min_hanzi else ""),
        ("long", str(hanzi(name)) if max_hanzi is not None and hanzi(name) > max_hanzi else ""),
        ("symbol", _symbol(name) if symbols else ""),
        ("prefix", _found(name, prefixes, start=True)),
        ("word", _found(name, words)),
    )
    blanks = {"value": name, "least": min_hanzi, "most": max_hanzi}
    address = case.address(key)
    return tuple(
        Strike(address, reason, blanks | {"found": found}) for reason, found in reasons if found
    )[:1]


def _symbol(name: str) -> str:
    odd = (each for each in name if each not in _ALLOWED_SYMBOLS and _is_symbol(each))
    return next(odd, "")


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character)[0] in "PSCZ"


def _found(name: str, words: Sequence[str], *, start: bool = False) -> str:
    return next((word for word in words if (name.startswith(word) if start else word in name)), "")
