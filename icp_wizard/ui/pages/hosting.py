"""Hosting: what carries each service."""

from __future__ import annotations

from icp_wizard.ui.pages.form import FormPage


class HostingPage(FormPage):
    """The access of each service, and the instances they share."""
