"""Account: whose cloud account it is, and what is filed already."""

from __future__ import annotations

from icp_wizard.ui.pages.form import FormPage


class AccountPage(FormPage):
    """The account, and the existing record where the kind of order needs it."""
