"""Account: whose cloud account it is, and what is filed already."""

from __future__ import annotations

from icp_wizard.ui.pages.planned import PlannedPage


class AccountPage(PlannedPage):
    """The account, and the existing record where the kind of order needs it."""
