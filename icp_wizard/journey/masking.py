"""What is personal, hidden wherever it stands: in values, titles, sentences and findings alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from icp_wizard.catalogue.field import Field, Kind
from icp_wizard.journey.shown import masked
from icp_wizard.model.address import leaves
from icp_wizard.model.text import Text
from icp_wizard.rules.outlook import Outlook

_Value = TypeVar("_Value")
_DOT = "•"
_HIDDEN = _DOT * 6
_LAST_SIX = 6
_LATIN = "0-9A-Za-z"
_NAMES = frozenset({"person.name"})
_ADDRESSES = frozenset({"entity.document_address", "entity.mailing_address"})
_MAIL = "person.email"
_DOCUMENT = "person.document_number"
_NUMBERS = (Kind.IDENTIFIER, Kind.MOBILE, Kind.PHONE, Kind.LANDLINE)
_TAIL = 2
_HOLDERS = frozenset({"entity.name", "domain.holder_name"})
"""Names of companies, which are public, unless a person files."""


class Mask:
    """Hides numbers, names of people, their addresses and mail in anything made of texts."""

    def __init__(self, outlook: Outlook) -> None:
        self._hidden = dict(_secrets(outlook))
        known = sorted(self._hidden, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_alone, known)) or "(?!)")
        self._text = cache(self._without)

    def over(self, value: _Value) -> _Value:
        """The same value, everything personal in it hidden."""
        return cast("_Value", self._over(value))

    def _over(self, value: Any) -> Any:
        if type(value) is str:
            return self._text(value)
        if isinstance(value, Text):
            return Text(*map(self._text, value))
        if isinstance(value, tuple):
            return tuple(map(self._over, cast("tuple[Any, ...]", value)))
        if is_dataclass(value) and not isinstance(value, type):
            parts = {each.name: getattr(value, each.name) for each in fields(value)}
            hidden = {name: self._over(part) for name, part in parts.items()}
            changed = {name: part for name, part in hidden.items() if part != parts[name]}
            return replace(value, **changed) if changed else value
        return value

    def _without(self, text: str) -> str:
        return self._pattern.sub(lambda found: self._hidden[found[0]], text)


def _alone(secret: str) -> str:
    """Finds a secret; one of letters or digits only where none go on before or behind it."""
    before = f"(?<![{_LATIN}])" if re.match(f"[{_LATIN}]", secret) else ""
    after = f"(?![{_LATIN}])" if re.search(f"[{_LATIN}]$", secret) else ""
    return before + re.escape(secret) + after


def _secrets(outlook: Outlook) -> Iterator[tuple[str, str]]:
    """Everything to hide, as typed and as entered, with what is shown in its place."""
    for address, typed in leaves(outlook.filing):
        field = outlook.catalogue.field_at(address)
        if field and typed and field.sensitivity != "none":
            entered = outlook.clean_at(field, address)
            for said in {each for each in (entered, typed) if isinstance(each, str)}:
                yield from _hidden(outlook, field, said.strip())


def _hidden(outlook: Outlook, field: Field, said: str) -> Iterator[tuple[str, str]]:
    shown = _shown(outlook, field, said)
    if said and shown != said:
        yield said, shown
    if field.key == _DOCUMENT and len(said) > _LAST_SIX:
        yield said[-_LAST_SIX:], _DOT * 2 + said[-4:]


def _shown(outlook: Outlook, field: Field, said: str) -> str:
    if field.key in _NAMES or (field.key in _HOLDERS and _is_person(outlook)):
        return _name(said)
    if field.key in _ADDRESSES:
        return _HIDDEN
    if field.key == _MAIL:
        name, at, host = said.partition("@")
        return f"{name[:1]}{_DOT * 3}{at}{host}" if at else said
    shown = masked(field, said)
    is_short = shown == said and field.kind in _NUMBERS and len(said) > _TAIL
    return _DOT * (len(said) - _TAIL) + said[-_TAIL:] if is_short else shown


def _name(name: str) -> str:
    """The first character stays, so that two people can be told apart on one page."""
    return name[:1] + _DOT * 2 if len(name) > 1 else name


def _is_person(outlook: Outlook) -> bool:
    return outlook.value("entity_kind", "") == "individual"
