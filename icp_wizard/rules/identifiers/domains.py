"""Domain names: the one that is filed, names below it, and the parts of a name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.steps import quoted

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_LONGEST_NAME = 253
_LONGEST_LABEL = 63
_DEEPEST = 4
_PLAIN = re.compile("[a-z0-9.-]")


class DomainParts(NamedTuple):
    """A name taken apart; ``""`` for what it does not have.

    *registrable*, *suffix* and *ascii* are in the ASCII form, in which names are compared;
    *unicode* is the whole name as people read it.
    """

    registrable: str
    suffix: str
    ascii: str
    unicode: str


def domain_parts(name: str) -> DomainParts:
    """The parts of a cleaned name, all empty if it is no domain name. Nothing is looked up."""
    import idna

    try:
        ascii_name = idna.encode(name, uts46=True).decode() if _fits(name) else ""
        unicode_name = idna.decode(ascii_name) if ascii_name else ""
    except UnicodeError:
        return DomainParts("", "", "", "")
    suffix = _suffixes().publicsuffix(ascii_name) or ""
    registrable = _suffixes().privatesuffix(ascii_name) or ""
    return DomainParts(registrable, suffix, ascii_name, unicode_name)


def domain(value: str) -> Fault | None:
    """The registrable name that is filed: a public suffix and one label before it."""
    return _wrapping_fault(value, _registrable(_host_of(value))) or _subdomain_fault(value)


def hostname(value: str) -> Fault | None:
    """A name an app connects to, down to the fourth level; a suffix like com.cn counts as one."""
    return _wrapping_fault(value, _host_of(value)) or _depth_fault(value)


def url_host(value: str) -> Fault | None:
    """The host of a home page, without scheme; a path or port is soft."""
    host = _host_of(value)
    if "://" in value or host == value:
        return _wrapping_fault(value, host)
    return _name_fault(host) or Fault("path", {"written": value[len(host) :]}, host, soft=True)


def _wrapping_fault(value: str, repair: str) -> Fault | None:
    """An address pasted with more than its name, else what is wrong with the name."""
    if "://" in value:
        return Fault("scheme", {"written": value.partition("://")[0] + "://"}, repair)
    if "@" in value:
        return Fault("email", {}, repair)
    host = _host_of(value)
    if host != value and value.startswith(host):
        return Fault("path", {"written": value[len(host) :]}, repair)
    return _name_fault(value)


def _name_fault(name: str) -> Fault | None:
    labels = name.split(".")
    return (
        _alphabet_fault(name)
        or _empty_part_fault(labels)
        or _hyphen_fault(labels)
        or _length_fault(name, labels)
        or _suffix_fault(name, labels)
    )


def _alphabet_fault(name: str) -> Fault | None:
    strange = [sign for sign in name if sign.isascii() and not _PLAIN.fullmatch(sign)]
    if not strange:
        return None
    return Fault("alphabet", {"characters": quoted(strange)}, re.sub(r"\s", "", name))


def _empty_part_fault(labels: list[str]) -> Fault | None:
    if all(labels):
        return None
    return Fault("empty part", repair=".".join(label for label in labels if label))


def _hyphen_fault(labels: list[str]) -> Fault | None:
    for label in labels:
        if label.startswith("-") or label.endswith("-"):
            repair = ".".join(label.strip("-") for label in labels)
            return Fault("hyphen", {"written": label}, repair)
    return None


def _length_fault(name: str, labels: list[str]) -> Fault | None:
    longest = max(labels, key=len)
    if len(longest) > _LONGEST_LABEL:
        return Fault("long part", {"count": str(len(longest))})
    return Fault("long", {"count": str(len(name))}) if len(name) > _LONGEST_NAME else None


def _suffix_fault(name: str, labels: list[str]) -> Fault | None:
    parts = domain_parts(name)
    if not parts.ascii:
        return Fault("idna")
    if not parts.suffix:
        return Fault("suffix", {"last": labels[-1]})
    return None if parts.registrable else Fault("suffix only", {"last": name})


def _subdomain_fault(name: str) -> Fault | None:
    registrable = _registrable(name)
    if name == registrable:
        return None
    return Fault("subdomain", {"expected": registrable}, registrable)


def _depth_fault(name: str) -> Fault | None:
    parts = domain_parts(name)
    depth = parts.ascii.count(".") - parts.suffix.count(".") + 1
    if depth <= _DEEPEST:
        return None
    allowed = ".".join(name.split(".")[depth - _DEEPEST :])
    return Fault("depth", {"count": str(depth), "expected": allowed}, allowed)


def _host_of(value: str) -> str:
    """The name within a pasted address."""
    value = re.sub("^[a-z][a-z0-9+.-]*:/*", "", value) if "://" in value else value
    host = re.split("[/?#]", value, maxsplit=1)[0].rpartition("@")[2]
    return re.sub(":[0-9]*$", "", host).strip(".")


def _registrable(name: str) -> str:
    """The registrable part, written as in *name*; empty if there is none."""
    registrable = domain_parts(name).registrable
    kept = registrable.count(".") + 1
    return ".".join(name.split(".")[-kept:]) if registrable else ""


def _fits(name: str) -> bool:
    """Long texts are refused before idna's tables are asked, which takes time by their square."""
    return 0 < len(name) <= _LONGEST_NAME and all(name.split("."))


@cache
def _suffixes() -> PublicSuffixList:
    """The bundled list, without suffixes of private companies such as github.io."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False, only_icann=True)
