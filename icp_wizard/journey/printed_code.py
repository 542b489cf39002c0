"""The QR code printed on a certificate, held against the credit code that was typed.

What it holds is read as text alone: a link in it is never opened, and nothing of it is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal
from urllib.parse import unquote

from icp_wizard.rules.identifiers.social_credit import check_character

_CODE = re.compile(
    r"(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])"
)
_LONGEST = 4096  # characters: a QR code holds no more

Standing = Literal["same", "different", "no_credit_code", "no_qr"]


@dataclass(frozen=True)
class Held:
    """What the QR codes of a picture say of the typed code; *code* is the one they hold."""

    standing: Standing
    code: str = ""


def held(texts: tuple[str, ...], typed: str) -> Held:
    """Hold the texts of all QR codes in a picture against a typed credit code."""
    if not texts:
        return Held("no_qr")
    found = credit_codes(texts)
    if not found:
        return Held("no_credit_code")
    own = typed.strip().upper()
    return Held("same", own) if own in found else Held("different", found[0])


def credit_codes(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Every unified social credit code in these texts whose check character is right."""
    plain = (unquote(text[:_LONGEST]).upper() for text in texts)
    found = (each for text in plain for each in _CODE.findall(text))
    return tuple(dict.fromkeys(each for each in found if check_character(each[:17]) == each[17]))


def differing(one: str, other: str) -> frozenset[int]:
    """The places in *one* of characters that are not as in *other*."""
    if len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return frozenset(place for place, (mine, its) in pairs if mine != its)
    matched = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    other_runs = [range(start, end) for kind, start, end, _, _ in matched if kind != "equal"]
    return frozenset(place for run in other_runs for place in run)
