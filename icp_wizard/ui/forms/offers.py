"""What a choice offers now: options that fit, or what was entered elsewhere."""

from __future__ import annotations

from icp_wizard.catalogue.field import Field
from icp_wizard.journey.naming import item_name
from icp_wizard.model.address import ids
from icp_wizard.rules.drawn import options
from icp_wizard.rules.outlook import Outlook
from icp_wizard.ui.parts.choice import Choice


def offers(outlook: Outlook, field: Field, item: str) -> tuple[Choice, ...]:
    """The options of a field seen from an item, in their order."""
    if field.options is None:
        return ()
    if field.options.name not in outlook.catalogue.options:
        return _referred(outlook, field.options.name)
    fitting = options(outlook, field, item)
    known = outlook.catalogue.options[field.options.name].options if fitting is None else fitting
    return tuple(Choice(option.key, option.text) for option in known)


def _referred(outlook: Outlook, listing: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(ids(item)[-1], item_name(outlook, item)) for item in outlook.children(listing, "")
    )
