"""Which areas of the rules an operation reaches: those whose section its official form has.

A cancellation names no website, so no rule of naming speaks. Areas which are not listed, such as
``process`` and ``change``, are no part of the form and are reached by every operation.
"""

from __future__ import annotations

from functools import cache

from icp_wizard.catalogue.option import option_lists
from icp_wizard.catalogue.sections import having
from icp_wizard.model.resources import read_json

FILE = "rules/areas.json"


@cache
def beyond(operation: str) -> frozenset[str]:
    """The areas of rules out of an operation's reach; none for a kind that is not known."""
    operations = option_lists()["filing_operation"]
    if operations.get(operation) is None:
        return frozenset()
    listed: dict[str, list[str]] = read_json(FILE)
    return frozenset(
        area for area, sections in listed.items() if operation not in having(operations, sections)
    )
