"""What identifies an app on its platform: package name, certificate fingerprint, public key."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import DIGITS, alphabet_fault, length_fault, quoted

_PACKAGE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
_PACKAGE_SIGN = re.compile("[A-Za-z0-9_.-]")
_HEXADECIMAL = DIGITS + "abcdefABCDEF"
_LENGTHS = {32: "md5", 40: "sha1", 64: "sha256"}
_SHORTEST_KEY = 100


def package_name(value: str) -> Fault | None:
    """Package name of Android or HarmonyOS, bundle ID of iOS. Always soft."""
    if _PACKAGE.fullmatch(value):
        return None
    return replace(_package_fault(value), soft=True)


def fingerprint(expected: int) -> Callable[[str], Fault | None]:
    """The check of a certificate fingerprint of *expected* hexadecimal characters."""

    def judge(value: str) -> Fault | None:
        strange = alphabet_fault(value, _HEXADECIMAL)
        length = length_fault(value, expected)
        if length and not strange and len(value) in _LENGTHS:
            return Fault(f"{_LENGTHS[len(value)]} instead", length.blanks)
        return length or strange

    return judge


def public_key(value: str) -> Fault | None:
    """Public key as decimal or hexadecimal text of some hundred digits. Always soft."""
    bare = re.sub(r"[\s:]", "", value)
    strange = alphabet_fault(bare, _HEXADECIMAL)
    if strange:
        return Fault("alphabet", strange.blanks, soft=True)
    if len(bare) < _SHORTEST_KEY:
        return Fault("short", {"count": str(len(bare))}, soft=True)
    return None if bare == value else Fault("separators", {}, bare, soft=True)


def _package_fault(value: str) -> Fault:
    strange = [sign for sign in value if not _PACKAGE_SIGN.fullmatch(sign)]
    if strange:
        return Fault("alphabet", {"characters": quoted(strange)}, re.sub(r"\s", "", value))
    if not all(value.split(".")):
        return Fault("empty part", repair=".".join(part for part in value.split(".") if part))
    if "." not in value:
        return Fault("one part")
    return Fault("first", {"first": value[0]})
