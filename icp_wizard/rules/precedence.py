"""Which of several statements on one subject speaks: the nearer, even when milder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from icp_wizard.model.condition import Truth
from icp_wizard.rules.outlook import Outlook
from icp_wizard.rules.statement import Statement

Rivals = Mapping[str, tuple[Statement, ...]]


def rivals(statements: Iterable[Statement]) -> Rivals:
    """For each statement, by its id, those on its subject which are nearer."""
    subjects: dict[str, list[Statement]] = {}
    for each in statements:
        if each.subject:
            subjects.setdefault(each.subject, []).append(each)
    return {
        each.id: nearer
        for listed in subjects.values()
        for each in listed
        if (nearer := tuple(other for other in listed if other.reach > each.reach))
    }


def applies(
    outlook: Outlook, statement: Statement, nearer: Sequence[Statement], item: str
) -> Truth:
    """Whether a statement applies to an item, and no nearer one does or may."""
    truth = outlook.holds(statement.when, item)
    if truth is False or not any(_may_apply(outlook, each, statement, item) for each in nearer):
        return truth
    return False


def _may_apply(outlook: Outlook, nearer: Statement, statement: Statement, item: str) -> bool:
    items = (item,) if nearer.home == statement.home else outlook.items(nearer.home)
    return any(outlook.holds(nearer.when, each) is not False for each in items)
