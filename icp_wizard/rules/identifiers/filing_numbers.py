"""Filing numbers 备案号, their look-alikes, and the service code 备案服务码."""

from __future__ import annotations

import re
from collections.abc import Callable

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.regions import PROVINCE_LETTERS
from icp_wizard.rules.identifiers.steps import DIGITS, alphabet_fault, length_fault, quoted

_LETTERS = "".join(PROVINCE_LETTERS.values())
_FILED = rf"[{_LETTERS}]ICP备(?:[0-9]{{8}}|[0-9]{{10}})号"
_LICENSED = rf"[{_LETTERS}]ICP证[0-9]{{6,8}}号|[{_LETTERS}]?[AB][12]-[0-9]{{8}}"
_ENTITY = re.compile(f"{_FILED}|{_LICENSED}")
_SERVICE = re.compile(f"(?P<entity>{_FILED}|{_LICENSED})-[0-9]{{1,5}}[AXK]?")
_HEAD = re.compile(f"(?P<entity>{_FILED}|{_LICENSED})(?P<tail>.*)", re.DOTALL)
_COUNTED = re.compile("-[0-9]{1,5}[A-Z]")
_POLICE = re.compile("[一-龥]公网安备[0-9]{14}号")
_SERVICE_CODE = re.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_OTHER_LETTERS = {"川": "蜀", "甘": "陇"}
_TRADITIONAL = str.maketrans("備證號遼瀋蘇贛魯瓊黔雲隴寧滬晉", "备证号辽沈苏赣鲁琼黔云陇宁沪晋")
_POLICE_WORDS, _FILING_WORDS = "公网安备", "ICP"


def entity_number(value: str) -> Fault | None:
    """Number of an entity 主体备案号, or of the licence which its holder files with."""
    if _ENTITY.fullmatch(value):
        return None
    if service := _SERVICE.fullmatch(value):
        return Fault("service number", repair=service["entity"])
    return _other_number(value) or _first_step(value, _mended(value))


def service_number(value: str) -> Fault | None:
    """Number of a service 互联网信息服务备案号: the entity's, a hyphen and a counter."""
    if _SERVICE.fullmatch(value):
        return None
    if head := _HEAD.fullmatch(value):
        return _tail_fault(head["entity"], head["tail"])
    body, counter = _without_counter(value)
    mended = _mended(body) + counter
    return _other_number(value) or _first_step(body, mended)


def public_security_number(value: str) -> Fault | None:
    """Public security filing number 公安备案号."""
    if _POLICE.fullmatch(value):
        return None
    if _FILING_WORDS in value:
        return Fault("filing number")
    for reason, failed in _POLICE_STEPS:
        if failed(value):
            digits = re.sub("[^0-9]", "", value)
            return Fault(reason, {"count": str(len(digits))}, value + "号")
    return Fault("shape")


def service_code(value: str) -> Fault | None:
    """Service code 备案服务码 of a cloud instance: 36 characters in five groups."""
    if _SERVICE_CODE.fullmatch(value):
        return None
    if _FILING_WORDS in value:
        return Fault("filing number")
    bare = value.replace("-", "")
    strange = alphabet_fault(bare, DIGITS + "abcdefABCDEF")
    length = length_fault(value, 36) if len(bare) != 32 else None
    return length or strange or Fault("groups", repair=_grouped(bare))


def _other_number(value: str) -> Fault | None:
    if _POLICE_WORDS in value:
        return Fault("police number")
    return Fault("service code") if _SERVICE_CODE.fullmatch(value) else None


def _first_step(value: str, repair: str) -> Fault:
    """The first part of an entity's number, from the left, that is not as it should be."""
    if _FILING_WORDS not in value:
        return Fault("shape", {}, repair)
    if traditional := [sign for sign in value if sign.translate(_TRADITIONAL) != sign]:
        return Fault("traditional", {"characters": quoted(traditional)}, repair)
    letter, _, rest = value.partition(_FILING_WORDS)
    if not letter:
        return Fault("no letter")
    if letter not in _LETTERS:
        blanks = {"found": letter, "expected": _OTHER_LETTERS.get(letter, "")}
        return Fault("other letter" if letter in _OTHER_LETTERS else "letter", blanks, repair)
    count = len(re.sub("[^0-9]", "", rest))
    if rest.startswith("备") and count not in (8, 10):
        return Fault("digits", {"count": str(count)}, repair)
    return Fault("shape" if rest.endswith("号") else "ending", {}, repair)


def _tail_fault(entity: str, tail: str) -> Fault:
    if not tail or not re.search("[0-9]", tail):
        return Fault("no counter")
    if _COUNTED.fullmatch(tail):
        return Fault("service type", {"last": tail[-1]}, entity + tail[:-1])
    return Fault("counter", {"written": tail}, f"{entity}-{tail.lstrip('-_第')}")


def _without_counter(value: str) -> tuple[str, str]:
    """Body and counter of what should be a service number."""
    counted = re.search("(?<=[0-9号號])-[0-9]{1,5}[AXK]?$", value)
    return (value[: counted.start()], counted.group()) if counted else (value, "")


def _mended(value: str) -> str:
    """The likeliest entity number: official letters, simplified characters, 号 at the end."""
    value = value.translate(_TRADITIONAL)
    value = _OTHER_LETTERS.get(value[:1], value[:1]) + value[1:]
    return value if value.endswith("号") or _FILING_WORDS not in value else value + "号"


def _grouped(bare: str) -> str:
    return "-".join((bare[:8], bare[8:12], bare[12:16], bare[16:20], bare[20:]))


def _police_digits_wrong(value: str) -> bool:
    return len(re.sub("[^0-9]", "", value)) != 14


_POLICE_STEPS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("words", lambda value: _POLICE_WORDS not in value),
    ("no letter", lambda value: value.startswith(_POLICE_WORDS)),
    ("digits", _police_digits_wrong),
    ("ending", lambda value: not value.endswith("号")),
)
