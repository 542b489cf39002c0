"""What the route's answers put into the filing, so that nothing is asked twice.

What is typed is never written over, except where a person chooses otherwise in Decide itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from icp_wizard.catalogue.load import catalogue
from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.way import COMPUTED, CONFIRMED, RouteOption
from icp_wizard.journey.route import Walk
from icp_wizard.journey.session import Session
from icp_wizard.model.filing import Filing
from icp_wizard.model.text import Text
from icp_wizard.model.words import words
from icp_wizard.rules.facts.decided import (
    applies,
    carried,
    confirmation,
    first_service,
    principal,
    typed,
)


@dataclass(frozen=True)
class Carried:
    """One answer the route gives to a field, with both in words."""

    key: str
    value: str
    label: Text
    said: Text

    @property
    def line(self) -> Text:
        """Field and answer in one line."""
        return words("route.labelled", label=self.label, value=self.said)


def carry_over(filing: Filing, walk: Walk) -> tuple[Carried, ...]:
    """What a walk would put into a filing: answers to fields which are not answered yet."""
    return tuple(
        _in_words(key, value)
        for key, value in _given(walk).items()
        if not carried(filing, key) and _has_place(filing, key) and _fits(filing, walk, key)
    )


def carry(session: Session, walk: Walk) -> tuple[Carried, ...]:
    """Put what a walk gives into the open draft, as one act; tells what it was."""
    found = carry_over(session.filing, walk)
    with session.together():
        for each in found:
            _answer(session, each.key, each.value)
    return found


def choose(session: Session, question: str, option: str) -> None:
    """Choose an option of the route in the open draft, as one act.

    A choice typed elsewhere that settled the question otherwise is changed with it; typed text is
    left alone. Raises KeyError for a question or an option that does not exist.
    """
    asked = route().questions[question]
    chosen = {each.key: each for each in asked.options}[option]
    settled = asked.option(typed(session.filing).get(question, ""))
    with session.together():
        session.answer(f"decide.{question}", option)
        if settled and settled.key != option:
            for key, value in _changes(session.filing, settled, chosen):
                _answer(session, key, value)


def typed_at(filing: Filing, question: str) -> str:
    """Where the answer stands that settles a question, ``""`` if it is none of the fields."""
    option = route().questions[question].option(typed(filing).get(question, ""))
    keys = [key for key in option.typed if key not in COMPUTED] if option else []
    return next((_address(filing, key) for key in keys if carried(filing, key)), "")


def _given(walk: Walk) -> dict[str, str]:
    return {
        key: value
        for each in walk.answered
        if not each.typed
        for key, value in each.option.carries.items()
    }


def _fits(filing: Filing, walk: Walk, key: str) -> bool:
    """Whether the field belongs to the kind of service there is, or will be."""
    kind = _given(walk).get("service.kind", "")
    home = key.partition(".")[0]
    if first_service(filing) is None and home in ("website", "app"):
        return home == kind
    return applies(filing, key)


def _has_place(filing: Filing, key: str) -> bool:
    """Whether there is an item for the answer, or none yet that could be meant instead."""
    return not key.startswith("person.") or principal(filing) is not None or not filing.people


def _in_words(key: str, value: str) -> Carried:
    lists = catalogue().options
    source = None if _is_confirmed(key) else catalogue().fields[key].options
    option = lists[source.name if source else "yes_no"].get(value)
    return Carried(key, value, _label(key), option.text if option else Text(value, value))


def _label(key: str) -> Text:
    if _is_confirmed(key):
        return words(f"route.confirm_{key.rpartition('.')[2]}")
    return catalogue().fields[key].label


def _changes(filing: Filing, before: RouteOption, after: RouteOption) -> Iterator[tuple[str, str]]:
    for key in dict.fromkeys((*before.typed, *after.carries)):
        if key not in COMPUTED and _is_choice(key):
            value = after.carries.get(key, "")
            if applies(filing, key) and carried(filing, key) != value:
                yield key, value


def _is_choice(key: str) -> bool:
    return _is_confirmed(key) or catalogue().fields[key].kind in ("choice", "yes_no")


def _is_confirmed(key: str) -> bool:
    return key.startswith(f"{CONFIRMED}.")


def _answer(session: Session, key: str, value: str) -> None:
    home = key.partition(".")[0]
    if home == "person" and principal(session.filing) is None:
        session.answer("entity.principal", session.add("people"))
    if _of_service(key) and first_service(session.filing) is None:
        session.add("services")
    session.answer(_address(session.filing, key), value)
    service = first_service(session.filing)
    if key == "service.kind" and value == "website" and service and not service.domains:
        session.add(f"services[{service.id}].domains")


def _of_service(key: str) -> bool:
    return key.removeprefix(f"{CONFIRMED}.").partition(".")[0] in ("service", "website", "app")


def _address(filing: Filing, key: str) -> str:
    if _is_confirmed(key):
        return f"confirmed[{confirmation(filing, key.removeprefix(f'{CONFIRMED}.'))}].answer"
    person, service = principal(filing), first_service(filing)
    domain = next((each for each in service.domains if each.name), None) if service else None
    address = catalogue().fields[key].pattern
    for listing, item in (("people", person), ("services", service), ("domains", domain)):
        address = address.replace(f"{listing}[]", f"{listing}[{item.id if item else ''}]")
    return address
