"""Checks over domain names."""

from __future__ import annotations

from collections.abc import Sequence

from icp_wizard.rules.case import FINE, Case, Strike, Verdict
from icp_wizard.rules.facts import registrable


def domain_suffix(case: Case, status: str = "", allow: Sequence[str] = ()) -> Verdict:
    """The suffix does not have a *status* on the list, or ends in one of those allowed."""
    found = case.value("tld_status")
    if found is None:
        return None
    name = registrable(case.outlook, case.item)
    blanks = {"value": name, "suffix": name.partition(".")[2]}
    wrong = found == status if status else not _ends(name, allow)
    return (Strike(case.address("domain.name"), "", blanks),) if wrong else FINE


def domain_owner(case: Case, match: Sequence[str]) -> Verdict:
    """The holder stands in one of these relations to the entity."""
    relation = case.text("domain.holder_relation")
    if not relation:
        return None
    blanks = {"value": registrable(case.outlook, case.item)}
    strike = Strike(case.address("domain.holder_relation"), relation, blanks)
    return FINE if relation in match else (strike,)


def site_state(case: Case, key: str, state: str) -> Verdict:
    """What the person says of a site is as it has to be; *state* is the answer wanted."""
    said = case.text(key)
    if not said:
        return None
    blanks = {"value": registrable(case.outlook, case.item)}
    return FINE if said == state else (Strike(case.address(key), "", blanks),)


def _ends(name: str, allow: Sequence[str]) -> bool:
    return any(name == suffix or name.endswith("." + suffix) for suffix in allow)
