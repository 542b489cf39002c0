"""Which sections of the official form an order has, and what that asks of each question.

The options of ``filing_operation`` say for each operation which sections it has and what is done
in them; a group, a field or a list names the sections it belongs to. Nothing else decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from icp_wizard.catalogue.option import Option, OptionList
from icp_wizard.model.condition import Condition, parse

EDITED = "edit"
_NEVER_TYPED = frozenset({"from_record", "identify_entity", EDITED})

_NEVER = parse("false")

Actions = Mapping[str, str]


def actions(operation: Option) -> Actions:
    """What an operation does in each of its sections."""
    return cast("Actions", operation.attributes["sections"])


def has_form(operation: Option) -> bool:
    """Whether the official form was sourced; without it an operation is only explained."""
    return bool(operation.attributes.get("form", True))


def having(operations: OptionList, sections: Sequence[str]) -> tuple[str, ...]:
    """The operations which have one of these sections."""
    return tuple(
        each.key for each in operations.options if any(name in actions(each) for name in sections)
    )


def typed(operations: OptionList, sections: Sequence[str]) -> tuple[str, ...]:
    """The operations in which one of these sections is filled in afresh."""
    return tuple(
        each.key
        for each in operations.options
        if any(actions(each).get(name, EDITED) not in _NEVER_TYPED for name in sections)
    )


def edited(operations: OptionList, sections: Sequence[str]) -> tuple[str, ...]:
    """The operations which change what is on record in one of these sections."""
    there = having(operations, sections)
    changes = having(operations, ("change",))
    return tuple(key for key in there if key in changes)


def asked_within(
    condition: Condition, operations: OptionList, sections: Sequence[str]
) -> Condition:
    """The condition, only for operations which have one of these sections; without any, as is."""
    return _only(condition, operations, having(operations, sections)) if sections else condition


def typed_within(
    condition: Condition, operations: OptionList, sections: Sequence[str]
) -> Condition:
    """The condition, only where one of these sections is filled in; without any, as is."""
    return _only(condition, operations, typed(operations, sections)) if sections else condition


def needed_within(
    condition: Condition, operations: OptionList, sections: Sequence[str], targets: Sequence[str]
) -> Condition:
    """When an answer is needed: where its section is filled in, or one of *targets* changes."""
    full = typed(operations, sections)
    if not sections or condition.text == _NEVER.text or len(full) == len(operations.options):
        return condition
    ways = [f"operation in {list(full)}"] if full else []
    changing = [key for key in edited(operations, sections) if key not in full]
    if targets and changing:
        chosen = " or ".join(f"change.targets == {each!r}" for each in targets)
        ways.append(f"(operation in {changing} and ({chosen}))")
    return parse(f"({' or '.join(ways)}) and ({condition.text})") if ways else _NEVER


def shown_within(condition: Condition, operations: OptionList, section: str) -> Condition:
    """The condition, only where this section of the official form is filled in or edited."""
    there = {*typed(operations, (section,)), *edited(operations, (section,))}
    keys = [each.key for each in operations.options if each.key in there and has_form(each)]
    return _only(condition, operations, keys) if keys else condition


def _only(condition: Condition, operations: OptionList, keys: Sequence[str]) -> Condition:
    if len(keys) == len(operations.options):
        return condition
    return parse(f"operation in {list(keys)} and ({condition.text})")
