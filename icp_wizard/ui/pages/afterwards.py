"""Afterwards: what the approval brought."""

from __future__ import annotations

from icp_wizard.ui.pages.form import FormPage


class AfterwardsPage(FormPage):
    """The result for the entity and for each service."""
