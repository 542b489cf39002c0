"""What must hold for the route as a whole, each fault named with its entry and its cure.

Every option leads on, every question and outcome is reached, nothing goes in a circle, no way is
longer than twelve questions. Whether the rules it cites are there is a matter of the pack.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from icp_wizard.catalogue.faults import FaultyCatalogue
from icp_wizard.catalogue.load import Catalogue
from icp_wizard.catalogue.way import ANY, COMPUTED, CONFIRMED, Route, RouteOption

LONGEST = 12

Fault = Callable[[str, str], FaultyCatalogue]


def check_route(file: str, route: Route, catalogue: Catalogue) -> None:
    """Refuse a route that does not hold together. Raises FaultyCatalogue."""

    def fault(entry: str, cure: str) -> FaultyCatalogue:
        return FaultyCatalogue(file, entry, cure)

    _check_ways(route, fault)
    _check_length(route, fault)
    _check_questions(route, fault)
    _check_outcomes(route, fault)
    _check_alternatives(route, fault)
    _check_fields(route, catalogue, fault)
    _known(fault, "disputed", "rule cited by the route", route.disputed, route.cited)


def _check_ways(route: Route, fault: Fault) -> None:
    """Every option leads somewhere, every place is reached, and no way comes back on itself."""
    if route.start not in route.questions:
        raise fault("the route", f"make 'start' a question; {route.start!r} is none")
    for key, option in _options(route):
        if option.next not in route.questions and option.next not in route.outcomes:
            raise fault(key, f"{option.next!r} is no question and no outcome")
    _check_circles(route, fault)
    reached = {route.start, *(option.next for _, option in _options(route))}
    for key in (*route.questions, *route.outcomes):
        if key not in reached:
            raise fault(key, "lead an option to it, or remove it")


def _check_circles(route: Route, fault: Fault) -> None:
    sound: set[str] = set(route.outcomes)

    def follow(key: str, way: tuple[str, ...]) -> None:
        if key in way:
            raise fault(key, "break the circle: this question leads back to itself")
        if key not in sound:
            for option in route.questions[key].options:
                follow(option.next, (*way, key))
            sound.add(key)

    for key in route.questions:
        follow(key, ())


def _check_length(route: Route, fault: Fault) -> None:
    if route.still(route.start) > LONGEST:
        raise fault(route.start, f"shorten the longest way to {LONGEST} questions")


def _check_questions(route: Route, fault: Fault) -> None:
    for question in route.questions.values():
        _known(fault, question.key, "page", [question.page], route.pages)
        keys = [option.key for option in question.options]
        if len(keys) < 2 or len(set(keys)) < len(keys):
            raise fault(question.key, "give it two or more options, each key once")


def _check_outcomes(route: Route, fault: Fault) -> None:
    for outcome in route.outcomes.values():
        _known(fault, outcome.key, "verdict", [outcome.verdict], route.verdicts)
        _known(fault, outcome.key, "alternative", outcome.alternatives, route.alternatives)
        if not outcome.rules or not outcome.next:
            raise fault(outcome.key, "name the rules that led here, and what to do next")
        if route.verdicts[outcome.verdict].is_no and not outcome.alternatives:
            raise fault(outcome.key, "a no needs an alternative")


def _check_alternatives(route: Route, fault: Fault) -> None:
    offered = {key for outcome in route.outcomes.values() for key in outcome.alternatives}
    first = {option.key for option in route.questions[route.start].options}
    for each in route.alternatives.values():
        _known(fault, each.key, "service", each.services, first)
        for question, option in each.answers.items():
            asked = route.questions.get(question)
            if asked is None or asked.option(option) is None:
                raise fault(each.key, f"{question!r} has no option {option!r}")
        if each.key not in offered:
            raise fault(each.key, "offer it at an outcome, or remove it")


def _check_fields(route: Route, catalogue: Catalogue, fault: Fault) -> None:
    for key, option in _options(route):
        for field, value in option.carries.items():
            _check_value(catalogue, fault, key, field, value)
        for field, values in option.typed.items():
            for value in values if field not in COMPUTED else ():
                _check_value(catalogue, fault, key, field, value)


def _check_value(catalogue: Catalogue, fault: Fault, key: str, name: str, value: str) -> None:
    if name.startswith(f"{CONFIRMED}."):
        if value not in ("yes", "no"):
            raise fault(key, f"{name!r} is confirmed by yes or no")
        return
    field = catalogue.fields.get(name)
    if field is None:
        raise fault(key, f"{name!r} is no field")
    options = catalogue.options.get(field.options.name) if field.options else None
    yes_no = field.kind == "yes_no" and value in ("yes", "no")
    if value != ANY and not yes_no and (options is None or options.get(value) is None):
        raise fault(key, f"the field {name!r} has no option {value!r}")


def _options(route: Route) -> Iterable[tuple[str, RouteOption]]:
    for question in route.questions.values():
        for option in question.options:
            yield f"{question.key}.{option.key}", option


def _known(
    fault: Fault, entry: str, kind: str, names: Iterable[str], known: Container[str]
) -> None:
    for name in names:
        if name not in known:
            raise fault(entry, f"there is no {kind} {name!r}; add it or mend the name")
