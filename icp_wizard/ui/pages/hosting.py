"""Hosting: what carries each service."""

from __future__ import annotations

from icp_wizard.ui.pages.planned import PlannedPage


class HostingPage(PlannedPage):
    """The access of each service, and the instances they share."""
