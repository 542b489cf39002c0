"""Entity: who answers for the services."""

from __future__ import annotations

from icp_wizard.ui.pages.form import FormPage


class EntityPage(FormPage):
    """Certificate and addresses of the organisation or person."""
