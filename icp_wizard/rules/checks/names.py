"""Checks over the names of websites and apps and over remarks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.checks.regions import places

_HANZI = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff〇]")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE)
_BRACKETS = frozenset("（）")
_SITE = re.compile("(官方)?(网站|官网|门户网站|门户|主页|网)$")


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
    within: Sequence[str],
    *,
    min_hanzi: int = 0,
    max_hanzi: int = 0,
    only: bool = False,
    symbols: str = "",
    domain: bool = False,
    prefixes: Sequence[str] = (),
    words: Sequence[str] = (),
    exact: Sequence[str] = (),
    person: str = "",
    place: bool = False,
    example: bool = False,
    short_of: str = "",
) -> Verdict:
    """Texts keep to the rules given: how many characters, which symbols, which words.

    *symbols* is ``marks`` or ``emoji``; *person* names the field whose answer may not stand in the
    text; *example* refuses what the catalogue gives as its example; *short_of* names the field
    whose answer the text has to be, in full or shortened.
    """
    fields = case.outlook.catalogue.fields
    wanted: dict[str, object] = {
        "copied": [fields[key].example for key in within] if example else (),
        "domain": domain,
        "only": only or min_hanzi > 0,
        "short": min_hanzi,
        "long": max_hanzi,
        "symbol": symbols,
        "prefix": prefixes,
        "word": words,
        "exact": exact,
        "person": case.text(person) if person else "",
        "place": place,
        "foreign": case.text(short_of) if short_of else "",
    }
    texts = {key: case.text(key) for key in within}
    blanks = {"least": min_hanzi, "most": max_hanzi}
    found = (_strike(case, key, text, wanted, blanks) for key, text in texts.items())
    return tuple(filter(None, found)) if any(texts.values()) else None


def _strike(
    case: Case, key: str, text: str, wanted: Mapping[str, object], blanks: Mapping[str, object]
) -> Strike | None:
    """The first fault of one text."""
    for reason, argument in wanted.items():
        what = _SEARCHES[reason](text, argument) if text and argument else ""
        if what:
            return Strike(case.address(key), reason, {"value": text, "found": what, **blanks})
    return None


def _symbol(text: str, symbols: str) -> str:
    kinds = "PSC" if symbols == "marks" else ""
    odd = (each for each in text if each not in _BRACKETS and _is_symbol(each, kinds))
    return next(odd, "")


def _is_symbol(character: str, kinds: str) -> bool:
    category = unicodedata.category(character)
    return category in ("So", "Sk", "Cn", "Co") or category[0] in kinds


def first_word(text: str, words: Sequence[str]) -> str:
    """The first of some words which stands in a text, ``""`` if none does."""
    return next((word for word in words if word in text), "")


def is_short_for(text: str, full: str) -> bool:
    """Whether a text is a name, in full or with characters left out; a kind of site may follow."""
    kept = iter(full)
    core = [each for each in _SITE.sub("", text) if hanzi(each)]
    return len(core) > 1 and all(each in kept for each in core)


# How each part of a name rule is looked for: the text and the argument of its rule give what is
# wrong, "" if nothing is. A name without any Chinese character is told as such, not as short.
_SEARCHES: Mapping[str, Callable[[str, Any], str]] = {
    "copied": lambda text, examples: text if text in examples else "",
    "domain": lambda text, _: text if _DOMAIN.fullmatch(text) else "",
    "only": lambda text, _: "" if hanzi(text) else text,
    "short": lambda text, least: str(hanzi(text)) if hanzi(text) < least else "",
    "long": lambda text, most: str(hanzi(text)) if hanzi(text) > most else "",
    "symbol": _symbol,
    "prefix": lambda text, prefixes: next((each for each in prefixes if text.startswith(each)), ""),
    "word": lambda text, words: first_word(text.lower(), words),
    "exact": lambda text, words: text if text.lower() in words else "",
    "person": lambda text, name: name if name in text else "",
    "place": lambda text, _: first_word(text, places()),
    "foreign": lambda text, full: "" if is_short_for(text, full) else full,
}


KINDS = {
    "length": Kind(length, reasons("short", "long", fills="value count least most"), ("key",)),
    "remark_required": Kind(
        remark_required, reasons("missing", "short", fills="count least"), ("key",), judged=True
    ),
    "name_rule": Kind(
        name_rule,
        reasons(*_SEARCHES, fills="value found least most"),
        ("within", "person", "short_of"),
        judged=True,
        choices={"symbols": ("marks", "emoji")},
    ),
}
