"""Where answers live: the homes of fields and rules, and which of them an item can see."""

from __future__ import annotations

LISTS = {
    "person": "people",
    "instance": "instances",
    "service": "services",
    "platform": "services[].app.platforms",
    "sdk": "services[].app.sdks",
    "pre_approval": "services[].pre_approvals",
    "domain": "services[].domains",
}
_PARTS_OF_SERVICES = frozenset({"access", "website", "app", "service_record", "service_result"})
_ROOTS = frozenset({"order", "change", "cancel", "entity", "record", "result", ""})
_SEEN_BY_SERVICE = frozenset({"", "service", "person", "instance"})


def home_of(name: str) -> str:
    """The home whose items a name belongs to: ``""`` for what exists once."""
    if name in _PARTS_OF_SERVICES:
        return "service"
    return "" if name in _ROOTS else name


def sees(home: str, other: str) -> bool:
    """Whether an item of one home can see answers of another.

    Everything sees what exists once and itself; what belongs to a service sees that service, its
    principal and its instance.
    """
    inside = home != "service" and LISTS.get(home, "").startswith("services[]")
    if home == "service" or inside:
        return other in _SEEN_BY_SERVICE or other == home
    return other in ("", home)
