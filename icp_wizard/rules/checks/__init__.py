"""The closed vocabulary of checks: one small function a kind, none of which knows law.

A check is called with a case and the arguments its rule gives; it says its strikes, or None
while an answer it needs is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from icp_wizard.rules.case import Verdict
from icp_wizard.rules.checks import addresses, choices, contacts, dates, domains, names, numbers

Check = Callable[..., Verdict]

CHECKS: Mapping[str, Check] = {
    "holds": choices.holds,
    "confirm": choices.confirm,
    "must_be_legal_rep": choices.must_be_legal_rep,
    "equal": choices.equal,
    "length": names.length,
    "name_rule": names.name_rule,
    "remark_required": names.remark_required,
    "distinct": contacts.distinct,
    "min_age": numbers.min_age,
    "number": numbers.number,
    "max_count": numbers.max_count,
    "before": dates.before,
    "min_validity_days": dates.min_validity_days,
    "min_days_since": dates.min_days_since,
    "domain_suffix": domains.domain_suffix,
    "domain_owner": domains.domain_owner,
    "site_state": domains.site_state,
    "address_match": addresses.address_match,
    "address_detail": addresses.address_detail,
}
"""The checks a rule may name; ``form``, ``one_of``, ``required`` and ``needs_paper`` are drawn
from the catalogue by the engine itself."""
