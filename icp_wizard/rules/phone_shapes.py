"""The written shapes of mainland phone numbers, brought to the one the filing system takes."""

from __future__ import annotations

import re

_COUNTRY = r"(?:\+86|0086|086(?=-))-?"
_MOBILE = re.compile(rf"^(?:{_COUNTRY}|86-?(?=1))*(1[3-9][0-9])-?([0-9]{{4}})-?([0-9]{{4}})$")
_BRACKETED_AREA = re.compile(rf"^((?:{_COUNTRY})*)\((0?[0-9]{{2,3}})\)-?")
_EXTENSION = re.compile(r"^(0[0-9-]+?)-?(?:转|分机|[eE][xX][tT]\.?|[xX#])[:-]?([0-9]{1,6})$")
_SWITCHBOARD = re.compile("^(?:400|800|95|96)")


def without_country(text: str) -> str:
    """A mobile number without the country code of China."""
    text = re.sub(r"^(?:\+86|0086)+", "", text)
    return re.sub("^0?86(?=1[3-9][0-9]{9}$)", "", text)


def landline_shape(text: str) -> str:
    """Area code with its 0, a hyphen where one was typed or bracketed, extension after a hyphen."""
    text = _BRACKETED_AREA.sub(r"\1\2-", text)
    rest = re.sub(f"^(?:{_COUNTRY})+", "", text)
    if rest != text and _lost_its_zero(rest):
        rest = "0" + rest
    return _EXTENSION.sub(r"\1-\2", rest)


def phone_shape(text: str) -> str:
    """A mobile number in its eleven digits, anything else as a landline."""
    mobile = _MOBILE.fullmatch(text)
    return "".join(mobile.groups()) if mobile else landline_shape(text)


def _lost_its_zero(rest: str) -> bool:
    """Whether an area code was written the international way."""
    area = re.match("[1-9]", rest) and not rest.startswith("86")
    return bool(area) and not _MOBILE.match(rest) and not _SWITCHBOARD.match(rest)
