"""What Decide is answered with, and what is typed elsewhere and settles its questions.

An answer typed on a page settles the question of the route that asks the same: nothing typed is
asked again, and what is typed wins. What the options say beside (Walk.facts) leads to an outcome
and is declared in no facts.json: whatever a rule needs of it is carried into a field or a
confirmation, and a condition which named anything else would be refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from icp_wizard.catalogue.route import route
from icp_wizard.catalogue.way import ANY, Route, RouteOption, RouteQuestion
from icp_wizard.model.filing import Filing, Person, Service
from icp_wizard.rules.cleaning import clean
from icp_wizard.rules.identifiers import birth_date, province_of

_PARTS = {"website": "website", "app": "app"}


def answers(
    filing: Filing, day: date | None = None, known: Route | None = None
) -> Mapping[str, str]:
    """The option of each question that is settled, by what is typed before what was chosen."""
    return {**filing.decide, **typed(filing, day, known)}


def typed(filing: Filing, day: date | None = None, known: Route | None = None) -> Mapping[str, str]:
    """The questions settled by answers typed elsewhere; the age only as of a given *day*."""
    found: dict[str, str] = {}
    for question in (known or route()).questions.values():
        option = _settled(filing, question, day)
        if option:
            found[question.key] = option.key
    return found


def carried(filing: Filing, key: str) -> str:
    """The answer to a field where the route would carry it: at the first service, the principal."""
    home, _, name = key.partition(".")
    match home:
        case "order" | "entity" | "record":
            return str(getattr(getattr(filing, home), name))
        case "person":
            person = principal(filing)
            return str(getattr(person, name)) if person else ""
        case "confirmed":
            slot = confirmation(filing, name)
            return next((each.answer for each in filing.confirmed if each.id == slot), "")
        case "domain":
            service = first_service(filing)
            return next((each.name for each in service.domains if each.name), "") if service else ""
        case _:
            return _of_service(first_service(filing), home, name)


def confirmation(filing: Filing, name: str) -> str:
    """The id under which a question is confirmed; ``service.`` before it asks the first service."""
    home, is_of, question = name.partition(".")
    if not is_of:
        return home
    service = first_service(filing)
    return f"{question}/{service.id}" if service else ""


def applies(filing: Filing, key: str) -> bool:
    """Whether a field exists for the kind of the first service: an app has no website."""
    part = _PARTS.get(key.partition(".")[0])
    service = first_service(filing)
    return part is None or service is None or not service.kind or service.kind == part


def principal(filing: Filing) -> Person | None:
    """The person in charge of the entity."""
    wanted = filing.entity.principal
    return next((each for each in filing.people if wanted and each.id == wanted), None)


def first_service(filing: Filing) -> Service | None:
    """The service the route speaks of."""
    return filing.services[0] if filing.services else None


def _settled(filing: Filing, question: RouteQuestion, day: date | None) -> RouteOption | None:
    """The option whose typed answers all stand there; the one that needs most of them.

    One that was chosen and put its answers there itself is not taken for another.
    """
    fitting = [option for option in question.options if _fits(filing, option, day)]
    best = max(fitting, key=lambda option: len(option.typed), default=None)
    chosen = question.option(filing.decide.get(question.key, ""))
    if best and chosen and len(chosen.carries) >= len(best.typed) and _carried(filing, chosen):
        return chosen
    return best


def _carried(filing: Filing, option: RouteOption) -> bool:
    wanted = [(key, value) for key, value in option.carries.items() if applies(filing, key)]
    return bool(wanted) and all(carried(filing, key) == value for key, value in wanted)


def _fits(filing: Filing, option: RouteOption, day: date | None) -> bool:
    asked = [(key, values) for key, values in option.typed.items() if applies(filing, key)]
    return bool(asked) and all(_stands(_given(filing, key, day), values) for key, values in asked)


def _stands(given: str, values: tuple[str, ...]) -> bool:
    return given in values or (bool(given) and ANY in values)


def _given(filing: Filing, key: str, day: date | None) -> str:
    match key:
        case "principal_is_adult":
            return _is_adult(principal(filing), day)
        case "principal_at_home":
            return _is_at_home(filing)
        case _:
            return carried(filing, key)


def _of_service(service: Service | None, home: str, name: str) -> str:
    if service is None:
        return ""
    return str(getattr(service if home == "service" else getattr(service, home), name))


def _is_adult(person: Person | None, day: date | None) -> str:
    number = clean("identifier", person.document_number) if person else ""
    born = birth_date(person.document_type, number) if person else None
    if born is None or day is None:
        return ""
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return "yes" if years >= 18 else "no"


def _is_at_home(filing: Filing) -> str:
    person, province = principal(filing), filing.entity.region_province
    if person is None or not province:
        return ""
    number = clean("identifier", person.document_number)
    home = person.card_province or province_of(person.document_type, number)
    return "yes" if home and home == province else ""
