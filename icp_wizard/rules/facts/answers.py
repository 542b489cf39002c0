"""What several facts read the same way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from icp_wizard.model.address import ids, item_address
from icp_wizard.model.condition import Answer

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook


def service_of(item: str) -> str:
    """The service an item is or belongs to, ``""`` if none."""
    while item and not (item.startswith("services[") and item.count("[") == 1):
        item = item_address(item[: item.rfind("[")])
    return item


def id_of(item: str) -> str:
    """The id of an item, ``""`` for what exists once."""
    return ids(item)[-1] if item else ""


def yes(truth: bool) -> Answer:
    """A truth as the answer a yes/no field would hold."""
    return "yes" if truth else "no"


def same(one: str, other: str) -> Answer:
    """Whether two answers are equal, None while one is missing."""
    return yes(one == other) if one and other else None


def day_in(text: str) -> date | None:
    """The day a cleaned answer names, None if it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def confirmed(outlook: Outlook, question: str, item: str) -> Answer:
    """The person's answer to a question asked of an item, None while there is none."""
    slot = confirmation_id(question, item)
    given = (each.answer for each in outlook.filing.confirmed if each.id == slot)
    return next(given, "") or None


def confirmation_id(question: str, item: str) -> str:
    """The id of the answer to a question, asked of an item."""
    return f"{question}/{id_of(item)}" if item else question
