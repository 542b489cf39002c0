"""Facts of websites and apps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from icp_wizard.model.condition import Answer
from icp_wizard.rules.facts.answers import confirmed, service_of

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook


def services_total(outlook: Outlook, _: str) -> Answer:
    """How many websites and apps the order holds."""
    return len(outlook.filing.services)


def app_platforms(outlook: Outlook, item: str) -> Answer:
    """On how many platforms the app is offered."""
    return len(outlook.children("services[].app.platforms", service_of(item)))


def name_related_to_entity(outlook: Outlook, item: str) -> Answer:
    """Whether the person says that the website's name goes back to the entity's."""
    return confirmed(outlook, "site_name_related_to_entity", service_of(item))
