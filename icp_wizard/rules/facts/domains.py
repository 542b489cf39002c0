"""Facts of domain names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from icp_wizard.model.condition import Answer
from icp_wizard.rules.facts.answers import service_of, yes
from icp_wizard.rules.identifiers import domain_parts
from icp_wizard.rules.suffixes import suffix_of

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook

parts = lru_cache(maxsize=2048)(domain_parts)
"""The parts of a name, remembered: its encoding costs more than most rules."""

_ALIBABA = ("阿里", "万网", "aliyun", "alibaba", "hichina")


def domains_on_site(outlook: Outlook, item: str) -> Answer:
    """How many domains the service has."""
    return len(outlook.children("services[].domains", service_of(item)))


def domains_in_order(outlook: Outlook, _: str) -> Answer:
    """How many registrable names stand in the order."""
    names = {outlook.words("registrable_name", each) for each in outlook.items("domain")}
    return len(names - {""})


def domain_of_legal_rep(outlook: Outlook, _: str) -> Answer:
    """Whether a domain is held by the legal representative in person."""
    domains = outlook.items("domain")
    held = (outlook.words("domain.holder_relation", each) for each in domains)
    return yes("legal_representative" in held)


def domain_is_idn(outlook: Outlook, item: str) -> Answer:
    """Whether the name is written in other than Latin letters, in either of its forms."""
    name = outlook.words("domain.name", item)
    return yes("xn--" in parts(name).ascii) if name else None


def registrable_name(outlook: Outlook, item: str) -> Answer:
    """The registrable part of a domain in its ASCII form, or the name as it stands without one."""
    name = outlook.words("domain.name", item)
    return (parts(name).registrable or name) if name else None


def domain_is_first_of_its_name(outlook: Outlook, item: str) -> Answer:
    """Whether the evidence of this registrable name is asked here and read by the others."""
    name = outlook.value("registrable_name", item)
    same = (
        each for each in outlook.items("domain") if outlook.value("registrable_name", each) == name
    )
    return yes(not name or next(same, item) == item)


def domain_at_alibaba(outlook: Outlook, item: str) -> Answer:
    """Whether the registrar named is Alibaba Cloud."""
    registrar = outlook.words("domain.registrar", item).lower()
    return yes(any(word in registrar for word in _ALIBABA)) if registrar else None


def tld_status(outlook: Outlook, item: str) -> Answer:
    """What the list of suffixes says: approved, not_approved, contested, or unknown."""
    name = outlook.words("registrable_name", item)
    return suffix_of(name).status if "." in name else None


def tld_confidence(outlook: Outlook, item: str) -> Answer:
    """How sure that is: high, medium or low."""
    name = outlook.words("registrable_name", item)
    return suffix_of(name).confidence if "." in name else None
