"""People: each of them once, then who does what."""

from __future__ import annotations

from icp_wizard.ui.forms.people import PeopleGroup
from icp_wizard.ui.pages.form import FormPage


class PeoplePage(FormPage):
    """Roles at the top, a card for each person below."""

    GROUPS = {"person": PeopleGroup}  # noqa: RUF012 - never changed
