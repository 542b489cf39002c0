"""Which page belongs to which step."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icp_wizard.ui.pages.page import Page

PageClass = Callable[[], "type[Page]"]


def _lazy(module: str, name: str) -> PageClass:
    return lambda: getattr(import_module(f"icp_wizard.ui.pages.{module}"), name)


STEP_PAGES: dict[str, PageClass] = {
    "decide": _lazy("decide", "DecidePage"),
    "account": _lazy("account", "AccountPage"),
    "entity": _lazy("entity", "EntityPage"),
    "people": _lazy("people", "PeoplePage"),
    "services": _lazy("services", "ServicesPage"),
    "hosting": _lazy("hosting", "HostingPage"),
    "papers": _lazy("papers", "PapersPage"),
    "check": _lazy("check", "CheckPage"),
    "handover": _lazy("handover", "HandoverPage"),
    "afterwards": _lazy("afterwards", "AfterwardsPage"),
}
"""The class of each step's page, imported when it is first asked for."""
