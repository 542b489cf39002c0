"""Checks over domain names."""

from __future__ import annotations

from collections.abc import Sequence

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.checks.kind import Kind, reasons
from icp_wizard.rules.facts.answers import service_of
from icp_wizard.rules.facts.domains import parts
from icp_wizard.rules.suffixes import suffix_of

_COUNTRY = 2


def domain_suffix(
    case: Case,
    status: str = "",
    allow: Sequence[str] = (),
    deny: Sequence[str] = (),
    *,
    countries: bool = False,
) -> Verdict:
    """The suffix has not a *status* on the list, is one of those allowed, none of those denied.

    *countries* denies those of two letters too, but for ``cn``; *allow* then names exceptions.
    """
    found, name = case.value("tld_status"), case.text("registrable_name")
    if found is None:
        return None
    closed = _is_foreign(name) if countries else bool(allow)
    wrong = found == status or _ends(name, deny) or (closed and not _ends(name, allow))
    suffix = suffix_of(name).name or name.rpartition(".")[2]
    blanks = {"value": case.text("domain.name"), "suffix": suffix}
    return (Strike(case.address("domain.name"), "", blanks),) if wrong else FINE


def domain_owner(case: Case, match: Sequence[str]) -> Verdict:
    """The holder stands in one of these relations to the entity."""
    relation = case.text("domain.holder_relation")
    if not relation:
        return None
    holder = case.text("domain.holder_name") or case.text("domain.name")
    blanks = {
        "value": case.text("domain.name"),
        "holder": holder,
        "relation": case.option("domain.holder_relation", relation),
    }
    strike = Strike(case.address("domain.holder_relation"), "", blanks)
    return FINE if relation in match else (strike,)


def site_state(case: Case, key: str, state: str) -> Verdict:
    """What the person says of a site is as it has to be; *state* is the answer wanted."""
    said = case.text(key)
    if not said:
        return None
    strike = Strike(case.address(key), "", {"value": case.text("domain.name")})
    return FINE if said == state else (strike,)


def domain_form(case: Case, key: str) -> Verdict:
    """The host in a field is a domain of the service, or lies below one."""
    host = parts(case.text(key).partition("/")[0]).ascii
    own = [case.outlook.words("domain.name", each) for each in _domains(case)]
    names = [parts(name).ascii for name in own if name]
    if not host or not names:
        return None
    blanks = {"value": case.text(key), "other": next(filter(None, own))}
    also = tuple(f"{each}.name" for each in _domains(case))
    return FINE if _ends(host, names) else (Strike(case.address(key), "", blanks, also=also),)


def _is_foreign(name: str) -> bool:
    last = parts(name).ascii.rpartition(".")[2]
    return len(last) == _COUNTRY and last != "cn"


def _domains(case: Case) -> tuple[str, ...]:
    return case.outlook.children("services[].domains", service_of(case.item))


def _ends(name: str, endings: Sequence[str]) -> bool:
    forms = {parts("x." + each).ascii[2:] or each for each in endings}
    return any(name == form or name.endswith("." + form) for form in forms)


KINDS = {
    "domain_suffix": Kind(domain_suffix, reasons(fills="value suffix")),
    "domain_owner": Kind(domain_owner, reasons(fills="value holder relation")),
    "site_state": Kind(site_state, reasons(fills="value"), ("key",), judged=True),
    "domain_form": Kind(domain_form, reasons(fills="value other"), ("key",)),
}
