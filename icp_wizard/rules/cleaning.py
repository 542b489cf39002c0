"""The one normaliser: answers are kept as typed and read through ``clean``.

Cleaning undoes what keyboards, PDF files and chat programs do to text without asking. It never
guesses what was meant: that is a repair, which a fault prepares and the person accepts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules import characters
from icp_wizard.rules.phone_shapes import landline_shape, phone_shape, without_country


class _Step:
    """One thing done to a whole text."""

    def __init__(self, name: str, change: Callable[[str], str]) -> None:
        self.name = name
        self._change = change

    def on(self, text: str) -> str:
        return self._change(text)

    def said(self, _text: str) -> Text:
        """What the step changed."""
        return words(f"identifiers.clean.{self.name}")


class _EachCharacter(_Step):
    """One thing done to every character by itself; what became of each is remembered."""

    def __init__(self, name: str, change: Callable[[str], str]) -> None:
        super().__init__(name, change)
        self._table = _Table(change)

    def on(self, text: str) -> str:
        return text.translate(self._table)

    def said(self, text: str) -> Text:
        """How many characters of *text* the step changes."""
        count = sum(self._change(character) != character for character in text)
        number = "one" if count == 1 else "many"
        return words(f"identifiers.clean.{self.name}.{number}", count=count)


class _Table(dict[int, str]):
    """A table for ``str.translate``, filled with the characters as they are met."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, code: int) -> str:
        self[code] = self._change(chr(code))
        return self[code]


def _small_domain(text: str) -> str:
    local, at, domain = text.rpartition("@")
    return local + at + "".join(map(characters.lower, domain))


def _bare_end(text: str) -> str:
    return re.sub(r"[.\s]+$", "", text.strip())


def _iso_date(text: str) -> str:
    """Year first and written in the ways seen on Chinese documents.

    Slashes stay: identifiers.md counts them as a fault, for which the form prepares the repair.
    """
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            year, month, day = match.groups()
            return f"{year}-{month:0>2}-{day:0>2}"
    return text


_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        "([0-9]{4})([0-9]{2})([0-9]{2})",
        "([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日?",
        r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})",
        "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})",
    )
)

_SEEN = (
    _EachCharacter("invisible", characters.visible),
    _EachCharacter("radicals", characters.whole),
)
_TRIM = _Step("outer_space", str.strip)
_DIGITS = _EachCharacter("digits", characters.narrow_digit)
_NARROW = *_SEEN, _DIGITS, _EachCharacter("narrow", characters.narrow)
_SPACES = _EachCharacter("spaces", characters.unspaced)
_HYPHENS = _EachCharacter("hyphens", characters.hyphen)
_DOTS = _EachCharacter("dots", characters.full_stop)
_SMALL = _EachCharacter("small", characters.lower)
_CAPITALS = _EachCharacter("capitals", characters.upper)
_COUNTRY = _Step("country", without_country)
_CALLED = *_NARROW, _HYPHENS, _SPACES

_TEXT = *_SEEN, _TRIM
_IDENTIFIER = (
    *_SEEN,
    _DIGITS,
    _EachCharacter("narrow", characters.narrow_but_brackets),
    _HYPHENS,
    _SPACES,
    _CAPITALS,
)
_DOMAIN = *_NARROW, _DOTS, _HYPHENS, _SMALL, _Step("end_dot", _bare_end)

_RECIPES: dict[str, tuple[_Step, ...]] = {
    "text": _TEXT,
    "long_text": _TEXT,
    "identifier": _IDENTIFIER,
    "filing_number": _IDENTIFIER,
    "mobile": (*_CALLED, _EachCharacter("marks", characters.unmarked), _COUNTRY),
    "landline": (*_CALLED, _Step("landline", landline_shape)),
    "phone": (*_CALLED, _Step("phone", phone_shape)),
    "email": (*_NARROW, _DOTS, _TRIM, _Step("small_domain", _small_domain)),
    "domain": _DOMAIN,
    "names": _DOMAIN,
    "url": (*_NARROW, _DOTS, _TRIM),
    "uuid": (*_NARROW, _HYPHENS, _SPACES),
    "hex": (*_NARROW, _SPACES, _EachCharacter("colons", characters.uncoloned)),
    "ipv4": (*_NARROW, _DOTS, _SPACES),
    "date": (*_NARROW, _HYPHENS, _SPACES, _Step("date", _iso_date)),
    "number": (*_NARROW, _SPACES),
    "choice": (),
    "choices": (),
    "yes_no": (),
    "region": (),
    "reference": (),
}


def clean(kind: str, raw: str) -> str:
    """The value which rules judge and the copy desk copies. Cleaning twice changes nothing more.

    Raises KeyError for a kind that is not one of the field kinds: a fault of the program.
    """
    for step in _RECIPES[kind]:
        raw = step.on(raw)
    return raw


def changes(kind: str, raw: str) -> tuple[Text, ...]:
    """What cleaning changed, one sentence a step; empty when the answer stays as it was typed."""
    said: list[Text] = []
    for step in _RECIPES[kind]:
        after = step.on(raw)
        if after != raw:
            said.append(step.said(raw))
        raw = after
    return tuple(said)
