"""What was read beside a label, as the answer it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.identifiers import Fault, fault
from icp_wizard.rules.identifiers.dates import NO_END, day_of

_DAY = re.compile(r"([0-9]{4})[.年/\-]([0-9]{1,2})[.月/\-]([0-9]{1,2})")
_ENDLESS = re.compile("长期|長期|永久|永续|无固定期限")
_MENDED = ("alphabet", "region")
_FULL = str.maketrans("()", "（）")


@dataclass(frozen=True)
class Value:
    """A text as it would be entered.

    *wrong* is what its form has against it; *repaired* is the text as it was read where a
    look-alike was exchanged and the check digit then fits.
    """

    text: str
    wrong: Fault | None = None
    repaired: str = ""


@dataclass(frozen=True)
class Term:
    """From when to when a paper is valid: ISO days, ``""`` if not printed; 长期 has no end."""

    start: str = ""
    end: str = ""

    @property
    def is_endless(self) -> bool:
        """Whether it has no end."""
        return self.end == NO_END


def number(kind: str, form: str, text: str, day: date) -> Value:
    """A number by its form: an O in place of 0 is mended if the check digit then fits."""
    cleaned = clean(kind, text)
    found = fault(form, cleaned, day) if form else None
    if found is None or found.soft:
        return Value(cleaned)
    if found.reason in _MENDED and found.repair:
        return Value(found.repair, repaired=cleaned)
    return Value(cleaned, found)


def proves(form: str, text: str, day: date) -> str:
    """The number in a line which stands there without its label, ``""`` if there is none."""
    cleaned = clean("identifier", text)
    return cleaned if cleaned and fault(form, cleaned, day) is None else ""


def words_printed(kind: str, text: str) -> Value:
    """Words as they stand on Chinese papers, whose brackets are wide."""
    cleaned = clean(kind, text)
    is_chinese = any("一" <= sign <= "鿿" for sign in cleaned)
    return Value(cleaned.translate(_FULL) if is_chinese else cleaned)


def term(text: str) -> Term:
    """A term of validity; a single day is its end, unless the paper goes on to say there is none.

    >>> term("2020.01.01-长期")
    Term(start='2020-01-01', end='长期')
    """
    days = [_iso(*each) for each in _DAY.findall(text)]
    sound = [each for each in days if each]
    if len(sound) < len(days):
        return Term()
    if _ENDLESS.search(text):
        return Term(sound[0] if sound else "", NO_END)
    match sound:
        case [start, end]:
            return Term(start, end) if start < end else Term()
        case [end]:
            return Term(end=end)
        case _:
            return Term()


def _iso(year: str, month: str, day: str) -> str:
    found = day_of(year, month, day)
    return found.isoformat() if found else ""
