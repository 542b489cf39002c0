"""Which page belongs to which step; pages and guide are imported when they are first shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icp_wizard.rules.pack import Pack
    from icp_wizard.ui.guide.panel import Guide
    from icp_wizard.ui.pages.page import Page

PageClass = Callable[[], "type[Page]"]


def _page(module: str, name: str) -> PageClass:
    return lambda: getattr(import_module(f"icp_wizard.ui.pages.{module}"), name)


STEP_PAGES: dict[str, PageClass] = {
    "decide": _page("decide", "DecidePage"),
    "account": _page("account", "AccountPage"),
    "entity": _page("entity", "EntityPage"),
    "people": _page("people", "PeoplePage"),
    "services": _page("services", "ServicesPage"),
    "hosting": _page("hosting", "HostingPage"),
    "papers": _page("papers", "PapersPage"),
    "check": _page("check", "CheckPage"),
    "handover": _page("handover", "HandoverPage"),
    "afterwards": _page("afterwards", "AfterwardsPage"),
}
"""The class of each step's page."""


def new_guide(pack: Callable[[], Pack]) -> Guide:
    """The panel which explains the field that has the keyboard, by the rules in force."""
    from icp_wizard.ui.guide.panel import Guide

    return Guide(pack)
