"""Facts of instances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icp_wizard.model.condition import Answer
from icp_wizard.rules.facts.answers import id_of

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook


def services_on_instance(outlook: Outlook, item: str) -> Answer:
    """How many services of this filing the instance carries."""
    carried = (
        service.access.instance == id_of(item) and service.access.resource_kind == "instance"
        for service in outlook.filing.services
    )
    return sum(carried)
