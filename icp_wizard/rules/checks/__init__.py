"""The closed vocabulary of checks: one small function a kind, none of which knows law.

A check is called with a case and the arguments its rule gives; it says its strikes, or None
while an answer it needs is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from icp_wizard.rules.checks import (
    addresses,
    choices,
    contacts,
    dates,
    domains,
    filings,
    names,
    numbers,
    people,
    pictures,
)
from icp_wizard.rules.checks.kind import Kind

CHECKS: Mapping[str, Kind] = {
    **choices.KINDS,
    **names.KINDS,
    **contacts.KINDS,
    **numbers.KINDS,
    **dates.KINDS,
    **domains.KINDS,
    **addresses.KINDS,
    **people.KINDS,
    **filings.KINDS,
    **pictures.KINDS,
}
"""The checks a rule may name; ``form``, ``required``, ``offered``, ``fits`` and ``needs_paper``
are drawn from the catalogue by the engine itself."""
