"""What a change order edits: the parts chosen, and whatever differs from the record."""

from __future__ import annotations

from typing import cast

from icp_wizard.catalogue.sections import EDITED, actions
from icp_wizard.model.address import pattern
from icp_wizard.model.filed import differs
from icp_wizard.rules.outlook import Outlook


def is_edited(outlook: Outlook, section: str, address: str) -> bool:
    """Whether an answer is entered in this section of the official form.

    In a change order only what changes is: a part that was chosen, or an answer other than on
    record. While there is no snapshot of the record, each answer given to an edited section counts.
    """
    action = _action(outlook, section)
    if not outlook.filing.change.targets and not outlook.filing.filed:
        return action != "from_record"
    if action not in (EDITED, "from_record"):
        return True
    return _is_chosen(outlook, address) or differs(outlook.filing, address)


def _action(outlook: Outlook, section: str) -> str:
    kind = outlook.catalogue.options["filing_operation"].get(outlook.words("operation", ""))
    return actions(kind).get(section, "") if kind else ""


def _is_chosen(outlook: Outlook, address: str) -> bool:
    field = outlook.catalogue.by_pattern.get(pattern(address))
    targets = outlook.catalogue.options["change_target"]
    chosen = (targets.get(key) for key in outlook.filing.change.targets)
    return field is not None and any(
        field.key in cast("tuple[str, ...]", each.attributes["fields"]) for each in chosen if each
    )
